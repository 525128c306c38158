package io.dockledger.disputes;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files that partners attached to disputes. */
@Component
@Transactional
public class DisputeDocuments {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final DisputesProperties properties;
    private final EvidenceLog evidence;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    DisputeDocuments(JdbcClient jdbc, DisputesProperties properties, EvidenceLog evidence, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Keeps the file, and its hash as evidence.
     *
     * @throws InvalidAnswer where it is too large, of a kind that we do not take, or one too many
     */
    void add(Dispute dispute, String name, byte[] content) {
        // Two at once must not both count the same number of files before them.
        jdbc.sql(
                        "select id from dispute where id = :id and tenant_id = current_setting('dockledger.tenant') for update")
                .param("id", dispute.id())
                .query()
                .singleRow();
        String type = check(dispute, content);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = ids.generate();
        String hash = Sha256.hex(content);
        jdbc.sql("""
                        insert into dispute_document (id, dispute_id, name, media_type, sha256, content, added_at)
                        values (:id, :dispute, :name, :type, :hash, :content, :now)
                        """)
                .param("id", id)
                .param("dispute", dispute.id())
                .param("name", plain(name))
                .param("type", type)
                .param("hash", hash)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        evidence.append(new EvidenceEntry(
                "dispute-document-added",
                dispute.actor(),
                dispute.caseId(),
                now,
                Correlation.current(),
                Map.of(
                        "dispute",
                        dispute.id().toString(),
                        "document",
                        id.toString(),
                        "name",
                        plain(name),
                        "mediaType",
                        type,
                        "size",
                        content.length,
                        "sha256",
                        hash)));
    }

    private String check(Dispute dispute, byte[] content) {
        if (content.length > properties.documentSize().toBytes()) {
            throw new InvalidAnswer(
                    "document",
                    "A file may have %d KB at most."
                            .formatted(properties.documentSize().toKilobytes()));
        }
        if (of(List.of(dispute.id())).size() >= properties.documents()) {
            throw new InvalidAnswer(
                    "document", "No more than %d files can be attached.".formatted(properties.documents()));
        }
        return MediaTypes.of(content)
                .orElseThrow(() -> new InvalidAnswer("document", "Attach a PDF, PNG or JPEG file."));
    }

    /** A name that no path, header or page can be confused by. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String kept = last.replaceAll("[^\\p{L}\\p{N} ._()+-]", "_").strip();
        String named = kept.isEmpty() ? "document" : kept;
        int tooLong = named.codePointCount(0, named.length()) - LONGEST_NAME;
        // Half of a character that Java counts as two could not be kept.
        return tooLong <= 0 ? named : named.substring(named.offsetByCodePoints(0, tooLong));
    }

    /** What was attached to the disputes, the oldest first. */
    @Transactional(readOnly = true)
    public List<DisputeDocument> of(List<UUID> disputes) {
        return jdbc.sql("""
                        select id, dispute_id, name, media_type, octet_length(content) as size, sha256, added_at
                        from dispute_document
                        where tenant_id = current_setting('dockledger.tenant') and dispute_id = any (:disputes)
                        order by added_at, id
                        """)
                .param("disputes", disputes.toArray(UUID[]::new))
                .query(DisputeDocuments::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<DisputeDocument> find(UUID id) {
        return jdbc.sql("""
                        select id, dispute_id, name, media_type, octet_length(content) as size, sha256, added_at
                        from dispute_document where tenant_id = current_setting('dockledger.tenant') and id = :id
                        """).param("id", id).query(DisputeDocuments::read).optional();
    }

    @Transactional(readOnly = true)
    public byte[] content(DisputeDocument document) {
        return jdbc.sql("select content from dispute_document"
                        + " where tenant_id = current_setting('dockledger.tenant') and id = :id")
                .param("id", document.id())
                .query(byte[].class)
                .single();
    }

    private static DisputeDocument read(ResultSet row, int number) throws SQLException {
        return new DisputeDocument(
                row.getObject("id", UUID.class),
                row.getObject("dispute_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
