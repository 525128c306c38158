/** What waits for a decision, for how long, and how much money it holds back. */
@NullMarked
package io.dockledger.analytics.exceptions;

import org.jspecify.annotations.NullMarked;
