package io.dockledger.disputes;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which dispute a link belongs to, of whatever company. Needs no current one: knowing the token is enough. */
@Component
@Transactional(readOnly = true)
class DisputeLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    DisputeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Presented(String tenant, UUID dispute) {}

    private record Link(Presented presented, OffsetDateTime expiresAt) {}

    /** Empty where there is no such link, or its time is over. */
    Optional<Presented> present(DisputeToken token) {
        jdbc.sql("select set_config('dockledger.presented_dispute', ?, true)")
                .param(token.hash())
                .query()
                .singleRow();
        return jdbc.sql("select tenant_id, dispute_id, expires_at from dispute_link"
                        + " where token_hash = decode(?, 'hex')")
                .param(token.hash())
                .query((row, number) -> new Link(
                        new Presented(row.getString("tenant_id"), row.getObject("dispute_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class)))
                .optional()
                .filter(link -> clock.instant().isBefore(link.expiresAt().toInstant()))
                .map(Link::presented);
    }
}
