package io.dockledger.intake.ubl;

import static java.util.Map.entry;

import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import io.dockledger.intake.IntakeRefused;
import io.dockledger.intake.IntakeRefused.Fault;
import io.dockledger.intake.IntakeRefused.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;

/** Reads UBL documents. Those of version 2.0 are read as 2.1, which takes all that they may hold. */
public final class UblReader {

    private static final String NAMESPACE = "urn:oasis:names:specification:ubl:schema:xsd:";

    private static final Map<String, Kind<?>> KINDS = Map.ofEntries(
            entry("Order", Kind.one(UBL21Marshaller::order, (order, faults) -> new Orders(faults).released(order))),
            entry(
                    "OrderChange",
                    Kind.one(UBL21Marshaller::orderChange, (change, faults) -> new Orders(faults).changed(change))),
            entry(
                    "OrderCancellation",
                    Kind.one(
                            UBL21Marshaller::orderCancellation,
                            (cancellation, faults) -> new Orders(faults).cancelled(cancellation))),
            entry("ReceiptAdvice", Kind.one(UBL21Marshaller::receiptAdvice, UblReader::received)),
            entry(
                    "DespatchAdvice",
                    Kind.one(
                            UBL21Marshaller::despatchAdvice,
                            (despatch, faults) -> new Deliveries(faults).despatched(despatch))),
            entry(
                    "Invoice",
                    Kind.one(UBL21Marshaller::invoice, (invoice, faults) -> new Bills(faults).invoiced(invoice))),
            entry(
                    "FreightInvoice",
                    Kind.one(
                            UBL21Marshaller::freightInvoice,
                            (freight, faults) -> new FreightBills(faults).invoiced(freight))),
            entry(
                    "CreditNote",
                    Kind.one(UBL21Marshaller::creditNote, (note, faults) -> new Notes(faults).credited(Note.of(note)))),
            entry(
                    "SelfBilledCreditNote",
                    Kind.one(
                            UBL21Marshaller::selfBilledCreditNote,
                            (note, faults) -> new Notes(faults).credited(Note.of(note)))),
            entry(
                    "DebitNote",
                    Kind.one(UBL21Marshaller::debitNote, (note, faults) -> new Notes(faults).debited(Note.of(note)))),
            entry(
                    "InstructionForReturns",
                    Kind.one(
                            UBL21Marshaller::instructionForReturns,
                            (instruction, faults) -> new Returns(faults).instructed(instruction))),
            entry(
                    "RemittanceAdvice",
                    new Kind<>(
                            UBL21Marshaller::remittanceAdvice,
                            (advice, faults) -> new Remittances(faults).paid(advice))),
            entry(
                    "InventoryReport",
                    Kind.one(
                            UBL21Marshaller::inventoryReport, (report, faults) -> new Stocks(faults).counted(report))));

    private static UblDocument received(ReceiptAdviceType receipt, Faults faults) {
        String authorisation = Returns.authorisation(receipt.getAdditionalDocumentReference());
        return authorisation == null
                ? new Deliveries(faults).received(receipt)
                : new Returns(faults).received(receipt, authorisation);
    }

    private final int maxDepth;

    /** @param maxDepth how deep elements may be nested */
    public UblReader(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /**
     * Reads the document; most tell one thing, some several of the same type.
     *
     * @throws IntakeRefused naming what is wrong and, by XPath, where
     */
    public List<UblDocument> read(byte[] xml) {
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
        return kind.read(xml, maxDepth);
    }

    /** How one kind of document is read and told in our terms. */
    private record Kind<T>(
            Supplier<? extends GenericJAXBMarshaller<T>> marshaller, BiFunction<T, Faults, List<UblDocument>> telling) {

        /** Of a kind that tells one thing. */
        static <T> Kind<T> one(
                Supplier<? extends GenericJAXBMarshaller<T>> marshaller, BiFunction<T, Faults, UblDocument> telling) {
            return new Kind<>(marshaller, telling.andThen(List::of));
        }

        List<UblDocument> read(byte[] xml, int maxDepth) {
            T document = new ValidatingReading<>(marshaller.get(), maxDepth).read(xml);
            Faults faults = new Faults();
            List<UblDocument> told = telling.apply(document, faults);
            faults.refuse(Problem.INVALID, "The document lacks what is needed here");
            return told;
        }
    }
}
