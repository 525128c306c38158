package io.dockledger.intake.ubl;

import static io.dockledger.UblSamples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dockledger.intake.EventType;
import io.dockledger.intake.IntakeRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemittanceAdviceTests {

    private static final UblReader READER = new UblReader(64);

    @Test
    void aRemittanceForTwoInvoicesIsAPaymentOfEachLessItsCredits() {
        assertThat(read(text("remittance-advice")))
                .allMatch(payment -> payment.type() == EventType.PAYMENT_EXECUTED)
                .extracting(RemittanceAdviceTests::told)
                .containsExactly("RA-5/INV-7 of V-77: INV-7 375.99 EUR", "RA-5/INV-8 of V-77: INV-8 200.00 EUR");
        assertThat(read(text("remittance-advice")))
                .extracting(UblDocument::id)
                .containsExactly(
                        "RemittanceAdvice/V-77/RA-5/2026-04-10/INV-7", "RemittanceAdvice/V-77/RA-5/2026-04-10/INV-8");
    }

    @Test
    void aCreditThatNamesNoInvoiceIsTakenOffTheOnlyOneThatIsPaid() {
        String ofOne = withoutTheInvoiceOfTheCredit().replace("<cbc:ID>INV-8</cbc:ID>", "<cbc:ID>INV-7</cbc:ID>");

        assertThat(read(ofOne))
                .extracting(RemittanceAdviceTests::told)
                .containsExactly("RA-5 of V-77: INV-7 575.99 EUR");
    }

    @Test
    void aCreditThatCouldBeTakenOffEitherInvoiceIsRefused() {
        assertThatThrownBy(() -> read(withoutTheInvoiceOfTheCredit()))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("/RemittanceAdvice/cac:RemittanceAdviceLine[3]/cac:BillingReference")
                .hasMessageContaining("must name the invoice");
    }

    private static String withoutTheInvoiceOfTheCredit() {
        String invoice = "<cac:InvoiceDocumentReference><cbc:ID>INV-7</cbc:ID></cac:InvoiceDocumentReference>";
        int last = text("remittance-advice").lastIndexOf(invoice);
        return text("remittance-advice").substring(0, last)
                + text("remittance-advice").substring(last + invoice.length());
    }

    private static String told(UblDocument payment) {
        return "%s of %s: %s %s %s"
                .formatted(
                        payment.data().path("number").asText(),
                        payment.data().at("/supplier/number").asText(),
                        payment.data().path("invoice").asText(),
                        payment.data().path("amount").asText(),
                        payment.data().path("currency").asText());
    }

    private static List<UblDocument> read(String xml) {
        return READER.read(xml.getBytes(UTF_8), OwnParties.UNKNOWN);
    }
}
