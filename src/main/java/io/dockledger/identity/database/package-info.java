/** The database: embedded or given, its roles, its migrations, and the border between tenants in every transaction. */
@NullMarked
package io.dockledger.identity.database;

import org.jspecify.annotations.NullMarked;
