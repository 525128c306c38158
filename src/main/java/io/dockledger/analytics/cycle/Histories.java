package io.dockledger.analytics.cycle;

import io.dockledger.analytics.cycle.CaseHistory.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the milestones of the current tenant's cases. */
@Component
class Histories {

    private static final String CASES = """
            select id, business_key, site, partner_number, model_version, ended_at
            from business_case
            where tenant_id = current_setting('dockledger.tenant') and process = :process
                and (:site::text is null or site = :site)
                and (:partner::text is null or partner_number = :partner)
                and (:version::text is null or model_version = :version)
            order by recorded_at, id
            """;

    private static final String OWN = """
            select m.case_id, m.name, m.occurred_at
            from business_case c
            join case_milestone m on m.case_id = c.id and m.tenant_id = c.tenant_id
            where c.tenant_id = current_setting('dockledger.tenant') and c.process = :process and m.name = any (:names)
            order by m.recorded_at, m.id
            """;

    /** Of the orders to which the cases belong. Of two orders of one case each receipt counts once. */
    private static final String RECEIPTS = """
            select case_id, name, occurred_at
            from (
                select distinct mine.case_id, m.id, m.name, m.occurred_at, m.recorded_at
                from business_case c
                join case_chain mine on mine.case_id = c.id and mine.tenant_id = c.tenant_id
                join case_chain other on other.chain_key = mine.chain_key and other.tenant_id = mine.tenant_id
                    and other.case_id <> mine.case_id
                join case_milestone m on m.case_id = other.case_id and m.tenant_id = other.tenant_id
                where c.tenant_id = current_setting('dockledger.tenant') and c.process = :process
                    and m.name in ('goodsReceived', 'receiptReversed')) receipt
            order by recorded_at, id
            """;

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Case(
            String id,
            String number,
            Traits traits,
            @Nullable Instant endedAt) {}

    List<CaseHistory> of(CycleTime time, Scope scope) {
        Map<String, List<Reached>> own = milestones(OWN, time);
        Map<String, List<Reached>> receipts = time.asksForReceipts() ? milestones(RECEIPTS, time) : Map.of();
        return cases(time, scope).stream()
                .filter(each -> own.containsKey(each.id()))
                .map(each -> new CaseHistory(
                        each.id(),
                        each.number(),
                        each.traits(),
                        each.endedAt(),
                        own.getOrDefault(each.id(), List.of()),
                        receipts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private List<Case> cases(CycleTime time, Scope scope) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("process", time.process());
        parameters.put("site", scope.site());
        parameters.put("partner", scope.partner());
        parameters.put("version", scope.version());
        return jdbc.sql(CASES).params(parameters).query(Histories::row).list();
    }

    private static Case row(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Case(
                row.getString("id"),
                row.getString("business_key"),
                new Traits(row.getString("site"), row.getString("partner_number"), row.getString("model_version")),
                endedAt == null ? null : endedAt.toInstant());
    }

    private Map<String, List<Reached>> milestones(String statement, CycleTime time) {
        Map<String, List<Reached>> byCase = new LinkedHashMap<>();
        JdbcClient.StatementSpec sql = jdbc.sql(statement).param("process", time.process());
        JdbcClient.StatementSpec named = statement.contains(":names")
                ? sql.param("names", time.milestones().toArray(String[]::new))
                : sql;
        named.query(row -> {
            byCase.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                    .add(new Reached(
                            row.getString("name"),
                            row.getObject("occurred_at", OffsetDateTime.class).toInstant()));
        });
        return byCase;
    }
}
