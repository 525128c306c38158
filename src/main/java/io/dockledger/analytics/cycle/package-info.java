/** How long the business takes from one point to the next, by the time in which things happened and not were recorded. */
@NullMarked
package io.dockledger.analytics.cycle;

import org.jspecify.annotations.NullMarked;
