package io.dockledger.partners;

import java.util.concurrent.CompletableFuture;

/** Delivers what leaves on one channel. */
interface Courier {

    Channel channel();

    /** Never fails: a fault on the way is a receipt too. Called as the message's company, outside of transactions. */
    CompletableFuture<Receipt> send(Claimed message);
}
