package io.dockledger.documents;

import io.dockledger.documents.ReferenceDataRefused.Fault;
import io.dockledger.identity.WrittenText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row as it came in. Collects what is wrong with it, so that all faults of a file are told at once. */
final class ReferenceRow {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final String place;
    private final Map<String, String> values;
    private final List<Fault> faults;

    /**
     * @param place names the row within what was sent, such as {@code row 7}
     * @param faults where it puts what is wrong
     */
    ReferenceRow(String place, Map<String, String> values, List<Fault> faults) {
        this.place = place;
        this.values = values;
        this.faults = faults;
    }

    String place() {
        return place;
    }

    @Nullable
    String optionalText(String column) {
        String text = values.getOrDefault(column, "").strip();
        if (text.length() > LONGEST_TEXT) {
            fault(column, "is longer than " + LONGEST_TEXT + " characters");
        }
        String fault = WrittenText.faultOfLine(text);
        if (fault != null) {
            fault(column, fault);
        }
        return text.isEmpty() ? null : text;
    }

    String text(String column) {
        return read(column, "", Function.identity(), "");
    }

    /** A code of UN/ECE recommendation 20. */
    String unit(String column) {
        return read(
                column,
                "",
                text -> UNIT.matcher(text).matches() ? text : null,
                "is not a unit code of UN/ECE recommendation 20 such as KGM");
    }

    @Nullable
    String optionalUnit(String column) {
        return optionalText(column) == null ? null : unit(column);
    }

    String currency(String column) {
        return read(column, "", ReferenceRow::currencyCode, "is not a currency of ISO 4217 such as EUR");
    }

    LocalDate date(String column) {
        return read(column, LocalDate.EPOCH, ReferenceRow::isoDate, "is not a date such as 2026-10-01");
    }

    /** A decimal number above zero. */
    BigDecimal positive(String column) {
        return read(
                column,
                BigDecimal.ONE,
                text -> DECIMAL.matcher(text).matches() && new BigDecimal(text).signum() > 0
                        ? new BigDecimal(text)
                        : null,
                "is not a number above zero such as 12 or 0.25");
    }

    SupplierClass supplierClass(String column) {
        return read(
                column,
                SupplierClass.NEW,
                text -> SupplierClass.of(text).orElse(null),
                "is none of strategic, standard and new");
    }

    void differ(String column, String other) {
        String text = optionalText(column);
        if (text != null && text.equals(optionalText(other))) {
            fault(column, "'" + text + "' is the same as " + other);
        }
    }

    private <T> T read(String column, T stead, Function<String, @Nullable T> reader, String otherwise) {
        String text = optionalText(column);
        if (text == null) {
            fault(column, "is missing");
            return stead;
        }
        T value = reader.apply(text);
        if (value == null) {
            fault(column, "'" + text + "' " + otherwise);
            return stead;
        }
        return value;
    }

    private void fault(String column, String message) {
        faults.add(new Fault(place + ", " + column, message));
    }

    private static @Nullable String currencyCode(String text) {
        try {
            return Currency.getInstance(text).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable LocalDate isoDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
