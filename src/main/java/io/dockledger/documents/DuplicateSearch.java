package io.dockledger.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds invoices that could be the same as given ones: a few for each, by index, for all with one statement. */
@Component
class DuplicateSearch {

    private final JdbcClient jdbc;

    DuplicateSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invoice the others that are stored and like it; an empty list where there is none. */
    Map<DocumentKey, List<InvoiceCandidate>> stored(List<InvoiceCandidate> asked) {
        Map<DocumentKey, List<InvoiceCandidate>> found = new HashMap<>();
        asked.forEach(one -> found.put(one.key(), new ArrayList<>()));
        jdbc.sql("""
                        select asked.self, like_it.*
                        from unnest(:self::text[], :supplier::text[], :number::text[], :total::numeric[],
                                :least::numeric[], :most::numeric[], :fewest::bigint[], :greatest::bigint[],
                                :issuedOn::date[], :hash::text[])
                            as asked (self, supplier, number, total, least, most, fewest, greatest, issued_on, hash)
                        cross join lateral (
                            (select key, supplier_number, number, normalised_number, currency, total, issued_on,
                                content_hash, status, recorded_at
                            from document where tenant_id = current_setting('dockledger.tenant')
                                and current and kind = 'invoice' and normalised_number = asked.number
                                and (supplier_number = asked.supplier or total = asked.total) and key <> asked.self
                            limit 20)
                            union
                            (select key, supplier_number, number, normalised_number, currency, total, issued_on,
                                content_hash, status, recorded_at
                            from document where tenant_id = current_setting('dockledger.tenant')
                                and current and kind = 'invoice' and content_hash = asked.hash and key <> asked.self
                            limit 20)
                            union
                            (select key, supplier_number, number, normalised_number, currency, total, issued_on,
                                content_hash, status, recorded_at
                            from document where tenant_id = current_setting('dockledger.tenant')
                                and current and kind = 'invoice' and supplier_number = asked.supplier
                                and total_hundredths between asked.fewest and asked.greatest
                                and total between asked.least and asked.most
                                and issued_on between asked.issued_on - :days and asked.issued_on + :days
                                and key <> asked.self
                            order by total_hundredths, issued_on limit 20)) as like_it
                        order by asked.self, like_it.key
                        """)
                .param("days", Likeness.DAYS)
                .param("self", DocumentWriter.texts(asked, one -> one.key().text()))
                .param("supplier", DocumentWriter.texts(asked, InvoiceCandidate::supplier))
                .param("number", DocumentWriter.texts(asked, InvoiceCandidate::normalisedNumber))
                .param("total", DocumentWriter.texts(asked, one -> DocumentWriter.plain(one.total())))
                .param(
                        "least",
                        DocumentWriter.texts(asked, one -> Likeness.least(one).toPlainString()))
                .param(
                        "most",
                        DocumentWriter.texts(asked, one -> Likeness.most(one).toPlainString()))
                .param(
                        "fewest",
                        DocumentWriter.texts(
                                asked, one -> DocumentWriter.text(Likeness.hundredths(Likeness.least(one)))))
                .param(
                        "greatest",
                        DocumentWriter.texts(
                                asked, one -> DocumentWriter.text(Likeness.hundredths(Likeness.most(one)))))
                .param("issuedOn", DocumentWriter.texts(asked, one -> DocumentWriter.text(one.issuedOn())))
                .param("hash", DocumentWriter.texts(asked, InvoiceCandidate::contentHash))
                .query(row -> {
                    DocumentKey self = DocumentKey.parse(row.getString("self"));
                    found.computeIfAbsent(self, key -> new ArrayList<>()).add(candidate(row));
                });
        return found;
    }

    private static InvoiceCandidate candidate(ResultSet row) throws SQLException {
        return new InvoiceCandidate(
                DocumentKey.parse(row.getString("key")),
                row.getString("supplier_number"),
                row.getString("number"),
                row.getString("normalised_number"),
                row.getString("currency"),
                row.getBigDecimal("total"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("content_hash"),
                row.getString("status"),
                DocumentRows.instant(row, "recorded_at"));
    }
}
