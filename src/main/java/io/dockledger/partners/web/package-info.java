/** The outbox and the contacts of partners, over HTTP and on pages. */
@NullMarked
package io.dockledger.partners.web;

import org.jspecify.annotations.NullMarked;
