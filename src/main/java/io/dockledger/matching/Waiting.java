package io.dockledger.matching;

import java.util.List;

/**
 * What has not come yet and may still come.
 *
 * @param forOrder an order that is named
 * @param forGoods everything that is billed
 * @param nothingArrived of anything that is billed, whether or not it is still waited for
 */
record Waiting(boolean forOrder, boolean forGoods, boolean nothingArrived) {

    static Waiting of(MatchRequest request, InvoiceFacts invoice, NamedOrders orders, List<BilledLine> lines) {
        boolean nothingArrived = nothingArrived(lines);
        boolean isVoid = invoice.standing() == InvoiceStanding.VOID;
        boolean hopeless = request.goodsPatienceOver()
                || isVoid
                || invoice.standing().isSettled()
                || lines.stream().noneMatch(Waiting::mayStillCome);
        return new Waiting(
                !request.orderPatienceOver() && !isVoid && !orders.missing().isEmpty(),
                nothingArrived && !hopeless,
                nothingArrived);
    }

    /** While an invoice waits, nobody can say what a credit note is for. */
    boolean isAny() {
        return forOrder || forGoods;
    }

    private static boolean nothingArrived(List<BilledLine> lines) {
        boolean known = false;
        for (BilledLine line : lines) {
            OrderLineLedger ledger = line.ledger;
            if (ledger == null) {
                continue;
            }
            if (ledger.arrived().signum() > 0 || ledger.missingConversion() != null) {
                return false;
            }
            known |= line.claim().signum() > 0;
        }
        return known;
    }

    private static boolean mayStillCome(BilledLine line) {
        return line.ledger != null && line.ledger.order.standing() == OrderStanding.OPEN;
    }
}
