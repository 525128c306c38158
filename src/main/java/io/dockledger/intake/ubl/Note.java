package io.dockledger.intake.ubl;

import static io.dockledger.intake.ubl.Steps.either;
import static io.dockledger.intake.ubl.Steps.first;
import static io.dockledger.intake.ubl.Steps.to;

import com.helger.datetime.xml.XMLOffsetDate;
import com.helger.datetime.xml.XMLOffsetTime;
import io.dockledger.intake.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ResponseType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.debitnote_21.DebitNoteType;
import oasis.names.specification.ubl.schema.xsd.selfbilledcreditnote_21.SelfBilledCreditNoteType;
import org.jspecify.annotations.Nullable;

/** What the three kinds of notes that change an invoice have in common, and their event types have from them. */
record Note(
        String root,
        @Nullable String uuid,
        @Nullable String number,
        @Nullable XMLOffsetDate issueDate,
        @Nullable LocalDate issuedOn,
        @Nullable XMLOffsetTime issueTime,
        @Nullable String statedCurrency,
        List<ResponseType> responses,
        @Nullable OrderReferenceType order,
        List<BillingReferenceType> bills,
        List<DocumentReferenceType> references,
        @Nullable SupplierPartyType supplier,
        @Nullable SupplierPartyType seller,
        @Nullable CustomerPartyType customer,
        @Nullable CustomerPartyType buyer,
        List<NoteType> remarks,
        List<AllowanceChargeType> charges,
        List<TaxTotalType> taxes,
        @Nullable MonetaryTotalType total,
        List<NoteLine> lines) {

    static Note of(CreditNoteType note) {
        return new Note(
                "CreditNote",
                note.getUUIDValue(),
                note.getIDValue(),
                note.getIssueDateValue(),
                note.getIssueDateValueLocal(),
                note.getIssueTimeValue(),
                note.getDocumentCurrencyCodeValue(),
                note.getDiscrepancyResponse(),
                note.getOrderReference(),
                note.getBillingReference(),
                note.getAdditionalDocumentReference(),
                note.getAccountingSupplierParty(),
                note.getSellerSupplierParty(),
                note.getAccountingCustomerParty(),
                note.getBuyerCustomerParty(),
                note.getNote(),
                note.getAllowanceCharge(),
                note.getTaxTotal(),
                note.getLegalMonetaryTotal(),
                note.getCreditNoteLine().stream().map(NoteLine::of).toList());
    }

    /** The buyer writes it in its supplier's name, and both count it as the supplier's own. */
    static Note of(SelfBilledCreditNoteType note) {
        return new Note(
                "SelfBilledCreditNote",
                note.getUUIDValue(),
                note.getIDValue(),
                note.getIssueDateValue(),
                note.getIssueDateValueLocal(),
                note.getIssueTimeValue(),
                note.getDocumentCurrencyCodeValue(),
                note.getDiscrepancyResponse(),
                note.getOrderReference(),
                note.getBillingReference(),
                note.getAdditionalDocumentReference(),
                note.getAccountingSupplierParty(),
                note.getSellerSupplierParty(),
                note.getAccountingCustomerParty(),
                note.getBuyerCustomerParty(),
                note.getNote(),
                note.getAllowanceCharge(),
                note.getTaxTotal(),
                note.getLegalMonetaryTotal(),
                note.getCreditNoteLine().stream().map(NoteLine::of).toList());
    }

    static Note of(DebitNoteType note) {
        return new Note(
                "DebitNote",
                note.getUUIDValue(),
                note.getIDValue(),
                note.getIssueDateValue(),
                note.getIssueDateValueLocal(),
                note.getIssueTimeValue(),
                note.getDocumentCurrencyCodeValue(),
                note.getDiscrepancyResponse(),
                note.getOrderReference(),
                note.getBillingReference(),
                note.getAdditionalDocumentReference(),
                note.getAccountingSupplierParty(),
                note.getSellerSupplierParty(),
                note.getAccountingCustomerParty(),
                note.getBuyerCustomerParty(),
                note.getNote(),
                note.getAllowanceCharge(),
                note.getTaxTotal(),
                note.getRequestedMonetaryTotal(),
                note.getDebitNoteLine().stream().map(NoteLine::of).toList());
    }

    Roles roles() {
        return Roles.of(root, Stream.of(supplier, seller), Stream.of(customer, buyer));
    }

    @Nullable
    String currency() {
        return Amounts.currency(statedCurrency, to(total, MonetaryTotalType::getPayableAmount));
    }

    @Nullable
    String orderNumber() {
        return Bills.known(to(order, OrderReferenceType::getIDValue));
    }

    @Nullable
    String reason() {
        NoteLine line = first(lines);
        return either(
                NoteLine.description(first(responses)),
                line == null ? null : line.reason(),
                to(first(remarks), NoteType::getValue));
    }

    /** The note in the terms of an event type, told apart from all others of its sender. */
    UblDocument as(EventType type, Canonical data) {
        return new UblDocument(
                root,
                root.equals("DebitNote") ? "cac:DebitNoteLine" : "cac:CreditNoteLine",
                type,
                Parts.id(uuid, root, Parts.number(supplier), number, issueDate),
                Parts.issued(issueDate, issueTime),
                data.node());
    }
}
