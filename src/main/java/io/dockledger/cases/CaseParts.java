package io.dockledger.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what hangs on cases: milestones, documents and matches. */
@Component
class CaseParts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CaseParts(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Reached(String caseId, Milestone milestone) {}

    Map<String, List<Milestone>> milestonesOf(Collection<String> caseIds) {
        return jdbc
                .sql("""
                        select case_id, name, occurred_at, recorded_at, document_key from case_milestone
                        where tenant_id = current_setting('dockledger.tenant') and case_id = any (:caseIds)
                        order by case_id, occurred_at, recorded_at, id
                        """)
                .param("caseIds", caseIds.toArray(String[]::new))
                .query((row, number) -> new Reached(
                        row.getString("case_id"),
                        new Milestone(
                                row.getString("name"),
                                CaseRows.instant(row, "occurred_at"),
                                CaseRows.instant(row, "recorded_at"),
                                row.getString("document_key"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Reached::caseId, Collectors.mapping(Reached::milestone, Collectors.toList())));
    }

    /** Orders first, then what was delivered, billed and paid against them. */
    List<String> documentKeysOf(String caseId) {
        return jdbc.sql("""
                        select document_key from case_document
                        where tenant_id = current_setting('dockledger.tenant') and case_id = :caseId
                        order by array_position(array['purchase-order', 'despatch-advice', 'goods-receipt', 'invoice',
                            'credit-note', 'payment', 'sales-order', 'shipment', 'proof-of-delivery', 'sales-invoice',
                            'revenue', 'accrual', 'inventory-count', 'stock-report', 'inventory-adjustment',
                            'return-authorisation', 'return-receipt', 'customer-credit', 'vendor-return', 'debit-note'], kind) nulls last, number, document_key
                        """).param("caseId", caseId).query(String.class).list();
    }

    List<CaseMatch> matchesOf(String caseId) {
        return jdbc.sql("""
                        select matched_at, outcome, body from case_match
                        where tenant_id = current_setting('dockledger.tenant') and case_id = :caseId
                        order by matched_at, id
                        """)
                .param("caseId", caseId)
                .query((row, number) -> new CaseMatch(
                        CaseRows.instant(row, "matched_at"), row.getString("outcome"), parsed(row.getString("body"))))
                .list();
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds a match that is not JSON.", impossible);
        }
    }
}
