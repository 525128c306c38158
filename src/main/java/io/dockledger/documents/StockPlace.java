package io.dockledger.documents;

/**
 * The stock of one site. What is found there is recorded under its lock, so that of two differences of one item that come
 * at the same moment, the second joins the adjustment that the first opens.
 */
public record StockPlace(String site) implements LockKey {

    @Override
    public String text() {
        return "stock-place:" + site;
    }
}
