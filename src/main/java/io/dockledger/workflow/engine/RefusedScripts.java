package io.dockledger.workflow.engine;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.scripting.FlowableScriptEngine;
import org.flowable.common.engine.impl.scripting.FlowableScriptEvaluationRequest;

/** A script engine that runs no script, wherever in a model one hides. */
class RefusedScripts implements FlowableScriptEngine {

    @Override
    public FlowableScriptEvaluationRequest createEvaluationRequest() {
        throw new FlowableException("Models may not run scripts here; use a delegate or a decision table.");
    }
}
