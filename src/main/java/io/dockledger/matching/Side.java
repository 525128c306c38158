package io.dockledger.matching;

/** From which side of the trade the documents are judged: what we buy is received, what we sell is shipped. */
public enum Side {
    BUYING("received", "Received", VarianceKind.NOT_RECEIVED, VarianceKind.SUPPLIER) {
        @Override
        String anotherPartner(String found, String ordered) {
            return "Billed by " + found + ", ordered from " + ordered;
        }
    },
    SELLING("shipped", "Shipped", VarianceKind.NOT_SHIPPED, VarianceKind.CUSTOMER) {
        @Override
        String anotherPartner(String found, String ordered) {
            return "Billed to " + found + ", ordered by " + ordered;
        }
    };

    private final String moved;
    private final String movedFirst;
    private final VarianceKind nothingMoved;
    private final VarianceKind otherPartner;

    Side(String moved, String movedFirst, VarianceKind nothingMoved, VarianceKind otherPartner) {
        this.moved = moved;
        this.movedFirst = movedFirst;
        this.nothingMoved = nothingMoved;
        this.otherPartner = otherPartner;
    }

    /** What happened to the goods, in words. */
    String moved() {
        return moved;
    }

    /** The same at the beginning of a sentence. */
    String movedFirst() {
        return movedFirst;
    }

    /** The kind for what is billed while no goods moved at all. */
    VarianceKind nothingMoved() {
        return nothingMoved;
    }

    /** The kind for a bill between others than those who made the order. */
    VarianceKind otherPartner() {
        return otherPartner;
    }

    abstract String anotherPartner(String found, String ordered);
}
