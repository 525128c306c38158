package io.dockledger.documents;

import io.dockledger.money.Resemblance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds invoices that could be the same as given ones: a few for each, by index, for all with one statement. */
@Component
class DuplicateSearch {

    private static final String SQL = """
            select asked.self, like_it.*
            from unnest(?::text[], ?::text[], ?::text[], ?::numeric[],
                    ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[],
                    ?::date[], ?::text[])
                as asked (self, supplier, number, total, least, most, fewest, greatest, issued_on, hash)
            cross join lateral (
                (select key, partner_number, number, normalised_number, currency, total, issued_on,
                    content_hash, status, sequence
                from document where tenant_id = current_setting('dockledger.tenant')
                    and current and kind = 'invoice' and normalised_number = asked.number
                    and (partner_number = asked.supplier or total = asked.total) and key <> asked.self
                limit 20)
                union
                (select key, partner_number, number, normalised_number, currency, total, issued_on,
                    content_hash, status, sequence
                from document where tenant_id = current_setting('dockledger.tenant')
                    and current and kind = 'invoice' and content_hash = asked.hash and key <> asked.self
                limit 20)
                union
                (select key, partner_number, number, normalised_number, currency, total, issued_on,
                    content_hash, status, sequence
                from document where tenant_id = current_setting('dockledger.tenant')
                    and current and kind = 'invoice' and partner_number = asked.supplier
                    and total_hundredths between asked.fewest and asked.greatest
                    and total between asked.least and asked.most
                    and issued_on between asked.issued_on - ? and asked.issued_on + ?
                    and key <> asked.self
                order by total_hundredths, issued_on limit 20)) as like_it
            order by asked.self, like_it.key
            """;

    private final JdbcTemplate jdbc;

    DuplicateSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice the others that are stored and like it; an empty list where there is none. */
    Map<DocumentKey, List<InvoiceCandidate>> stored(List<InvoiceCandidate> asked) {
        Map<DocumentKey, List<InvoiceCandidate>> found = new HashMap<>();
        asked.forEach(one -> found.put(one.key(), new ArrayList<>()));
        planning("force_custom_plan");
        jdbc.query(
                SQL,
                row -> {
                    DocumentKey self = DocumentKey.parse(row.getString("self"));
                    found.computeIfAbsent(self, key -> new ArrayList<>()).add(candidate(row));
                },
                parameters(asked));
        planning("auto");
        return found;
    }

    /**
     * The plan that suits a nearly empty table, kept for as long as nobody gathers statistics, would read all of it when it
     * has grown; planning anew costs less than one invoice.
     */
    private void planning(String mode) {
        jdbc.queryForObject("select set_config('plan_cache_mode', ?, true)", String.class, mode);
    }

    private static Object[] parameters(List<InvoiceCandidate> asked) {
        return new Object[] {
            texts(asked, one -> one.key().text()),
            texts(asked, InvoiceCandidate::supplier),
            texts(asked, InvoiceCandidate::normalisedNumber),
            texts(asked, one -> DocumentWriter.plain(one.total())),
            texts(asked, one -> DocumentWriter.plain(Likeness.least(one))),
            texts(asked, one -> DocumentWriter.plain(Likeness.most(one))),
            texts(asked, one -> DocumentWriter.text(Likeness.hundredths(Likeness.least(one)))),
            texts(asked, one -> DocumentWriter.text(Likeness.hundredths(Likeness.most(one)))),
            texts(asked, one -> DocumentWriter.text(one.issuedOn())),
            texts(asked, InvoiceCandidate::contentHash),
            Resemblance.DAYS,
            Resemblance.DAYS
        };
    }

    private static Object texts(List<InvoiceCandidate> asked, Function<InvoiceCandidate, @Nullable String> column) {
        return DocumentWriter.texts(asked, column);
    }

    private static InvoiceCandidate candidate(ResultSet row) throws SQLException {
        return new InvoiceCandidate(
                DocumentKey.parse(row.getString("key")),
                row.getString("partner_number"),
                row.getString("number"),
                row.getString("normalised_number"),
                row.getString("currency"),
                row.getBigDecimal("total"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("content_hash"),
                Invoice.Status.of(row.getString("status")),
                row.getLong("sequence"));
    }
}
