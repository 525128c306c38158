package io.dockledger.matching;

import io.dockledger.money.Ratio;
import java.util.ArrayList;
import java.util.List;

/** Takes a credit note off the lines and charges that it is for. */
record CreditTaking(JudgedInvoice invoice, CreditAssignment assignment, Ratio rate, OverCredits over) {

    void take(CreditFacts credit) {
        List<BilledLine> lines = new ArrayList<>(invoice.lines().size());
        invoice.lines().forEach(line -> lines.add(line.billed));
        for (CreditFacts.Line line : Parts.sorted(credit.lines(), CreditFacts.Line::line)) {
            BilledLine target = assignment.target(line, lines);
            Ratio amount = rate.times(line.amount());
            if (target == null) {
                takeAnywhere(line.line(), amount);
            } else {
                take(line, invoice.lines().get(lines.indexOf(target)), amount);
            }
        }
        credit.charges().forEach(this::takeCharge);
    }

    private void take(CreditFacts.Line credited, JudgedLine line, Ratio amount) {
        Ratio goods = assignment.goods(credited, line.billed);
        Ratio creditable = line.creditableGoods();
        Ratio room = room(line);
        if (goods.signum() > 0 && goods.compareTo(creditable) > 0) {
            over.goods(credited, line, creditable, goods);
        } else if (isMore(amount, room)) {
            over.money(credited.line(), room, amount);
        }
        if (goods.signum() > 0) {
            takeGoods(line, goods, amount);
        } else {
            takeMoney(line, amount);
        }
    }

    // Goods credited at more than they are worth give back part of a price that was too high; at less, they are fewer.
    private static void takeGoods(JudgedLine line, Ratio goods, Ratio amount) {
        Ratio worth = goods.times(line.worth());
        Ratio surplus = amount.minus(worth);
        if (surplus.signum() >= 0) {
            line.credit(line.credit().plusGoods(goods).plusPrice(surplus.min(positive(line.pricedTooHigh()))));
        } else {
            line.credit(line.credit().plusGoods(amount.dividedBy(line.worth())));
        }
    }

    private static void takeMoney(JudgedLine line, Ratio amount) {
        if (line.billed.ledger == null) {
            line.credit(line.credit().plusAmount(amount));
            return;
        }
        Ratio price = amount.min(positive(line.pricedTooHigh()));
        Ratio sum = amount.minus(price).min(positive(line.amountTooHigh()));
        Ratio rest = amount.minus(price).minus(sum);
        LineCredit credit = line.credit().plusPrice(price).plusAmount(sum);
        line.credit(line.worth().signum() > 0 ? credit.plusGoods(rest.dividedBy(line.worth())) : credit);
    }

    private void takeCharge(Charge charge) {
        String kind = JudgedCharges.kind(charge);
        Ratio amount = rate.times(charge.amount());
        Ratio room = invoice.charges().over(kind);
        if (isMore(amount, room)) {
            over.money(kind, room, amount);
        }
        invoice.charges().credit(kind, amount.min(room));
    }

    // Money that is for no line in particular is for whatever is too much, line by line, then for charges.
    private void takeAnywhere(String part, Ratio amount) {
        Ratio rest = amount;
        for (JudgedLine line : invoice.lines()) {
            Ratio here = rest.min(room(line));
            if (here.signum() > 0) {
                takeMoney(line, here);
                rest = rest.minus(here);
            }
        }
        for (String kind : invoice.charges().kinds()) {
            Ratio here = rest.min(invoice.charges().over(kind));
            invoice.charges().credit(kind, here);
            rest = rest.minus(here);
        }
        if (isMore(rest, Ratio.ZERO)) {
            over.money(part, amount.minus(rest), amount);
        }
    }

    /** How much money may be credited on a line. */
    private static Ratio room(JudgedLine line) {
        if (line.billed.ledger == null) {
            return positive(
                    Ratio.of(line.billed.line.amount()).minus(line.credit().amount()));
        }
        return positive(line.pricedTooHigh())
                .plus(positive(line.amountTooHigh()))
                .plus(line.creditableGoods().times(line.worth()));
    }

    private boolean isMore(Ratio amount, Ratio room) {
        Ratio more = amount.minus(room);
        return more.signum() > 0 && !invoice.rounding().vanishes(more);
    }

    private static Ratio positive(Ratio amount) {
        return amount.max(Ratio.ZERO);
    }
}
