package io.dockledger.tasks;

import io.dockledger.identity.WrittenText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was filled into a field, as JSON or as text from a page, into a value of the field's type. */
final class FieldValue {

    /** Fewer digits than would take long to write out, and more than money or goods ever need. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private FieldValue() {}

    /** Says why a value does not fit its field, to follow the field's label. */
    static final class Unfit extends Exception {

        Unfit(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static Object of(FormField field, Object given) throws Unfit {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, given);
            case NUMBER -> number(field, given);
            case SELECT, RADIO -> choice(field, given);
            case CHECKBOX -> tick(field, given);
            case DATE -> date(given);
            case PARAGRAPH -> throw new Unfit("cannot be filled in");
        };
    }

    /** Whether a half-finished value is a simple one of bearable size, whatever its field. */
    static boolean canBeKept(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || (value instanceof Number && value.toString().length() <= 2 * MOST_DIGITS)
                || (value instanceof String text
                        && text.length() <= FieldType.LONG_TEXT.longest()
                        && WrittenText.lossOf(text) == null);
    }

    private static String text(FormField field, Object given) throws Unfit {
        if (!(given instanceof String raw)) {
            throw new Unfit("must be a text");
        }
        String text = raw.strip().replace("\r\n", "\n");
        String fault = field.type() == FieldType.LONG_TEXT ? WrittenText.faultOf(text) : WrittenText.faultOfLine(text);
        if (fault != null) {
            throw new Unfit(fault);
        }
        FormField.Rules rules = field.rules();
        int longest = rules.maxLength() == null ? field.type().longest() : rules.maxLength();
        if (text.length() > longest) {
            throw new Unfit("has at most %,d characters; this has %,d".formatted(longest, text.length()));
        }
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            throw new Unfit("needs at least %,d characters".formatted(rules.minLength()));
        }
        if (rules.pattern() != null
                && !Pattern.compile(rules.pattern()).matcher(text).find()) {
            throw new Unfit("must look like " + rules.pattern());
        }
        return text;
    }

    private static BigDecimal number(FormField field, Object given) throws Unfit {
        BigDecimal number = decimal(given);
        FormField.Rules rules = field.rules();
        if (rules.decimalDigits() != null && number.stripTrailingZeros().scale() > rules.decimalDigits()) {
            throw new Unfit("has at most %d digits after the point".formatted(rules.decimalDigits()));
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            throw new Unfit("must be at least " + rules.min().toPlainString());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            throw new Unfit("must be at most " + rules.max().toPlainString());
        }
        return number;
    }

    private static BigDecimal decimal(Object given) throws Unfit {
        if (given instanceof BigDecimal number
                && Math.abs(number.scale()) <= MOST_DIGITS
                && number.precision() <= 2 * MOST_DIGITS) {
            return number;
        }
        boolean whole = given instanceof Integer || given instanceof Long || given instanceof BigInteger;
        if ((given instanceof String || whole)
                && DECIMAL.matcher(given.toString().strip()).matches()) {
            return new BigDecimal(given.toString().strip());
        }
        throw new Unfit("must be a number such as 12.50, with at most %d digits before and after the point"
                .formatted(MOST_DIGITS));
    }

    private static String choice(FormField field, Object given) throws Unfit {
        if (given instanceof String value && field.offers(value)) {
            return value;
        }
        throw new Unfit("has no such choice");
    }

    private static Boolean tick(FormField field, Object given) throws Unfit {
        Boolean ticked = given instanceof Boolean value
                ? value
                : switch (given.toString()) {
                    case "true", "on" -> true;
                    case "false" -> false;
                    default -> throw new Unfit("must be true or false");
                };
        if (field.rules().required() && !ticked) {
            throw new Unfit("must be ticked");
        }
        return ticked;
    }

    private static LocalDate date(Object given) throws Unfit {
        try {
            return LocalDate.parse(given.toString().strip());
        } catch (DateTimeException notADate) {
            throw new Unfit("must be a date such as 2026-03-31");
        }
    }
}
