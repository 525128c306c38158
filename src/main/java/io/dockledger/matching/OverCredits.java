package io.dockledger.matching;

import io.dockledger.money.Ratio;

/** Is told whenever more is credited than was short. */
interface OverCredits {

    /** Settled credit notes are not judged again. */
    OverCredits NONE = new OverCredits() {
        @Override
        public void goods(CreditFacts.Line credited, JudgedLine line, Ratio shortOf, Ratio found) {}

        @Override
        public void money(String part, Ratio shortOf, Ratio found) {}
    };

    /** Quantities in the unit of the invoice line. */
    void goods(CreditFacts.Line credited, JudgedLine line, Ratio shortOf, Ratio found);

    /** Amounts in the currency of the invoice. */
    void money(String part, Ratio shortOf, Ratio found);
}
