package io.dockledger.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    accounts-payable | cases:read tasks:read tasks:write
                    approvers        | cases:read tasks:read tasks:write
                    receiving        | cases:read tasks:read tasks:write
                    procurement      | cases:read partners:read partners:write tasks:read tasks:write
                    accounts-receivable | cases:read tasks:read tasks:write
                    customer-service | cases:read tasks:read tasks:write
                    shipping         | cases:read tasks:read tasks:write
                    inventory-control | cases:read tasks:read tasks:write
                    counters         | cases:read tasks:read tasks:write
                    controllers      | analytics:read cases:read evidence:read partners:read tasks:read tasks:write
                    process-owners   | analytics:read cases:read models:read models:write reference-data:read tasks:read tasks:write
                    auditors         | analytics:read cases:read evidence:read inbox:read models:read outbox:read partners:read reference-data:read tasks:read tasks:read-all
                    operators        | cases:read inbox:read inbox:write metrics:read models:read outbox:read outbox:write partners:read reference-data:read tasks:read
                    integration      | cases:read documents:write events:write partners:read partners:write reference-data:read reference-data:write
                    administrators   | accounts:write
                    """)
    void aGroupGivesNoMoreThanItsWorkTakes(String group, String rights) {
        assertThat(Rights.of(List.of(group))).containsExactly(rights.split(" "));
    }

    @Test
    void everyGroupGivesSomething() {
        assertThat(Groups.ALL)
                .hasSize(15)
                .allSatisfy(group -> assertThat(Rights.of(List.of(group))).isNotEmpty());
    }

    @Test
    void anUnknownGroupGivesNothing() {
        assertThat(Rights.of(List.of("bosses"))).isEmpty();
    }

    @Test
    void whoIsInTwoGroupsHasTheRightsOfBoth() {
        assertThat(Rights.of(List.of(Groups.ADMINISTRATORS, Groups.RECEIVING)))
                .containsExactly("accounts:write", "cases:read", "tasks:read", "tasks:write");
    }
}
