package io.dockledger.partners;

import java.util.concurrent.CompletableFuture;

/** Stands in where no mail server is configured, so that mail does not wait unseen for one that may never come. */
class NoMailServer implements Courier {

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public CompletableFuture<Receipt> send(Claimed message) {
        return CompletableFuture.completedFuture(
                new Receipt.Failed("This node has no mail server. Set spring.mail.host, and retry.", null));
    }
}
