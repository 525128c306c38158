package io.dockledger.documents;

import static java.util.Map.entry;

import io.dockledger.documents.ReturnAuthorisation.Resolution;
import io.dockledger.documents.ReturnChange.CustomerCreditReversed;
import io.dockledger.documents.ReturnChange.ReturnCancelled;
import io.dockledger.documents.ReturnChange.ReturnInspected;
import io.dockledger.documents.ReturnChange.ReturnReceiptReversed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what speaks of returns from canonical data: from customers to us, and from us to suppliers. */
final class ReturnReader {

    static final Map<String, Function<Members, ? extends Canonical>> READERS = Map.ofEntries(
            entry("io.dockledger.return.requested.v1", ReturnReader::authorisation),
            entry("io.dockledger.return.cancelled.v1", ReturnReader::cancelled),
            entry("io.dockledger.return.received.v1", ReturnReader::receipt),
            entry("io.dockledger.return-receipt.reversed.v1", ReturnReader::receiptReversed),
            entry("io.dockledger.return.inspected.v1", ReturnReader::inspected),
            entry("io.dockledger.customer-credit.issued.v1", ReturnReader::credit),
            entry("io.dockledger.customer-credit.reversed.v1", ReturnReader::creditReversed),
            entry("io.dockledger.vendor-return.dispatched.v1", ReturnReader::vendorReturn),
            entry("io.dockledger.debit-note.issued.v1", ReturnReader::debitNote));

    private ReturnReader() {}

    private static ReturnAuthorisation authorisation(Members data) {
        String customerClass = data.text("customerClass");
        boolean replacement = Resolution.REPLACEMENT.code().equals(data.text("resolution"));
        return new ReturnAuthorisation(
                data.needText("number"),
                data.needParty("customer"),
                customerClass == null ? "" : customerClass,
                data.text("channel"),
                data.text("site"),
                data.text("currency"),
                data.needDate("requestedOn"),
                data.needText("reason"),
                replacement ? Resolution.REPLACEMENT : Resolution.CREDIT,
                data.date("expectedBy"),
                data.needList("lines", ReturnReader::authorisationLine),
                ReturnAuthorisation.Status.REQUESTED,
                null,
                null,
                data.extra());
    }

    private static ReturnAuthorisationLine authorisationLine(Members data) {
        return new ReturnAuthorisationLine(
                data.needText("line"),
                data.text("order"),
                data.text("orderLine"),
                data.text("invoice"),
                data.text("invoiceLine"),
                data.needText("sku"),
                data.text("description"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.text("replacedBy"),
                data.text("lot"),
                data.extra());
    }

    private static ReturnCancelled cancelled(Members data) {
        return new ReturnCancelled(data.needText("authorisation"), data.text("reason"));
    }

    private static ReturnReceipt receipt(Members data) {
        return new ReturnReceipt(
                data.needText("number"),
                data.needText("authorisation"),
                data.party("customer"),
                data.text("site"),
                data.needDate("receivedOn"),
                data.needList("lines", ReturnReader::receiptLine),
                List.of(),
                null,
                data.extra());
    }

    private static ReturnReceiptLine receiptLine(Members data) {
        return new ReturnReceiptLine(
                data.needText("line"),
                data.text("authorisationLine"),
                data.needText("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.text("lot"),
                BigDecimal.ZERO,
                List.of(),
                data.extra());
    }

    private static ReturnReceiptReversed receiptReversed(Members data) {
        return new ReturnReceiptReversed(
                data.needText("receipt"),
                data.needText("authorisation"),
                data.date("reversedOn"),
                data.text("reason"),
                data.list("lines", ReversedLine::read));
    }

    private static ReturnInspected inspected(Members data) {
        return new ReturnInspected(
                data.needText("number"),
                data.needText("receipt"),
                data.needText("authorisation"),
                data.date("inspectedOn"),
                data.needList(
                        "lines",
                        line -> new ReturnInspected.Found(
                                line.needText("line"),
                                line.needText("condition"),
                                line.decimal("quantity"),
                                line.texts("photos"),
                                line.text("note"))));
    }

    private static CustomerCredit credit(Members data) {
        return new CustomerCredit(
                data.needText("number"),
                data.needText("authorisation"),
                data.text("invoice"),
                data.party("customer"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.list("lines", BillReader::creditNoteLine),
                data.decimal("taxTotal"),
                data.needDecimal("total"),
                CustomerCredit.Status.ISSUED,
                null,
                data.extra());
    }

    private static CustomerCreditReversed creditReversed(Members data) {
        return new CustomerCreditReversed(data.needText("number"), data.needText("authorisation"), data.text("reason"));
    }

    private static VendorReturn vendorReturn(Members data) {
        return new VendorReturn(
                data.needText("number"),
                data.needText("order"),
                data.party("supplier"),
                data.text("site"),
                data.needDate("dispatchedOn"),
                data.text("authorisation"),
                data.needList("lines", ReturnReader::vendorReturnLine),
                List.of(),
                data.extra());
    }

    private static VendorReturnLine vendorReturnLine(Members data) {
        return new VendorReturnLine(
                data.needText("line"),
                data.text("orderLine"),
                data.needText("sku"),
                data.needDecimal("quantity"),
                data.needText("unit"),
                data.extra());
    }

    private static DebitNote debitNote(Members data) {
        return new DebitNote(
                data.needText("number"),
                data.needParty("supplier"),
                data.needText("invoice"),
                data.text("order"),
                data.text("vendorReturn"),
                data.needText("currency"),
                data.needDate("issuedOn"),
                data.text("reason"),
                data.needList("lines", BillReader::creditNoteLine),
                data.list("charges", BillReader::charge),
                data.list("allowances", BillReader::allowance),
                data.decimal("lineTotal"),
                data.decimal("taxExclusive"),
                data.decimal("taxTotal"),
                data.needDecimal("total"),
                data.list("taxes", BillReader::tax),
                DebitNote.Status.ISSUED,
                data.extra());
    }
}
