package io.dockledger.workflow.engine;

import java.util.List;
import org.flowable.dmn.spring.SpringDmnEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AbstractAsyncExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the engine: what models may do on it, what it reports, and how it fetches. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> processEngineSetUp(
            AllowedBeans allowedBeans,
            Decisions decisions,
            TaskCreation taskCreation,
            TaskEvents taskEvents,
            JobEvents jobEvents,
            Milestones milestones) {
        return engine -> {
            lockDown(engine, allowedBeans, decisions);
            engine.setCreateUserTaskInterceptor(taskCreation);
            engine.setEnableHistoricTaskLogging(true);
            engine.setDbSqlSessionFactory(new BatchedWrites());
            engine.setTypedEventListeners(EngineEvents.typed(taskEvents, jobEvents));
            engine.setPostBpmnParseHandlers(List.of(new MilestoneParsing(milestones)));
            engine.setFallbackToDefaultTenant(true);
            engine.setEnableLocalization(false);
            engine.getPerformanceSettings().setEnableExecutionRelationshipCounts(true);
            ((AbstractAsyncExecutor) engine.getAsyncExecutor()).setExecuteAsyncRunnableFactory(new TenantJobs());
            engine.getPerformanceSettings().setEnableTaskRelationshipCounts(true);
        };
    }

    @Bean
    EngineConfigurationConfigurer<SpringDmnEngineConfiguration> decisionEngineSetUp() {
        return engine -> {
            engine.addPreDefaultELResolver(new ReadOnlyExpressions());
            engine.setFallbackToDefaultTenant(true);
            engine.setStrictMode(true);
            engine.setDecisionDataManager(new DecisionsOfTransaction(engine));
        };
    }

    private static void lockDown(
            SpringProcessEngineConfiguration engine, AllowedBeans allowedBeans, Decisions decisions) {
        engine.setBeans(allowedBeans);
        engine.addPreDefaultELResolver(new ReadOnlyExpressions());
        engine.setScriptEngine(new RefusedScripts());
        engine.setActivityBehaviorFactory(new LockedDownBehaviors(decisions));
        engine.setListenerFactory(new LockedDownListeners());
        engine.setEnableSafeBpmnXml(true);
    }
}
