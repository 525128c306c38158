package io.dockledger.demo;

import java.util.function.Consumer;

/**
 * A company of the demo.
 *
 * @param name its tenant's id in a new installation, and that of its resources
 * @param folder where its suppliers, items and units stand
 * @param play writes what happens there
 */
record Company(String name, String folder, Consumer<Script> play) {

    static final String SAMPLE = "deploy/sample-data";

    static final Company HARBOUR = new Company("harbour", SAMPLE, script -> {
        new HarbourRoutine(script).play();
        new HarbourGoods(script).play();
        new HarbourPrices(script).play();
        new HarbourBills(script).play();
        new HarbourCredits(script).play();
        new HarbourSales(script).play();
        new HarbourReturns(script).play();
        new HarbourStock(script).play();
        new HarbourDisputes(script).play();
        new HarbourOddities(script).play();
    });

    static final Company ALPINE = new Company("alpine", "demo/alpine", script -> new AlpineTrades(script).play());
}
