/** The accounts an installation starts with, and their administration. */
@NullMarked
package io.dockledger.identity.accounts;

import org.jspecify.annotations.NullMarked;
