package io.dockledger.intake.ubl;

import static java.util.Map.entry;

import com.helger.ubl21.UBL21Marshaller;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/** Reads UBL documents. Those of version 2.0 are read as 2.1, which takes all that they may hold. */
public final class UblReader {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static final Map<String, Kind<?>> KINDS = Map.ofEntries(
            entry(
                    "Order",
                    Kind.ofBothSides(
                            UBL21Marshaller::order,
                            PartiesOf::order,
                            (order, faults, side) -> new Orders(faults, side).released(order))),
            entry(
                    "OrderChange",
                    Kind.ofBothSides(
                            UBL21Marshaller::orderChange,
                            PartiesOf::orderChange,
                            (change, faults, side) -> new Orders(faults, side).changed(change))),
            entry(
                    "OrderCancellation",
                    Kind.ofBothSides(
                            UBL21Marshaller::orderCancellation,
                            PartiesOf::orderCancellation,
                            (cancellation, faults, side) -> new Orders(faults, side).cancelled(cancellation))),
            entry(
                    "ReceiptAdvice",
                    new Kind<>(
                            UBL21Marshaller::receiptAdvice,
                            (receipt, faults, own) -> List.of(Receipts.received(receipt, faults, own)))),
            entry(
                    "DespatchAdvice",
                    Kind.ofBothSides(
                            UBL21Marshaller::despatchAdvice,
                            PartiesOf::despatchAdvice,
                            (despatch, faults, side) -> side.sells()
                                    ? new Shipments(faults).dispatched(despatch)
                                    : new Deliveries(faults).despatched(despatch))),
            entry(
                    "Invoice",
                    Kind.ofBothSides(
                            UBL21Marshaller::invoice,
                            PartiesOf::invoice,
                            (invoice, faults, side) -> new Bills(faults, side).invoiced(invoice))),
            entry(
                    "FreightInvoice",
                    Kind.ofPurchases(
                            UBL21Marshaller::freightInvoice,
                            PartiesOf::freightInvoice,
                            (freight, faults) -> List.of(new FreightBills(faults).invoiced(freight)))),
            entry(
                    "CreditNote",
                    Kind.ofBothSides(
                            UBL21Marshaller::creditNote,
                            note -> Note.of(note).roles(),
                            (note, faults, side) -> new Notes(faults).credited(Note.of(note), side))),
            entry(
                    "SelfBilledCreditNote",
                    Kind.ofBothSides(
                            UBL21Marshaller::selfBilledCreditNote,
                            note -> Note.of(note).roles(),
                            (note, faults, side) -> new Notes(faults).credited(Note.of(note), side))),
            entry(
                    "DebitNote",
                    Kind.ofPurchases(
                            UBL21Marshaller::debitNote,
                            note -> Note.of(note).roles(),
                            (note, faults) -> List.of(new Notes(faults).debited(Note.of(note))))),
            entry(
                    "InstructionForReturns",
                    Kind.of(
                            UBL21Marshaller::instructionForReturns,
                            (instruction, faults) -> new Returns(faults).instructed(instruction))),
            entry(
                    "RemittanceAdvice",
                    Kind.ofPurchases(
                            UBL21Marshaller::remittanceAdvice,
                            PartiesOf::remittanceAdvice,
                            (advice, faults) -> new Remittances(faults).paid(advice))),
            entry(
                    "InventoryReport",
                    Kind.of(UBL21Marshaller::inventoryReport, (report, faults) -> new Stocks(faults).counted(report))));

    private final int maxDepth;

    /** @param maxDepth how deep elements may be nested */
    public UblReader(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * Reads the document; most tell one thing, some several of the same type.
     *
     * @param own how documents name us, which tells what we sell from what we buy
     * @throws IntakeRefused naming what is wrong and, by XPath, where
     */
    public List<UblDocument> read(byte[] xml, OwnParties own) {
        QName root = XmlSource.root(xml);
        Kind<?> kind = root.getNamespaceURI().equals(NAMESPACE + root.getLocalPart() + "-2")
                ? KINDS.get(root.getLocalPart())
                : null;
        if (kind == null) {
            throw new IntakeRefused(
                    Problem.UNKNOWN_TYPE,
                    "There is no reader for the document '%s'; UBL 2.0 and 2.1 %s are taken."
                            .formatted(root, String.join(", ", new TreeSet<>(KINDS.keySet()))),
                    List.of(new Fault("/" + root.getLocalPart(), "is not a document that is taken here")));
        }
        return kind.read(xml, maxDepth, own);
    }
}
