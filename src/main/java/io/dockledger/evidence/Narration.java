package io.dockledger.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Tells an entry in one sentence. Kinds that have none of their own are told by their name and facts. */
@Component
class Narration {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)]");
    private static final Pattern CAPITAL = Pattern.compile("(\\p{Lu})");
    private static final Pattern EVENT_TYPE = Pattern.compile("io\\.dockledger\\.([a-z-]+)\\.([a-z-]+)\\.v\\d+");
    private static final int LONGEST_FACT = 200;

    /** Facts whose values are identifiers of ours, which people read as words. */
    private static final Set<String> IDENTIFIERS = Set.of("outcome", "kind", "status", "group", "duty", "earlierDuty");

    private static final Pattern PERIOD = Pattern.compile("P(?:(\\d+)D|T(\\d+)H)");

    private final ObjectMapper json;

    Narration(ObjectMapper json) {
        this.json = json;
    }

    String tell(SealedEntry entry) {
        JsonNode detail = detail(entry);
        String sentence = Sentences.of(entry.kind());
        if (sentence == null) {
            return plain(entry.kind(), detail);
        }
        String told = OPTIONAL.matcher(sentence)
                .replaceAll(part -> Matcher.quoteReplacement(knows(part.group(1), detail) ? part.group(1) : ""));
        return knows(told, detail) ? fill(told, detail) : plain(entry.kind(), detail);
    }

    private JsonNode detail(SealedEntry entry) {
        try {
            return json.readTree(entry.detail());
        } catch (JsonProcessingException altered) {
            // The verification tells of it; the list must stay readable all the same.
            return json.createObjectNode();
        }
    }

    private static boolean knows(String sentence, JsonNode detail) {
        return FACT.matcher(sentence).results().allMatch(fact -> known(detail.path(fact.group(1))));
    }

    private static boolean known(JsonNode fact) {
        return !fact.isMissingNode()
                && !fact.isNull()
                && !(fact.isContainerNode()
                        && StreamSupport.stream(fact.spliterator(), false).noneMatch(Narration::known))
                && !(fact.isTextual() && fact.asText().isBlank());
    }

    private static String fill(String sentence, JsonNode detail) {
        String told = FACT.matcher(sentence)
                .replaceAll((MatchResult fact) ->
                        Matcher.quoteReplacement(told(fact.group(1), detail.path(fact.group(1)))));
        // A reason is often a sentence itself.
        return told.endsWith("..") ? told.substring(0, told.length() - 1) : told;
    }

    private static String plain(String kind, JsonNode detail) {
        String name = kind.replace('-', ' ');
        StringJoiner facts = new StringJoiner(", ", ": ", "").setEmptyValue("");
        for (Map.Entry<String, JsonNode> fact : detail.properties()) {
            if (fact.getValue().isValueNode() && known(fact.getValue())) {
                facts.add(words(fact.getKey()) + " " + told(fact.getKey(), fact.getValue()));
            }
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + facts;
    }

    private static String told(String name, JsonNode fact) {
        return IDENTIFIERS.contains(name) ? words(fact.asText()) : text(fact);
    }

    private static String text(JsonNode fact) {
        StringJoiner parts = new StringJoiner(", ");
        if (fact.isArray()) {
            fact.forEach(element -> parts.add(text(element)));
        } else if (fact.isObject()) {
            fact.properties().stream()
                    .filter(part -> known(part.getValue()))
                    .forEach(part ->
                            parts.add(words(part.getKey()) + " " + clause(told(part.getKey(), part.getValue()))));
        } else {
            parts.add(period(EVENT_TYPE.matcher(fact.asText()).replaceAll("$1 $2")));
        }
        return shortened(parts.toString());
    }

    /** Within a sentence, without a full stop of its own. */
    private static String clause(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** {@code P14D} as {@code 14 days}; other text as it stands. */
    private static String period(String text) {
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            return text;
        }
        String unit = period.group(1) == null ? "hour" : "day";
        String count = period.group(1) == null ? period.group(2) : period.group(1);
        return count + " " + unit + (count.equals("1") ? "" : "s");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FACT ? text : text.substring(0, LONGEST_FACT) + "…";
    }

    /** {@code earlierDuty} as {@code earlier duty}, and {@code closed-short} as {@code closed short}. */
    private static String words(String identifier) {
        return CAPITAL.matcher(identifier.replace('-', ' ')).replaceAll(" $1").toLowerCase(Locale.ROOT);
    }
}
