package io.dockledger.controls;

import io.dockledger.evidence.CommitBuffer;
import io.dockledger.evidence.CommitBuffers;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duties that people did, by chain of documents. */
@Component
public class DutyActs {

    private final JdbcClient jdbc;
    private final CommitBuffer<DutyAct> unwritten;

    DutyActs(JdbcClient jdbc, CommitBuffers buffers) {
        this.jdbc = jdbc;
        this.unwritten = buffers.create(CommitBuffers.FACTS, this::write);
    }

    /** Everything done on these chains, in the order of time, with what the current transaction has added. */
    @Transactional(readOnly = true)
    public List<DutyAct> ofChains(Collection<String> chains) {
        Stream<DutyAct> added = unwritten.pending().stream().filter(act -> chains.contains(act.chain()));
        return Stream.concat(written(chains).stream(), added)
                .sorted(Comparator.comparing(DutyAct::at))
                .toList();
    }

    void add(DutyAct act) {
        unwritten.add(act);
    }

    private List<DutyAct> written(Collection<String> chains) {
        return jdbc.sql("""
                        select chain, person, duty, at, reference, case_id, cause from duty_act
                        where tenant_id = current_setting('dockledger.tenant') and chain = any(:chains)
                        order by at, id
                        """)
                .param("chains", chains.toArray(String[]::new))
                .query((row, number) -> new DutyAct(
                        row.getString("chain"),
                        row.getString("person"),
                        row.getString("duty"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("reference"),
                        row.getString("case_id"),
                        row.getString("cause")))
                .list();
    }

    private void write(List<DutyAct> acts) {
        jdbc.sql("""
                        insert into duty_act (chain, person, duty, at, reference, case_id, cause)
                        select * from unnest(:chain::text[], :person::text[], :duty::text[], :at::timestamptz[],
                            :reference::text[], :case::text[], :cause::text[])
                        """)
                .param("chain", texts(acts, DutyAct::chain))
                .param("person", texts(acts, DutyAct::person))
                .param("duty", texts(acts, DutyAct::duty))
                .param("at", texts(acts, act -> act.at().toString()))
                .param("reference", texts(acts, DutyAct::reference))
                .param("case", texts(acts, DutyAct::caseId))
                .param("cause", texts(acts, DutyAct::cause))
                .update();
    }

    private static String[] texts(List<DutyAct> acts, Function<DutyAct, String> column) {
        return acts.stream().map(column).toArray(String[]::new);
    }
}
