package io.dockledger.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases that a reader of one case needs to look at as well. */
@Component
class RelatedCases {

    /** An order may be billed by very many invoices. */
    static final int MOST = 100;

    private final JdbcClient jdbc;

    RelatedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cases on the same chains, and those of the invoices that this one is held to repeat or that are held to repeat
     * this one: the head of a chain first, then those with an open exception, then the newest. One more than {@link #MOST} where
     * there are more. Milestones and exceptions are left empty.
     */
    List<CaseSummary> of(CaseSummary subject) {
        return jdbc.sql("""
                        select * from business_case
                        where tenant_id = current_setting('dockledger.tenant') and id <> :id and id = any (array(
                            select case_id from case_chain
                            where tenant_id = current_setting('dockledger.tenant') and chain_key = any (array(
                                select chain_key from case_chain
                                where tenant_id = current_setting('dockledger.tenant') and case_id = :id
                                union
                                select line from case_exception
                                where tenant_id = current_setting('dockledger.tenant') and case_id = :id
                                    and line like 'invoice:%'
                            ))
                            union
                            select case_id from case_exception
                            where tenant_id = current_setting('dockledger.tenant') and line = :documentKey
                                and line like 'invoice:%'
                        ))
                        order by document_key = any (array(
                                select chain_key from case_chain
                                where tenant_id = current_setting('dockledger.tenant') and case_id = :id
                            )) desc,
                            exists (
                                select from case_exception
                                where case_exception.tenant_id = current_setting('dockledger.tenant')
                                    and case_id = business_case.id and closed_at is null
                            ) desc,
                            recorded_at desc, id desc
                        limit :most
                        """)
                .param("id", subject.id())
                .param("documentKey", subject.documentKey())
                .param("most", MOST + 1)
                .query(CaseList::row)
                .list();
    }
}
