package io.dockledger.demo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seven weeks of orders with which nothing is wrong: the many that nobody at Harbour Foods ever has to look at. */
final class HarbourRoutine {

    private static final int ORDERS = 46;
    private static final int LATEST_WEEK = 50;
    private static final int YOUNGEST = 6;
    private static final int PAID_AFTER_DAYS = 21;
    private static final List<String> SUPPLIERS =
            List.of("S-1001", "S-1002", "S-1004", "S-1010", "S-1003", "S-1008", "S-1007", "S-1009", "S-1012", "S-1005");
    private static final List<String> SITES = List.of("RTM1", "HAM2", "LYO3");

    private final Script script;
    private final Random random = new Random(20_261_123);
    private final Set<String> weights = new HashSet<>();

    HarbourRoutine(Script script) {
        this.script = script;
    }

    void play() {
        for (int i = 0; i < ORDERS; i++) {
            play(i, LATEST_WEEK - i);
        }
    }

    /** @param daysAgo when the order was released */
    private void play(int count, int daysAgo) {
        String supplier = SUPPLIERS.get(count % SUPPLIERS.size());
        Trade trade = script.order("45000120" + (10 + count), supplier, SITES.get(count % SITES.size()));
        List<Catalogue.Offer> offers = script.catalogue.of(supplier);
        trade.line(offers.get(count % offers.size()).sku(), quantity(supplier, offers.get(count % offers.size())));
        if (count % 3 == 0) {
            Catalogue.Offer other = offers.get((count + 1) % offers.size());
            trade.line(other.sku(), worth(150 + random.nextInt(200), other));
        }
        if (daysAgo <= YOUNGEST) {
            trade.deliverBy(daysAgo - YOUNGEST).released(daysAgo);
        } else {
            trade.released(daysAgo);
            receive(trade, count, daysAgo - 5);
            bill(trade, count, daysAgo - 6);
        }
    }

    /** Worth a little more with each order of the supplier, so that no two invoices look like the same one. */
    private String quantity(String supplier, Catalogue.Offer offer) {
        int worth = 1_200;
        while (!weights.add(supplier + worth)) {
            worth += 700;
        }
        return worth(worth + random.nextInt(40), offer);
    }

    private static String worth(int amount, Catalogue.Offer offer) {
        return BigDecimal.valueOf(amount)
                .divideToIntegralValue(offer.price())
                .max(BigDecimal.ONE)
                .toPlainString();
    }

    private void receive(Trade trade, int count, int daysAgo) {
        if (count % 4 == 1 && trade.lines.size() == 1) {
            int all = trade.line(1).quantity().intValue();
            String first = Integer.toString(Math.max(1, all * 2 / 3));
            String rest = Integer.toString(all - Math.max(1, all * 2 / 3));
            trade.received(Wave.GOODS, daysAgo + 1, "released", first);
            if (!rest.equals("0")) {
                trade.received(Wave.GOODS, daysAgo, "released", rest);
            }
            inspect(trade, daysAgo, rest);
        } else {
            trade.received(Wave.GOODS, daysAgo, "released");
            inspect(trade, daysAgo, trade.line(1).quantity().toPlainString());
        }
    }

    /** Fresh goods of suppliers who are new are looked at, whatever the warehouse says. */
    private static void inspect(Trade trade, int daysAgo, String quantity) {
        if (trade.supplier.equals("S-1012")) {
            trade.inspected(daysAgo, quantity, "0", "Sugar and firmness as specified.");
        }
    }

    private void bill(Trade trade, int count, int daysAgo) {
        String invoice = invoice(trade.supplier, count);
        trade.billed(invoice, daysAgo);
        if (daysAgo > PAID_AFTER_DAYS) {
            trade.paid(Wave.NEWS, invoice, daysAgo - PAID_AFTER_DAYS);
        }
    }

    /** As the supplier numbers its invoices. */
    private String invoice(String supplier, int count) {
        return switch (supplier) {
            case "S-1001" -> "NDC-" + (88_100 + count * 7);
            case "S-1002" -> "PFP-26-" + (3_300 + count * 11);
            case "S-1003" -> "RE" + (2_640_100 + count * 3);
            case "S-1004" -> (1_200 + count * 5) + "/26/A";
            case "S-1005" -> "MST-EXP-" + (510 + count);
            case "S-1007" -> "BF" + (70_233 + count * 13);
            default -> "R-26-" + (5_000 + count * 9);
        };
    }
}
