package io.dockledger.partners;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads contacts as the database has them. */
final class ContactRows {

    private ContactRows() {}

    static PartnerContact read(ResultSet row, int number) throws SQLException {
        String webhook = row.getString("webhook");
        return new PartnerContact(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("name"),
                row.getString("mail"),
                webhook == null ? null : URI.create(webhook),
                row.getString("disabled"),
                secrets(row.getArray("made"), row.getArray("ends")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private static List<PartnerContact.Secret> secrets(@Nullable Array made, @Nullable Array ends) throws SQLException {
        if (made == null || ends == null) {
            return List.of();
        }
        Timestamp[] begins = (Timestamp[]) made.getArray();
        @Nullable Timestamp[] untils = (@Nullable Timestamp[]) ends.getArray();
        return IntStream.range(0, begins.length)
                .mapToObj(i -> secret(begins[i], untils[i]))
                .toList();
    }

    private static PartnerContact.Secret secret(Timestamp made, @Nullable Timestamp ends) {
        return new PartnerContact.Secret(made.toInstant(), ends == null ? null : ends.toInstant());
    }
}
