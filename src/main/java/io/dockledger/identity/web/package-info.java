/** Screens of accounts, and what every screen shares: its frame, its words and its formats. */
@NullMarked
@NamedInterface("screens")
package io.dockledger.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
