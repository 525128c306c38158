package io.dockledger.disputes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disputes of the company; what becomes of them is decided elsewhere. */
@Component
@Transactional
public class Disputes {

    private final JdbcClient jdbc;
    private final DisputeRows rows;

    Disputes(JdbcClient jdbc, DisputeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Keeps a dispute that begins. */
    public void open(Dispute dispute) {
        jdbc.sql("""
                        insert into dispute (id, case_id, exception_id, partner, subject, message, settlement,
                            opened_by, opened_at, answer_by, process_id)
                        values (:id, :case, :exception, :partner, :subject::json, :message, :settlement,
                            :by, :at, :until, :process)
                        """)
                .param("id", dispute.id())
                .param("case", dispute.caseId())
                .param("exception", dispute.exceptionId())
                .param("partner", dispute.partner())
                .param("subject", rows.written(dispute.subject()))
                .param("message", dispute.message())
                .param("settlement", dispute.settlement().code())
                .param("by", dispute.openedBy())
                .param("at", utc(dispute.openedAt()))
                .param("until", utc(dispute.answerBy()))
                .param("process", dispute.processId())
                .update();
    }

    /** The dispute about the exception that is not at its end. */
    @Transactional(readOnly = true)
    public Optional<Dispute> openAbout(UUID exceptionId) {
        return read("exception_id = :given::uuid and ended_at is null", exceptionId.toString()).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Dispute> find(UUID id) {
        return read("id = :given::uuid", id.toString()).stream().findFirst();
    }

    /** The disputes of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Dispute> ofCase(String caseId) {
        return read("case_id = :given", caseId);
    }

    private List<Dispute> read(String condition, String given) {
        return jdbc.sql("select %s from dispute where tenant_id = current_setting('dockledger.tenant') and %s"
                                .formatted(DisputeRows.COLUMNS, condition)
                        + " order by opened_at desc, id desc")
                .param("given", given)
                .query(rows::read)
                .list();
    }

    /** From now on the answer is waited for there. */
    public void moved(UUID id, String processId) {
        jdbc.sql("update dispute set process_id = :process where id = :id"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("process", processId)
                .param("id", id)
                .update();
    }

    /** From now on it is about that; answers to what it was about before are not taken any more. */
    public void changed(UUID id, DisputeSubject subject) {
        jdbc.sql("update dispute set subject = :subject::json, revision = revision + 1 where id = :id"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("subject", rows.written(subject))
                .param("id", id)
                .update();
    }

    /** A link for the partner, which shows the dispute until it ends. */
    public DisputeToken link(Dispute dispute) {
        DisputeToken token = DisputeToken.random();
        jdbc.sql("insert into dispute_link (token_hash, dispute_id, expires_at)"
                        + " values (decode(:hash, 'hex'), :dispute, :until)")
                .param("hash", token.hash())
                .param("dispute", dispute.id())
                .param("until", utc(dispute.answerBy()))
                .update();
        return token;
    }

    public void reminded(UUID id) {
        jdbc.sql("update dispute set reminders = reminders + 1 where id = :id"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("id", id)
                .update();
    }

    /** Ends the dispute with the answer. @return false where it has ended before, or is about something else by now */
    public boolean answered(UUID id, DisputeAnswer answer, Instant at) {
        return jdbc.sql("""
                        update dispute set answer = :answer, answer_reason = :reason, answer_quantity = :quantity,
                            answered_at = :at, ended_at = :at, end_reason = 'answered'
                        where tenant_id = current_setting('dockledger.tenant') and id = :id and ended_at is null
                            and revision = :revision
                        """)
                        .param("revision", answer.revision())
                        .param("answer", answer.choice().code())
                        .param("reason", answer.reason())
                        .param("quantity", answer.quantity())
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends the dispute without an answer; its link shows nothing any more. */
    public void ended(UUID id, String reason, Instant at) {
        jdbc.sql("update dispute set ended_at = :at, end_reason = :reason where id = :id and ended_at is null"
                        + " and tenant_id = current_setting('dockledger.tenant')")
                .param("at", utc(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
