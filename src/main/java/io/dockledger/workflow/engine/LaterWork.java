package io.dockledger.workflow.engine;

import java.util.function.Consumer;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ManagementService;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.JobHandler;
import org.flowable.job.service.JobService;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.variable.api.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * Work that is planned in one transaction and done in others, each piece in one of its own: a job of the engine that
 * belongs to no case. It is there if and only if the transaction commits. A piece that fails does not keep the others from
 * being done, and is tried again as the engine's jobs are, with ten seconds between; what is given up after the last
 * attempt is evidence and counted. When the process dies, what was planned is done after the start, and what was being done
 * is done again once its lock has run out.
 */
@Component
public class LaterWork {

    /** About five minutes, where each attempt waits for a lock. */
    private static final int ATTEMPTS = 20;

    private final ManagementService engine;
    private final SpringProcessEngineConfiguration configuration;

    LaterWork(ManagementService engine, SpringProcessEngineConfiguration configuration) {
        this.engine = engine;
        this.configuration = configuration;
    }

    /** Says how work of that kind is done: within a transaction and a command of the engine, as the tenant that planned it. */
    public void does(String kind, Consumer<String> work) {
        configuration.getJobServiceConfiguration().addJobHandler(kind, new Handler(kind, work));
    }

    /**
     * Plans a piece of work within the current transaction.
     *
     * @param name what people call it, in the evidence of its failure
     * @param detail what the work needs to know, at most 4,000 characters
     */
    public void plan(String kind, String name, String tenant, String detail) {
        engine.executeCommand(context -> {
            JobService jobs = CommandContextUtil.getJobService(context);
            JobEntity job = jobs.createJob();
            job.setJobHandlerType(kind);
            job.setJobHandlerConfiguration(detail);
            job.setElementName(name);
            job.setTenantId(tenant);
            jobs.createAsyncJob(job, false);
            job.setRetries(ATTEMPTS);
            jobs.scheduleAsyncJob(job);
            return job.getId();
        });
    }

    private record Handler(String kind, Consumer<String> work) implements JobHandler {

        @Override
        public String getType() {
            return kind;
        }

        @Override
        public void execute(JobEntity job, String detail, VariableScope scope, CommandContext context) {
            work.accept(detail);
        }
    }
}
