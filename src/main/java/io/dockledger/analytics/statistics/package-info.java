/** Statistics that no library of ours has: pure functions of numbers. */
@NullMarked
package io.dockledger.analytics.statistics;

import org.jspecify.annotations.NullMarked;
