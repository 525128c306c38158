package io.dockledger.documents.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockledger.documents.Document;
import io.dockledger.documents.DocumentRegister;
import io.dockledger.documents.Party;
import io.dockledger.documents.ReferenceData;
import io.dockledger.documents.web.DocumentSheet.Fact;
import io.dockledger.documents.web.DocumentSheet.Table;
import io.dockledger.identity.web.Formats;
import io.dockledger.identity.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays out what documents say, of whatever kind they are; templates call it {@code @sheets}. It reads their members one
 * after another, so that what a document learns to say is shown without anybody having to think of it here.
 */
@Component("sheets")
class DocumentSheets {

    private static final String LINES = "lines";
    private static final String UNUSED = "extra";

    /** What the head of the page says already. */
    private static final Set<String> HEAD = Set.of("number", "status");

    private final DocumentRegister register;
    private final ReferenceData reference;
    private final MemberNames names;
    private final Written written;

    DocumentSheets(DocumentRegister register, ReferenceData reference, Words words, Formats formats) {
        this.register = register;
        this.reference = reference;
        this.names = new MemberNames(words);
        this.written = new Written(words, formats);
    }

    /** What the current version of the document with the key says; null where there is none. */
    @Transactional(readOnly = true)
    public @Nullable DocumentSheet of(String key) {
        return register.current(key).map(version -> of(version.read())).orElse(null);
    }

    /** What the version says. */
    @Transactional(readOnly = true)
    public DocumentSheet of(Document document) {
        Map<String, @Nullable Object> members = Written.members((Record) document);
        List<Fact> facts = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        members.forEach((name, value) -> {
            if (value instanceof Collection<?> rows && rows.stream().anyMatch(Record.class::isInstance)) {
                tables.add(name.equals(LINES) ? 0 : tables.size(), table(name, rows));
            } else if (!name.equals(UNUSED) && !HEAD.contains(name) && Written.says(value)) {
                facts.addAll(facts(name, value));
            }
        });
        return new DocumentSheet(facts, tables, unused(document.extra()));
    }

    /** A part with members of its own makes a fact of each. */
    private List<Fact> facts(String name, @Nullable Object value) {
        if (!(value instanceof Record part) || value instanceof Party) {
            return List.of(new Fact(names.of(name), written.text(name, value)));
        }
        return Written.members(part).entrySet().stream()
                .filter(member -> Written.says(member.getValue()))
                .map(member -> new Fact(
                        names.of(name) + ": " + names.within(member.getKey()),
                        written.text(member.getKey(), member.getValue())))
                .toList();
    }

    private Table table(String name, Collection<?> rows) {
        List<Map<String, @Nullable Object>> read = rows.stream()
                .flatMap(row -> row instanceof Record record ? Stream.of(Written.members(record)) : Stream.of())
                .toList();
        return new SheetTable(names, written, reference::itemName).of(names.of(name), read);
    }

    private List<Fact> unused(Map<String, JsonNode> extra) {
        return extra.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(member -> new Fact(member.getKey(), written.text(member.getKey(), member.getValue())))
                .toList();
    }
}
