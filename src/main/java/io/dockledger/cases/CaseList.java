package io.dockledger.cases;

import static io.dockledger.cases.CaseRows.instant;
import static io.dockledger.cases.CaseRows.instantOrNull;

import io.dockledger.identity.LikePattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases, newest first. Only the conditions that are asked for stand in the statement, so that each gets its plan. */
@Component
class CaseList {

    private static final String BY_NUMBER = """
            id = any (array(
                select id from business_case
                where tenant_id = current_setting('dockledger.tenant') and business_key = :businessKey
                union
                select case_id from case_document
                where tenant_id = current_setting('dockledger.tenant') and number = :businessKey
                union
                select case_id from case_chain
                where tenant_id = current_setting('dockledger.tenant') and chain_key = 'purchase-order:' || :businessKey
            ))""";
    private static final String BY_MILESTONE = """
            exists (
                select from case_milestone
                where case_milestone.tenant_id = current_setting('dockledger.tenant') and case_id = business_case.id
                    and name = :milestone
            )""";
    private static final String BY_TEXT =
            "concat_ws(' ', business_key, partner_number, partner_name, site) ilike :text";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than the query's limit where there are more. Milestones and exceptions are left empty. */
    List<CaseSummary> find(CaseQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder sql =
                new StringBuilder("select * from business_case where tenant_id = current_setting('dockledger.tenant')"
                        + " and recorded_at > '-infinity'");
        conditions(query).forEach((condition, parameter) -> {
            if (parameter.value() != null) {
                sql.append(" and ").append(condition);
                parameters.put(parameter.name(), parameter.value());
            }
        });
        if (query.after() != null) {
            sql.append(" and (recorded_at, id) < (:at, :id)");
            parameters.putAll(position(query.after()));
        }
        sql.append(" order by recorded_at desc, id desc limit ").append(query.limit() + 1);
        return jdbc.sql(sql.toString()).params(parameters).query(CaseList::row).list();
    }

    private record Parameter(String name, @Nullable Object value) {}

    private static Map<String, Parameter> conditions(CaseQuery query) {
        Map<String, Parameter> conditions = new LinkedHashMap<>();
        conditions.put(BY_NUMBER, new Parameter("businessKey", query.businessKey()));
        conditions.put("process = :process", new Parameter("process", query.process()));
        conditions.put(
                "status = :status",
                new Parameter(
                        "status", query.status() == null ? null : query.status().code()));
        conditions.put("site = :site", new Parameter("site", query.site()));
        conditions.put("partner_number = :partner", new Parameter("partner", query.partner()));
        conditions.put(BY_MILESTONE, new Parameter("milestone", query.milestone()));
        conditions.put(BY_TEXT, new Parameter("text", containing(query.text())));
        return conditions;
    }

    private static @Nullable String containing(@Nullable String text) {
        return text == null ? null : LikePattern.containing(text);
    }

    private static Map<String, Object> position(String cursor) {
        List<String> keys = Cursor.keys(cursor, 2);
        try {
            return Map.of("at", CaseWriter.utc(Instant.parse(keys.get(0))), "id", keys.get(1));
        } catch (DateTimeException notOurs) {
            throw new Cursor.InvalidCursor();
        }
    }

    static String cursor(CaseSummary last) {
        return Cursor.of(last.recordedAt().toString(), last.id());
    }

    Optional<CaseSummary> find(String caseId) {
        return jdbc.sql("""
                        select * from business_case
                        where tenant_id = current_setting('dockledger.tenant') and id = :id
                        """).param("id", caseId).query(CaseList::row).optional();
    }

    static CaseSummary row(ResultSet row, int number) throws SQLException {
        CaseFacts facts = new CaseFacts(
                row.getString("partner_number"),
                row.getString("partner_name"),
                row.getString("site"),
                row.getBigDecimal("amount"),
                row.getString("currency"));
        return new CaseSummary(
                row.getString("id"),
                row.getString("process"),
                row.getString("business_key"),
                row.getString("document_key"),
                CaseStatus.of(row.getString("status")),
                facts,
                row.getString("model_version"),
                row.getString("model_sha256"),
                row.getString("correlation_id"),
                instant(row, "started_at"),
                instant(row, "recorded_at"),
                instantOrNull(row, "ended_at"),
                List.of(),
                List.of());
    }
}
