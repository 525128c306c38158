package io.dockledger.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Documents as they stand in rows. */
final class DocumentRows {

    private DocumentRows() {}

    static RecordedDocument document(ResultSet row, int number) throws SQLException {
        return new RecordedDocument(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getInt("version"),
                DocumentJson.read(DocumentKind.of(row.getString("kind")), row.getString("body")),
                chains(row),
                provenance(row));
    }

    static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("source"),
                row.getString("event_id"),
                row.getString("actor"),
                row.getString("correlation_id"),
                row.getString("content_hash"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"));
    }

    static Set<DocumentKey> chains(ResultSet row) throws SQLException {
        Set<DocumentKey> chains = new LinkedHashSet<>();
        Arrays.stream((String[]) row.getArray("chains").getArray())
                .map(DocumentKey::parse)
                .forEach(chains::add);
        return chains;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static String[] texts(Collection<DocumentKey> keys) {
        return keys.stream().map(DocumentKey::text).toArray(String[]::new);
    }
}
