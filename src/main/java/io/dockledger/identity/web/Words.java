package io.dockledger.identity.web;

import io.dockledger.identity.WrittenText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the identifiers that code and models use into the words that people read; templates call it {@code @words}. */
@Component("words")
public class Words {

    /** A document's key within a text; what ends a sentence does not belong to it. */
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\w-])(?:purchase-order|goods-receipt|despatch-advice|invoice|credit-note|payment|"
                    + "sales-order|shipment|proof-of-delivery|sales-invoice|revenue|accrual|"
                    + "inventory-count|stock-report|inventory-adjustment|"
                    + "return-authorisation|return-receipt|customer-credit|vendor-return|debit-note):[^\\s,;:]*[^\\s,;:.)]");

    /** A day or a moment as machines write it; within something longer, such as a number, it is neither. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\w./:-])(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z)?(?![\\w/-])");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("REF", "References"),
            Map.entry("LEG", "Legal"),
            Map.entry("REC", "Recipient"),
            Map.entry("QUA", "Quality"),
            Map.entry("DEL", "Delivery"),
            Map.entry("PRI", "Price"),
            Map.entry("QTY", "Quantity"),
            Map.entry("ITM", "Items"),
            Map.entry("PAY", "Payment terms"),
            Map.entry("UNR", "Unrecognised"),
            Map.entry("FIN", "Finance"),
            Map.entry("PPD", "Partially paid"),
            Map.entry("OTH", "Other"));

    /** {@code accounts-payable} and {@code goodsReceived} become {@code Accounts payable} and {@code Goods received}. */
    public String of(@Nullable String identifier) {
        if (identifier == null || identifier.isBlank()) {
            return "";
        }
        String spaced = identifier
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** {@code io.dockledger.goods-receipt.posted.v1} becomes {@code Goods receipt posted}. */
    public String event(String type) {
        return of(type.replaceFirst("^io\\.dockledger\\.", "")
                .replaceFirst("\\.v\\d+$", "")
                .replace('.', ' '));
    }

    /** As {@link #of}, for the middle of a sentence. */
    public String within(@Nullable String identifier) {
        return of(identifier).toLowerCase(Locale.ROOT);
    }

    /** What a reason code such as {@code QTY} stands for. */
    public String reason(@Nullable String code) {
        return code == null ? "" : REASONS.getOrDefault(code, code);
    }

    /**
     * The text with every document key in it as {@link #document} has it, times as every screen shows them, and nothing that
     * turns the direction of its words: others' words in a sentence of ours, kept before such were refused, must not reorder it.
     */
    public String readable(@Nullable String text) {
        String straight = text == null ? "" : WrittenText.withoutTurns(text);
        String timed = TIME.matcher(straight).replaceAll(Words::time);
        return KEY.matcher(timed).replaceAll(key -> Matcher.quoteReplacement(document(key.group())));
    }

    private static String time(MatchResult written) {
        try {
            return written.group(2) == null
                    ? Formats.DAY.format(LocalDate.parse(written.group(1)))
                    : Formats.MOMENT.format(OffsetDateTime.parse(written.group()));
        } catch (DateTimeException noSuchDay) {
            return Matcher.quoteReplacement(written.group());
        }
    }

    /** {@code invoice:S-1/4711} becomes {@code Invoice 4711}. */
    public String document(@Nullable String key) {
        if (key == null || key.indexOf(':') < 0) {
            return key == null ? "" : key;
        }
        String kind = key.substring(0, key.indexOf(':'));
        String rest = key.substring(kind.length() + 1);
        // Only what a supplier numbers has the supplier in its key; other numbers may contain a slash themselves.
        boolean numberedBySupplier = kind.equals("invoice") || kind.equals("credit-note");
        return of(kind) + " " + (numberedBySupplier ? rest.substring(rest.indexOf('/') + 1) : rest);
    }
}
