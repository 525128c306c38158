package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import com.helger.xsds.ccts.cct.schemamodule.AmountType;
import com.helger.xsds.ccts.cct.schemamodule.QuantityType;
import java.math.BigDecimal;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DebitNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import org.jspecify.annotations.Nullable;

/** A line of a credit note or a debit note; the latter name no lines of orders. */
record NoteLine(
        @Nullable String number,
        @Nullable QuantityType quantity,
        @Nullable AmountType amount,
        @Nullable PriceType price,
        @Nullable ItemType item,
        List<BillingReferenceType> bills,
        List<OrderLineReferenceType> orderLines,
        List<ResponseType> responses,
        List<NoteType> remarks,
        String quantityElement) {

    static NoteLine of(CreditNoteLineType line) {
        return new NoteLine(
                line.getIDValue(),
                line.getCreditedQuantity(),
                line.getLineExtensionAmount(),
                line.getPrice(),
                line.getItem(),
                line.getBillingReference(),
                line.getOrderLineReference(),
                line.getDiscrepancyResponse(),
                line.getNote(),
                "CreditedQuantity");
    }

    static NoteLine of(DebitNoteLineType line) {
        return new NoteLine(
                line.getIDValue(),
                line.getDebitedQuantity(),
                line.getLineExtensionAmount(),
                line.getPrice(),
                line.getItem(),
                line.getBillingReference(),
                List.of(),
                line.getDiscrepancyResponse(),
                line.getNote(),
                "DebitedQuantity");
    }

    @Nullable
    BigDecimal amountValue() {
        return to(amount, AmountType::getValue);
    }

    @Nullable
    String reason() {
        return either(description(first(responses)), to(first(remarks), NoteType::getValue));
    }

    static @Nullable String description(@Nullable ResponseType response) {
        return to(first(to(response, ResponseType::getDescription)), DescriptionType::getValue);
    }
}
