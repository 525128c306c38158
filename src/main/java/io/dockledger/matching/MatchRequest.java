package io.dockledger.matching;

import io.dockledger.money.ExchangeRates;
import io.dockledger.money.UnitConversions;
import java.util.List;

/**
 * One invoice and everything it is judged by. The lists may come in any order.
 *
 * @param invoice key of the invoice that is judged; it must be among the invoices
 * @param supplierClass of its supplier
 * @param orders every order that one of the invoices names, as far as known
 * @param receipts all for these orders
 * @param returns to vendor, all for these orders
 * @param invoices all for these orders, with the one that is judged
 * @param credits all for these invoices
 * @param payments of the invoice that is judged
 * @param possibleDuplicates other invoices, by whatever search, that {@link DuplicateCheck} shall look at
 * @param accepted what was accepted on any of these invoices and credit notes
 * @param orderPatienceOver an order that is not there will not be waited for any longer
 * @param goodsPatienceOver goods that are not there will not be waited for any longer
 * @param side selling, where it is an invoice to a customer: its sales orders, shipments and class take the places of
 *     orders, receipts and the supplier's class
 */
public record MatchRequest(
        String invoice,
        String supplierClass,
        List<OrderFacts> orders,
        List<ReceiptFacts> receipts,
        List<ReturnFacts> returns,
        List<InvoiceFacts> invoices,
        List<CreditFacts> credits,
        PaymentFacts payments,
        List<InvoiceSketch> possibleDuplicates,
        List<AcceptedVariance> accepted,
        boolean orderPatienceOver,
        boolean goodsPatienceOver,
        UnitConversions units,
        ExchangeRates rates,
        ToleranceTable tolerances,
        Side side) {

    /** What a supplier bills us. */
    public MatchRequest(
            String invoice,
            String supplierClass,
            List<OrderFacts> orders,
            List<ReceiptFacts> receipts,
            List<ReturnFacts> returns,
            List<InvoiceFacts> invoices,
            List<CreditFacts> credits,
            PaymentFacts payments,
            List<InvoiceSketch> possibleDuplicates,
            List<AcceptedVariance> accepted,
            boolean orderPatienceOver,
            boolean goodsPatienceOver,
            UnitConversions units,
            ExchangeRates rates,
            ToleranceTable tolerances) {
        this(
                invoice,
                supplierClass,
                orders,
                receipts,
                returns,
                invoices,
                credits,
                payments,
                possibleDuplicates,
                accepted,
                orderPatienceOver,
                goodsPatienceOver,
                units,
                rates,
                tolerances,
                Side.BUYING);
    }
}
