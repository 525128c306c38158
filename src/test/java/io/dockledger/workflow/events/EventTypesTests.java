package io.dockledger.workflow.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.dockledger.documents.CanonicalReader;
import io.dockledger.intake.EventType;
import io.dockledger.intake.SampleEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken in can be read; intake and documents do not know each other, so only here is that seen. */
class EventTypesTests {

    @ParameterizedTest
    @EnumSource
    void everyTypeThatIsTakenInIsRead(EventType type) {
        assertThat(CanonicalReader.read(type.id(), SampleEvents.data(type, "4711")))
                .isNotNull();
    }
}
