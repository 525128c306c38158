package io.dockledger.documents;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDComparator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.UUID;

/** Ids that sort by the time at which they were made, so that they are appended to their index. */
final class VersionIds {

    /** As they were made. */
    static final Comparator<UUID> IN_ORDER = new UUIDComparator();

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private VersionIds() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
