/** The outbox over HTTP. */
@NullMarked
package io.dockledger.partners.web;

import org.jspecify.annotations.NullMarked;
