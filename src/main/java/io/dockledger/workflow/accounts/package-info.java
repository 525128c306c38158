/** People and groups, kept in the engine's identity tables. */
@NullMarked
package io.dockledger.workflow.accounts;

import org.jspecify.annotations.NullMarked;
