package io.dockledger.identity;

/**
 * How this installation runs.
 *
 * @param embedded whether it runs on its own database, with demo accounts and HTTP Basic
 * @param demo whether the demo company's data are loaded
 */
public record Installation(boolean embedded, boolean demo) {}
