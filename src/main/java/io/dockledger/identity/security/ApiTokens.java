package io.dockledger.identity.security;

import io.dockledger.identity.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of the current tenant. */
@Repository
@Transactional
class ApiTokens {

    private static final String COLUMNS =
            "id, person_id, name, scopes, created_at, expires_at, revoked_at, last_used_at";

    private final JdbcClient sql;
    private final Clock clock;

    ApiTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ApiToken token, TokenSecret secret) {
        sql.sql("""
                insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
                values (?, ?, ?, decode(?, 'hex'), ?, ?, ?)
                """)
                .param(token.id())
                .param(token.personId())
                .param(token.name())
                .param(secret.hash())
                .param(token.scopes().toArray(String[]::new))
                .param(utc(token.createdAt()))
                .param(utc(token.expiresAt()))
                .update();
    }

    List<ApiToken> of(String personId) {
        return sql.sql("select " + COLUMNS + """
                 from api_token
                where tenant_id = ? and person_id = ?
                order by created_at desc
                """)
                .params(Tenancy.require(), personId)
                .query(ApiTokens::read)
                .list();
    }

    /** Whether the person had a valid token of that id. */
    boolean revoke(String personId, UUID id) {
        return sql.sql("""
                        update api_token set revoked_at = ?
                         where tenant_id = ? and person_id = ? and id = ? and revoked_at is null
                        """)
                        .params(utc(clock.instant()), Tenancy.require(), personId, id)
                        .update()
                == 1;
    }

    /** The token of whatever company. Needs no current tenant: knowing the secret is enough. */
    Optional<Presented> present(String secretHash) {
        sql.sql("select set_config('dockledger.presented_token', ?, true)")
                .param(secretHash)
                .query()
                .singleRow();
        return sql.sql("select tenant_id, " + COLUMNS + " from api_token where token_hash = decode(?, 'hex')")
                .param(secretHash)
                .query((row, number) -> new Presented(row.getString("tenant_id"), read(row, number)))
                .optional();
    }

    /** Once a minute is exact enough, and does not make a write of every read. */
    void used(UUID id, Instant now) {
        sql.sql("""
                update api_token set last_used_at = :now
                 where tenant_id = :tenant and id = :id
                   and (last_used_at is null or last_used_at < :now - interval '1 minute')
                """)
                .param("now", utc(now))
                .param("tenant", Tenancy.require())
                .param("id", id)
                .update();
    }

    record Presented(String tenantId, ApiToken token) {}

    private static ApiToken read(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("person_id"),
                row.getString("name"),
                texts(row),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                instantOrNull(row, "revoked_at"),
                instantOrNull(row, "last_used_at"));
    }

    private static Set<String> texts(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
