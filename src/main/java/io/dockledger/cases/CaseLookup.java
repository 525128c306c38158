package io.dockledger.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the processes need, as if what the transaction has collected were already written. */
@Component
class CaseLookup {

    private final JdbcClient jdbc;

    CaseLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case is read once in a transaction, because much is asked of the few cases that it works on. */
    Optional<CaseOpened> find(String caseId, CaseEntries entries) {
        CaseEntries.Opening opening = entries.openings.get(caseId);
        if (opening == null && !entries.readCases.containsKey(caseId)) {
            written(caseId).ifPresent(found -> entries.readCases.put(caseId, found));
        }
        CaseOpened known = opening == null ? entries.readCases.get(caseId) : opening.opened();
        return Optional.ofNullable(known).map(found -> asCollected(found, entries));
    }

    private static CaseOpened asCollected(CaseOpened known, CaseEntries entries) {
        CaseFacts facts = entries.amendments.getOrDefault(known.caseId(), known.facts());
        Set<String> chains = new HashSet<>(known.chains());
        entries.ties.stream()
                .filter(tie -> tie.caseId().equals(known.caseId()))
                .forEach(tie -> chains.add(tie.chainKey()));
        return known.with(facts, chains);
    }

    private Optional<CaseOpened> written(String caseId) {
        return jdbc.sql("""
                        select business_case.*, array(
                            select chain_key from case_chain
                            where case_chain.tenant_id = current_setting('dockledger.tenant')
                                and case_id = business_case.id
                        ) as chains
                        from business_case where tenant_id = current_setting('dockledger.tenant') and id = :id
                        """).param("id", caseId).query(CaseRows::opened).optional();
    }

    List<CaseException> exceptionsOf(Set<String> caseIds, CaseEntries entries) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, CaseException> found = new LinkedHashMap<>();
        readOnce(caseIds, entries);
        caseIds.forEach(caseId -> entries.readExceptions
                .getOrDefault(caseId, List.of())
                .forEach(exception -> found.put(exception.id(), exception)));
        entries.updated.values().forEach(exception -> found.replace(exception.id(), exception));
        entries.raised.values().stream()
                .filter(exception -> caseIds.contains(exception.caseId()))
                .forEach(exception -> found.put(exception.id(), exception));
        return found.values().stream()
                .sorted(Comparator.comparing((CaseException exception) ->
                                exception.handling().openedAt())
                        .thenComparing(CaseException::id))
                .toList();
    }

    /** Reads those that the transaction has not read yet; a case that it opened itself has none in the tables. */
    private void readOnce(Set<String> caseIds, CaseEntries entries) {
        Set<String> missing = new HashSet<>(caseIds);
        missing.removeAll(entries.readExceptions.keySet());
        missing.removeAll(entries.openings.keySet());
        if (!missing.isEmpty()) {
            missing.forEach(caseId -> entries.readExceptions.put(caseId, new ArrayList<>()));
            writtenOf(missing)
                    .forEach(exception -> entries.readExceptions
                            .computeIfAbsent(exception.caseId(), caseId -> new ArrayList<>())
                            .add(exception));
        }
    }

    /** The exceptions of the cases as the tables have them. */
    List<CaseException> writtenOf(Set<String> caseIds) {
        return jdbc.sql("""
                        select * from case_exception
                        where tenant_id = current_setting('dockledger.tenant') and case_id = any (:caseIds)
                        order by opened_at, id
                        """)
                .param("caseIds", caseIds.toArray(String[]::new))
                .query(CaseRows::exception)
                .list();
    }

    /** States the condition of the index, so that a plan for any source may use it. */
    List<String> casesJudgedWithout(String limitSource) {
        return jdbc.sql("""
                        select distinct case_id from case_exception
                        where tenant_id = current_setting('dockledger.tenant') and limit_source = :source
                            and limit_source in ('unit conversions', 'exchange rates')
                            and (closed_at is null or status in ('accepted', 'short-paid') and exists (
                                select from case_chain own
                                join case_chain shared on shared.chain_key = own.chain_key
                                    and shared.tenant_id = own.tenant_id
                                join business_case waiting on waiting.id = shared.case_id
                                    and waiting.tenant_id = shared.tenant_id and waiting.status = 'open'
                                where own.case_id = case_exception.case_id
                                    and own.tenant_id = current_setting('dockledger.tenant')
                            ))
                        order by case_id
                        """).param("source", limitSource).query(String.class).list();
    }

    Optional<CaseException> exception(UUID id, CaseEntries entries) {
        return Optional.ofNullable(entries.exception(id))
                .or(() ->
                        jdbc.sql("""
                        select * from case_exception where tenant_id = current_setting('dockledger.tenant') and id = :id
                        """).param("id", id).query(CaseRows::exception).optional());
    }
}
