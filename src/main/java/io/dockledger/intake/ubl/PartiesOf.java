package io.dockledger.intake.ubl;

import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.despatchadvice_21.DespatchAdviceType;
import oasis.names.specification.ubl.schema.xsd.freightinvoice_21.FreightInvoiceType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import oasis.names.specification.ubl.schema.xsd.ordercancellation_21.OrderCancellationType;
import oasis.names.specification.ubl.schema.xsd.orderchange_21.OrderChangeType;
import oasis.names.specification.ubl.schema.xsd.receiptadvice_21.ReceiptAdviceType;
import oasis.names.specification.ubl.schema.xsd.remittanceadvice_21.RemittanceAdviceType;

/** Who sells and who buys by a document, as each kind has it. */
final class PartiesOf {

    private PartiesOf() {}

    static Roles order(OrderType order) {
        return Roles.of(
                "Order",
                Stream.of(order.getSellerSupplierParty()),
                Stream.of(order.getBuyerCustomerParty(), order.getAccountingCustomerParty()));
    }

    static Roles orderChange(OrderChangeType change) {
        return Roles.of(
                "OrderChange",
                Stream.of(change.getSellerSupplierParty(), change.getAccountingSupplierParty()),
                Stream.of(change.getBuyerCustomerParty(), change.getAccountingCustomerParty()));
    }

    static Roles orderCancellation(OrderCancellationType cancellation) {
        return Roles.of(
                "OrderCancellation",
                Stream.of(cancellation.getSellerSupplierParty()),
                Stream.of(cancellation.getBuyerCustomerParty()));
    }

    static Roles despatchAdvice(DespatchAdviceType despatch) {
        return Roles.of(
                "DespatchAdvice",
                Stream.of(despatch.getSellerSupplierParty(), despatch.getDespatchSupplierParty()),
                Stream.of(despatch.getBuyerCustomerParty(), despatch.getDeliveryCustomerParty()));
    }

    static Roles receiptAdvice(ReceiptAdviceType receipt) {
        return Roles.of(
                "ReceiptAdvice",
                Stream.of(receipt.getSellerSupplierParty(), receipt.getDespatchSupplierParty()),
                Stream.of(receipt.getBuyerCustomerParty(), receipt.getDeliveryCustomerParty()));
    }

    static Roles invoice(InvoiceType invoice) {
        return Roles.of(
                "Invoice",
                Stream.of(invoice.getAccountingSupplierParty(), invoice.getSellerSupplierParty()),
                Stream.of(invoice.getAccountingCustomerParty(), invoice.getBuyerCustomerParty()));
    }

    static Roles freightInvoice(FreightInvoiceType freight) {
        return Roles.of(
                "FreightInvoice",
                Stream.of(freight.getAccountingSupplierParty()),
                Stream.of(freight.getAccountingCustomerParty()));
    }

    static Roles remittanceAdvice(RemittanceAdviceType advice) {
        return Roles.of(
                "RemittanceAdvice",
                Stream.of(advice.getAccountingSupplierParty()),
                Stream.of(advice.getAccountingCustomerParty()));
    }
}
