package io.dockledger.analytics.exceptions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the current tenant waits for a decision. */
@Component
@Transactional(readOnly = true)
public class Backlogs {

    /** Those that are decided with another one are exceptions all the same, and hold back what they hold back. */
    private static final String OPEN = """
            select e.kind, e.reason_code, e.owner_group, c.site, c.partner_number, e.opened_at, e.severity, e.value, e.currency
            from case_exception e
            join business_case c on c.id = e.case_id and c.tenant_id = e.tenant_id
            where e.tenant_id = current_setting('dockledger.tenant')
                and e.status not in ('accepted', 'short-paid', 'resolved', 'rejected')
                and (:site::text is null or c.site = :site)
                and (:partner::text is null or c.partner_number = :partner)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Backlogs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param groups by the name of what they have in common; empty where they have none */
    public record Report(Backlog all, SortedMap<String, Backlog> groups) {}

    /** @param site, partner null for all */
    public Report report(@Nullable String site, @Nullable String partner, GroupedBy by) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("site", site);
        parameters.put("partner", partner);
        List<OpenException> open =
                jdbc.sql(OPEN).params(parameters).query(Backlogs::row).list();
        Instant now = clock.instant();
        return new Report(Backlog.of(open, now), Backlog.grouped(open, by, now));
    }

    private static OpenException row(ResultSet row, int number) throws SQLException {
        return new OpenException(
                row.getString("kind"),
                row.getString("reason_code"),
                row.getString("owner_group"),
                row.getString("site"),
                row.getString("partner_number"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("severity").equals("block"),
                row.getBigDecimal("value"),
                row.getString("currency"));
    }
}
