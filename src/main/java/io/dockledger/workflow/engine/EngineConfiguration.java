package io.dockledger.workflow.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import org.flowable.common.engine.impl.persistence.GenericManagerFactory;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.dmn.spring.SpringDmnEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AbstractAsyncExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the engine: what models may do on it, what it reports, and how it fetches. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

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
            engine.setIdGenerator(EngineConfiguration::nextId);
            engine.setCustomSessionFactories(List.of(new GenericManagerFactory(EntityCache.class, StepsInCache::new)));
            engine.setActivityInstanceEntityManager(new Steps(engine));
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
            engine.setIdGenerator(EngineConfiguration::nextId);
            engine.setDecisionDataManager(new DecisionsOfTransaction(engine));
        };
    }

    /** Ids that sort by time, so that rows are appended to the indexes of the engine instead of spread all over them. */
    private static String nextId() {
        return IDS.generate().toString();
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
