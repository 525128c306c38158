package io.dockledger.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was recorded of returns to suppliers before several notes could credit one can still be read. */
class VendorReturnTests {

    @Test
    void aReturnThatOneNoteCreditedIsCreditedByThat() {
        VendorReturn sent = recorded("'creditedBy':'credit-note:S-1/CN-1',");
        assertThat(sent.creditedBy()).containsExactly("credit-note:S-1/CN-1");
        assertThat(sent.isCredited()).isTrue();
    }

    @Test
    void aReturnThatNoneCreditedIsNot() {
        assertThat(recorded("").isCredited()).isFalse();
    }

    private static VendorReturn recorded(String credited) {
        String json = "{'number':'VR-1','order':'PO-1','dispatchedOn':'2026-11-05','lines':[],%s'extra':{}}"
                .formatted(credited)
                .replace('\'', '"');
        return (VendorReturn) DocumentJson.read(DocumentKind.VENDOR_RETURN, json);
    }
}
