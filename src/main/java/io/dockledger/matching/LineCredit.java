package io.dockledger.matching;

import io.dockledger.money.Ratio;

/**
 * What credit notes took off a line.
 *
 * @param goods in the unit of the invoice line
 * @param price money for a price that was too high
 * @param amount money for a line amount that was wrong, or for a line that nobody ordered
 */
record LineCredit(Ratio goods, Ratio price, Ratio amount) {

    static final LineCredit NONE = new LineCredit(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO);

    LineCredit plusGoods(Ratio more) {
        return new LineCredit(goods.plus(more), price, amount);
    }

    LineCredit plusPrice(Ratio more) {
        return new LineCredit(goods, price.plus(more), amount);
    }

    LineCredit plusAmount(Ratio more) {
        return new LineCredit(goods, price, amount.plus(more));
    }
}
