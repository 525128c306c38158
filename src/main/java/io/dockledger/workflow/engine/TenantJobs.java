package io.dockledger.workflow.engine;

import io.dockledger.evidence.Correlation;
import io.dockledger.identity.Tenancy;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnable;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnableFactory;
import org.flowable.job.service.impl.asyncexecutor.JobExecutionObservationProvider;

/** Runs each of the engine's jobs on behalf of the tenant whose case it belongs to. */
class TenantJobs implements ExecuteAsyncRunnableFactory {

    @Override
    public Runnable createExecuteAsyncRunnable(JobInfo job, JobServiceConfiguration configuration) {
        Runnable run = new ExecuteAsyncRunnable(
                job, configuration, configuration.getJobEntityManager(), null, JobExecutionObservationProvider.NOOP);
        return () -> asTenant(job.getTenantId(), run);
    }

    private static void asTenant(String tenant, Runnable run) {
        try {
            Tenancy.run(tenant, run);
        } finally {
            Correlation.clear();
        }
    }
}
