package io.dockledger.identity.security;

/** What is remembered of the account no longer holds. */
public record AccountChanged(String personId) {}
