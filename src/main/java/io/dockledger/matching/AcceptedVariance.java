package io.dockledger.matching;

import io.dockledger.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A variance that somebody decided to live with. It holds until the variance gets worse.
 *
 * @param key {@link Variance#key()} at that time
 * @param found {@link Variance#found()} at that time
 * @param difference {@link Variance#differenceText()} at that time; empty where it could not be counted
 * @param shortPaid what will not be paid of it, in the invoice's currency, tax included; null when it is paid in full
 */
public record AcceptedVariance(
        String key,
        String found,
        String difference,
        @Nullable Money shortPaid) {}
