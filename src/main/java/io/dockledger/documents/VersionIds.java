package io.dockledger.documents;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Ids that sort by the time at which they were made, so that they are appended to their index. Each node makes them by its
 * own clock: what came first is told by {@link RecordedDocument#sequence}.
 */
final class VersionIds {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private VersionIds() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
