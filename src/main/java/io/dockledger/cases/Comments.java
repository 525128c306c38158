package io.dockledger.cases;

import com.fasterxml.uuid.Generators;
import io.dockledger.evidence.Correlation;
import io.dockledger.evidence.EvidenceEntry;
import io.dockledger.evidence.EvidenceLog;
import io.dockledger.identity.WrittenText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write about cases. Nothing is changed or deleted afterwards. */
@Component
@Transactional
public class Comments {

    /** Characters; a comment is a remark, and documents are kept elsewhere. */
    public static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final EvidenceLog evidence;
    private final Clock clock;

    Comments(JdbcClient jdbc, EvidenceLog evidence, Clock clock) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Adds the comment and its evidence. Whether the author may has been checked before.
     *
     * @throws InvalidComment when the text is blank, too long, or nothing that people could read
     */
    public Comment add(
            String caseId, @Nullable String taskId, @Nullable UUID exceptionId, String author, @Nullable String text) {
        UUID id = Generators.timeBasedEpochRandomGenerator().generate();
        // PostgreSQL keeps microseconds; what is answered now must be what is read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Comment comment = new Comment(id, caseId, taskId, exceptionId, author, now, checked(text));
        insert(comment);
        evidence.append(new EvidenceEntry(
                "comment-added", author, caseId, comment.at(), Correlation.current(), detail(comment)));
        return comment;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Comment> of(String caseId) {
        return jdbc.sql("""
                        select id, case_id, task_id, exception_id, author, at, body from case_comment
                        where tenant_id = current_setting('dockledger.tenant') and case_id = :caseId
                        order by at, id
                        """)
                .param("caseId", caseId)
                .query((row, number) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getString("case_id"),
                        row.getString("task_id"),
                        row.getObject("exception_id", UUID.class),
                        row.getString("author"),
                        CaseRows.instant(row, "at"),
                        row.getString("body")))
                .list();
    }

    private static String checked(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidComment("A comment needs a text.");
        }
        if (stripped.length() > LONGEST) {
            throw new InvalidComment(
                    "A comment has at most %,d characters; this one has %,d.".formatted(LONGEST, stripped.length()));
        }
        String fault = WrittenText.faultOf(stripped);
        if (fault != null) {
            throw new InvalidComment("The comment %s.".formatted(fault));
        }
        return stripped;
    }

    private void insert(Comment comment) {
        jdbc.sql("""
                        insert into case_comment (id, case_id, task_id, exception_id, author, at, body)
                        values (:id, :caseId, :taskId, :exceptionId, :author, :at, :body)
                        """)
                .param("id", comment.id())
                .param("caseId", comment.caseId())
                .param("taskId", comment.taskId())
                .param("exceptionId", comment.exceptionId())
                .param("author", comment.author())
                .param("at", CaseWriter.utc(comment.at()))
                .param("body", comment.text())
                .update();
    }

    private static Map<String, Object> detail(Comment comment) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("comment", comment.id().toString());
        detail.put("text", comment.text());
        if (comment.taskId() != null) {
            detail.put("task", comment.taskId());
        }
        if (comment.exceptionId() != null) {
            detail.put("exception", comment.exceptionId().toString());
        }
        return detail;
    }

    /** The refusal of a comment for its text. */
    public static class InvalidComment extends RuntimeException {

        InvalidComment(String message) {
            super(message);
        }
    }
}
