package io.dockledger.documents;

import io.dockledger.money.Resemblance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When an invoice is enough like another to be looked at as its duplicate. */
final class Likeness {

    private static final BigDecimal REST = BigDecimal.ONE.subtract(Resemblance.PART);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Likeness() {}

    /** The least total that is nearly the same. */
    static BigDecimal least(InvoiceCandidate one) {
        return one.total().signum() < 0 ? enlarged(one.total()) : reduced(one.total());
    }

    /** The greatest total that is nearly the same. */
    static BigDecimal most(InvoiceCandidate one) {
        return one.total().signum() < 0 ? reduced(one.total()) : enlarged(one.total());
    }

    /** What is less by just the part, as the one total is the larger. */
    private static BigDecimal reduced(BigDecimal total) {
        return total.multiply(REST);
    }

    /** Of what this is less by just the part, as the one total is the smaller; rounded so that nothing is lost. */
    private static BigDecimal enlarged(BigDecimal total) {
        return total.divide(REST, total.scale() + 4, RoundingMode.UP);
    }

    /** The amount as a whole number to search by, down to the next hundredth; as large as it can be beyond that. */
    static @Nullable Long hundredths(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal whole = amount.movePointRight(2).setScale(0, RoundingMode.FLOOR);
        return whole.max(LEAST).min(MOST).longValueExact();
    }

    /** As {@link DuplicateSearch} judges in the database, for what is not written yet. */
    static boolean alike(InvoiceCandidate one, InvoiceCandidate other) {
        return !one.key().equals(other.key())
                && (sameNumber(one, other) || sameContent(one, other) || sameBusiness(one, other));
    }

    /** What is stored, except for what was changed since, and what is alike of that. */
    static List<InvoiceCandidate> merged(
            InvoiceCandidate one, List<InvoiceCandidate> stored, List<InvoiceCandidate> unwritten) {
        Set<DocumentKey> changed = unwritten.stream().map(InvoiceCandidate::key).collect(Collectors.toSet());
        List<InvoiceCandidate> all = new ArrayList<>(stored);
        all.removeIf(other -> changed.contains(other.key()));
        unwritten.stream().filter(other -> alike(one, other)).forEach(all::add);
        return all;
    }

    private static boolean sameNumber(InvoiceCandidate one, InvoiceCandidate other) {
        return one.normalisedNumber().equals(other.normalisedNumber())
                && (one.supplier().equals(other.supplier()) || one.total().compareTo(other.total()) == 0);
    }

    private static boolean sameContent(InvoiceCandidate one, InvoiceCandidate other) {
        return one.contentHash() != null && Objects.equals(one.contentHash(), other.contentHash());
    }

    private static boolean sameBusiness(InvoiceCandidate one, InvoiceCandidate other) {
        return one.supplier().equals(other.supplier())
                && other.total().compareTo(least(one)) >= 0
                && other.total().compareTo(most(one)) <= 0
                && Math.abs(ChronoUnit.DAYS.between(one.issuedOn(), other.issuedOn())) <= Resemblance.DAYS;
    }
}
