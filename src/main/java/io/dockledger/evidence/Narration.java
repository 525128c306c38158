package io.dockledger.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an entry in one sentence. Kinds that have none of their own are told by their name and facts. */
@Component
class Narration {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    private static final Pattern CAPITAL = Pattern.compile("(\\p{Lu})");

    private static final Map<String, String> SENTENCES = Map.of();

    private final ObjectMapper json;

    Narration(ObjectMapper json) {
        this.json = json;
    }

    String tell(SealedEntry entry) {
        JsonNode detail = detail(entry);
        String sentence = SENTENCES.get(entry.kind());
        String told = sentence == null ? null : fill(sentence, detail);
        return told == null ? plain(entry.kind(), detail) : told;
    }

    private JsonNode detail(SealedEntry entry) {
        try {
            return json.readTree(entry.detail());
        } catch (JsonProcessingException altered) {
            // The verification tells of it; the list must stay readable all the same.
            return json.createObjectNode();
        }
    }

    /** Null when a fact is missing that the sentence needs. */
    private static @Nullable String fill(String sentence, JsonNode detail) {
        StringBuilder told = new StringBuilder();
        Matcher facts = FACT.matcher(sentence);
        while (facts.find()) {
            JsonNode fact = detail.path(facts.group(1));
            if (fact.isMissingNode() || fact.isNull()) {
                return null;
            }
            facts.appendReplacement(told, Matcher.quoteReplacement(text(fact)));
        }
        return facts.appendTail(told).toString();
    }

    private static String plain(String kind, JsonNode detail) {
        String name = kind.replace('-', ' ');
        StringJoiner facts = new StringJoiner(", ", ": ", "").setEmptyValue("");
        for (Map.Entry<String, JsonNode> fact : detail.properties()) {
            if (fact.getValue().isValueNode() && !fact.getValue().isNull()) {
                facts.add(words(fact.getKey()) + " " + text(fact.getValue()));
            }
        }
        return name.isEmpty() ? facts.toString() : Character.toUpperCase(name.charAt(0)) + name.substring(1) + facts;
    }

    private static String text(JsonNode fact) {
        if (!fact.isArray()) {
            return fact.isValueNode() ? fact.asText() : fact.toString();
        }
        StringJoiner list = new StringJoiner(", ");
        fact.forEach(element -> list.add(text(element)));
        return list.toString();
    }

    /** {@code earlierDuty} as {@code earlier duty}. */
    private static String words(String camelCase) {
        return CAPITAL.matcher(camelCase).replaceAll(" $1").toLowerCase(Locale.ROOT);
    }
}
