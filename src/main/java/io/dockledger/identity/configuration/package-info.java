/** The clock, and the check that every setting is a known one. */
@NullMarked
package io.dockledger.identity.configuration;

import org.jspecify.annotations.NullMarked;
