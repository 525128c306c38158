package io.dockledger.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stored documents for the working set, any number of them with one statement. */
@Component
class DocumentReader {

    private final JdbcClient jdbc;

    DocumentReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<DocumentKey, Set<DocumentKey>> chainsOf(Collection<DocumentKey> documents) {
        Map<DocumentKey, Set<DocumentKey>> chains = new HashMap<>();
        jdbc.sql("""
                        select key, chains from document
                        where tenant_id = current_setting('dockledger.tenant') and key = any(:keys) and current
                        """)
                .param("keys", DocumentRows.texts(documents))
                .query((row, number) -> chains.put(DocumentKey.parse(row.getString("key")), DocumentRows.chains(row)))
                .list();
        return chains;
    }

    /** The current versions of all documents in the chains; one that stands in several of them comes once. */
    List<RecordedDocument> inChains(Collection<DocumentKey> chains) {
        return jdbc.sql("""
                        select d.id, d.sequence, d.kind, d.version, d.chains, d.source, d.event_id, d.actor, d.correlation_id,
                            d.content_hash, d.occurred_at, d.recorded_at, d.body::text as body
                        from document d
                        where d.tenant_id = current_setting('dockledger.tenant') and d.current
                            and d.key = any(array(
                                select document_key from document_chain
                                where tenant_id = current_setting('dockledger.tenant') and chain_key = any(:chains)))
                        """)
                .param("chains", DocumentRows.texts(chains))
                .query(DocumentRows::document)
                .list();
    }

    List<RecordedDocument> byKeys(Collection<DocumentKey> keys) {
        return jdbc.sql("""
                        select id, sequence, kind, version, chains, source, event_id, actor, correlation_id, content_hash,
                            occurred_at, recorded_at, body::text as body
                        from document
                        where tenant_id = current_setting('dockledger.tenant') and key = any(:keys) and current
                        """)
                .param("keys", DocumentRows.texts(keys))
                .query(DocumentRows::document)
                .list();
    }

    Map<DocumentKey, StoredVersion> lastVersions(Collection<DocumentKey> keys) {
        Map<DocumentKey, StoredVersion> versions = new HashMap<>();
        jdbc.sql("""
                        select key, id, version, chains, content_hash from document
                        where tenant_id = current_setting('dockledger.tenant') and key = any(:keys) and current
                        """)
                .param("keys", DocumentRows.texts(keys))
                .query((row, number) -> versions.put(
                        DocumentKey.parse(row.getString("key")),
                        new StoredVersion(
                                row.getObject("id", UUID.class),
                                row.getInt("version"),
                                DocumentRows.chains(row),
                                row.getString("content_hash"))))
                .list();
        return versions;
    }
}
