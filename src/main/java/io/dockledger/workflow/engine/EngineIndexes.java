package io.dockledger.workflow.engine;

import org.flowable.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The indexes that the engine's own schema lacks, and without which looking up what a case waits for, and reading the
 * history, gets slower with every case. The engine makes its tables itself, so these come after it.
 */
@Component
class EngineIndexes implements InitializingBean {

    private final JdbcClient jdbc;

    /** The engine is asked for only so that its tables are there. */
    EngineIndexes(ProcessEngine engine, JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        index("waiting_by_instance", "act_ru_event_subscr (proc_inst_id_)");
        index("tasks_by_assignee", "act_ru_task (assignee_)");
        index("instances_by_start", "act_hi_procinst (start_time_, proc_def_id_)");
        index("tasks_by_end", "act_hi_taskinst (end_time_, assignee_, task_def_key_, completed_by_)");
        index("steps_by_instance", "act_hi_actinst (proc_inst_id_, start_time_)");
    }

    private void index(String name, String on) {
        jdbc.sql("create index if not exists dockledger_%s on %s".formatted(name, on))
                .update();
    }
}
