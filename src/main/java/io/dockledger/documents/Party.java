package io.dockledger.documents;

import org.jspecify.annotations.Nullable;

/** A company: the number under which we know it, and its name where stated. */
public record Party(String number, @Nullable String name) {}
