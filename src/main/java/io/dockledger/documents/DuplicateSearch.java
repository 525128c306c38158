package io.dockledger.documents;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds invoices that could be the same as given ones: a few for each, by index, for all with one statement. */
@Component
class DuplicateSearch {

    private static final BigDecimal NEARLY = new BigDecimal("0.01");
    private static final int DAYS = 30;

    private final JdbcClient jdbc;

    DuplicateSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pending what the transaction has recorded and not yet written; stands above what is stored */
    Map<DocumentKey, List<InvoiceCandidate>> invoicesLike(
            Collection<RecordedDocument> invoices, List<RecordedDocument> pending) {
        List<InvoiceCandidate> asked =
                invoices.stream().map(DuplicateSearch::candidate).toList();
        Map<DocumentKey, InvoiceCandidate> unwritten = new LinkedHashMap<>();
        pending.stream()
                .filter(each -> each.document() instanceof Invoice)
                .forEach(each -> unwritten.put(each.key(), candidate(each)));
        Map<DocumentKey, List<InvoiceCandidate>> found = new HashMap<>();
        asked.forEach(one -> found.put(one.key(), new ArrayList<>()));
        if (!asked.isEmpty()) {
            stored(asked, unwritten, found);
        }
        for (InvoiceCandidate one : asked) {
            List<InvoiceCandidate> others = found.getOrDefault(one.key(), List.of());
            unwritten.values().stream().filter(other -> alike(one, other)).forEach(others::add);
        }
        return found;
    }

    private static InvoiceCandidate candidate(RecordedDocument recorded) {
        if (!(recorded.document() instanceof Invoice invoice)) {
            throw new IllegalArgumentException(recorded.key() + " is not an invoice.");
        }
        return new InvoiceCandidate(
                invoice.key(),
                invoice.supplier().number(),
                invoice.number(),
                DocumentNumber.normalised(invoice.number()),
                invoice.currency(),
                invoice.total(),
                invoice.issuedOn(),
                recorded.provenance().contentHash(),
                invoice.state(),
                recorded.provenance().recordedAt());
    }

    /** As the statement below judges, for what it cannot see yet. */
    private static boolean alike(InvoiceCandidate one, InvoiceCandidate other) {
        if (one.key().equals(other.key())) {
            return false;
        }
        boolean sameSupplier = one.supplier().equals(other.supplier());
        boolean sameNumber = one.normalisedNumber().equals(other.normalisedNumber())
                && (sameSupplier || one.total().compareTo(other.total()) == 0);
        boolean sameContent = one.contentHash() != null && Objects.equals(one.contentHash(), other.contentHash());
        boolean nearTotal = other.total().subtract(one.total()).abs().compareTo(tolerance(one)) <= 0;
        boolean nearDate = Math.abs(ChronoUnit.DAYS.between(one.issuedOn(), other.issuedOn())) <= DAYS;
        return sameNumber || sameContent || (sameSupplier && nearTotal && nearDate);
    }

    private static BigDecimal tolerance(InvoiceCandidate one) {
        return one.total().abs().multiply(NEARLY);
    }

    private void stored(
            List<InvoiceCandidate> asked,
            Map<DocumentKey, InvoiceCandidate> unwritten,
            Map<DocumentKey, List<InvoiceCandidate>> found) {
        jdbc.sql("""
                        select asked.self, like_it.*
                        from unnest(:self::text[], :supplier::text[], :number::text[], :total::numeric[],
                                :least::numeric[], :most::numeric[], :issuedOn::date[], :hash::text[])
                            as asked (self, supplier, number, total, least, most, issued_on, hash)
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
                                and total between asked.least and asked.most
                                and issued_on between asked.issued_on - 30 and asked.issued_on + 30
                                and key <> asked.self
                            order by total, issued_on limit 20)) as like_it
                        order by asked.self, like_it.key
                        """)
                .param("self", DocumentWriter.texts(asked, one -> one.key().text()))
                .param("supplier", DocumentWriter.texts(asked, InvoiceCandidate::supplier))
                .param("number", DocumentWriter.texts(asked, InvoiceCandidate::normalisedNumber))
                .param("total", DocumentWriter.texts(asked, one -> DocumentWriter.plain(one.total())))
                .param(
                        "least",
                        DocumentWriter.texts(
                                asked, one -> DocumentWriter.plain(one.total().subtract(tolerance(one)))))
                .param(
                        "most",
                        DocumentWriter.texts(
                                asked, one -> DocumentWriter.plain(one.total().add(tolerance(one)))))
                .param("issuedOn", DocumentWriter.texts(asked, one -> DocumentWriter.text(one.issuedOn())))
                .param("hash", DocumentWriter.texts(asked, InvoiceCandidate::contentHash))
                .query(row -> {
                    InvoiceCandidate other = candidate(row);
                    List<InvoiceCandidate> others = found.get(DocumentKey.parse(row.getString("self")));
                    if (others != null && !unwritten.containsKey(other.key())) {
                        others.add(other);
                    }
                });
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
