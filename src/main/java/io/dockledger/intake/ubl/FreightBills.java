package io.dockledger.intake.ubl;

import io.dockledger.intake.EventType;
import java.util.List;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ShipmentType;
import oasis.names.specification.ubl.schema.xsd.freightinvoice_21.FreightInvoiceType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** FreightInvoice: a carrier's invoice, which is an invoice with the shipments that it is for. */
final class FreightBills {

    private final Faults faults;

    FreightBills(Faults faults) {
        this.faults = faults;
    }

    UblDocument invoiced(FreightInvoiceType freight) {
        UblDocument told = new Bills(faults, Side.BUYING).invoiced(asInvoice(freight));
        Canonical shipments = new Canonical()
                .texts(
                        "shipments",
                        freight.getShipment().stream()
                                .map(ShipmentType::getIDValue)
                                .filter(Objects::nonNull)
                                .toList());
        told.data().setAll(shipments.node());
        return new UblDocument(
                "FreightInvoice",
                told.lineElement(),
                EventType.INVOICE_RECEIVED,
                Parts.id(
                        freight.getUUIDValue(),
                        "FreightInvoice",
                        Parts.number(freight.getAccountingSupplierParty()),
                        freight.getIDValue(),
                        freight.getIssueDateValue()),
                told.occurredAt(),
                told.data());
    }

    private static InvoiceType asInvoice(FreightInvoiceType freight) {
        InvoiceType invoice = new InvoiceType();
        invoice.setID(freight.getID());
        invoice.setUUID(freight.getUUID());
        invoice.setIssueDate(freight.getIssueDate());
        invoice.setIssueTime(freight.getIssueTime());
        invoice.setDocumentCurrencyCode(freight.getDocumentCurrencyCode());
        invoice.setOrderReference(freight.getOrderReference());
        invoice.setAccountingSupplierParty(freight.getAccountingSupplierParty());
        invoice.setAccountingCustomerParty(freight.getAccountingCustomerParty());
        invoice.setPaymentMeans(List.copyOf(freight.getPaymentMeans()));
        invoice.setAllowanceCharge(List.copyOf(freight.getAllowanceCharge()));
        invoice.setTaxTotal(List.copyOf(freight.getTaxTotal()));
        invoice.setLegalMonetaryTotal(freight.getLegalMonetaryTotal());
        invoice.setInvoiceLine(List.copyOf(freight.getInvoiceLine()));
        return invoice;
    }
}
