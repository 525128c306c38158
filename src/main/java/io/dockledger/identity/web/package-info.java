/** Screens of accounts, and what every screen shares: its frame, its words and its formats. */
@NullMarked
package io.dockledger.identity.web;

import org.jspecify.annotations.NullMarked;
