package io.dockledger.workflow.engine;

/** What was tried on an unprotected engine and ran there, and its relatives. */
enum ProcessAttack {
    SHELL_TASK("<serviceTask id='step' flowable:type='shell'><extensionElements>"
            + "<flowable:field name='command' stringValue='touch'/>"
            + "<flowable:field name='arg1' stringValue='CANARY'/>"
            + "<flowable:field name='wait' stringValue='true'/></extensionElements></serviceTask>"),
    CLASS_BY_REFLECTION("<serviceTask id='step' flowable:expression=\"${''.getClass().forName('java.lang.Runtime')"
            + ".getMethods()[0].invoke(null).exec('touch CANARY')}\" />"),
    METHOD_OF_A_VARIABLE("<serviceTask id='step' flowable:expression=\"${execution.getId()}\" />"),
    PROPERTY_OF_A_VARIABLE("<serviceTask id='step' flowable:expression=\"${execution.id}\" />"),
    OTHER_BEAN("<serviceTask id='step' flowable:expression=\"${dataSource.getConnection()}\" />"),
    DELEGATE_BY_METHOD("<serviceTask id='step' flowable:delegateExpression=\"${''.getClass()}\" />"),
    DELEGATE_THAT_IS_NONE("<serviceTask id='step' flowable:delegateExpression='${dataSource}' />"),
    JUEL_SCRIPT(
            "<scriptTask id='step' scriptFormat='juel'><script>${''.getClass().forName('java.lang.Runtime')}</script></scriptTask>"),
    JAVASCRIPT(
            "<scriptTask id='step' scriptFormat='javascript'><script>java.lang.System.exit(1)</script></scriptTask>"),
    CLASS_OF_A_SERVICE_TASK("<serviceTask id='step' flowable:class='INTRUDER' />"),
    HTTP_TASK(
            "<serviceTask id='step' flowable:type='http'><extensionElements>"
                    + "<flowable:field name='requestMethod' stringValue='GET'/>"
                    + "<flowable:field name='requestUrl' stringValue='http://127.0.0.1:1/'/></extensionElements></serviceTask>"),
    MAIL_TASK("<serviceTask id='step' flowable:type='mail'><extensionElements>"
            + "<flowable:field name='to' stringValue='a@example.org'/>"
            + "<flowable:field name='text' stringValue='x'/></extensionElements></serviceTask>"),
    MAIL_BY_SEND_TASK("<sendTask id='step' flowable:type='mail'><extensionElements>"
            + "<flowable:field name='to' stringValue='a@example.org'/>"
            + "<flowable:field name='text' stringValue='x'/></extensionElements></sendTask>"),
    CAMEL_TASK("<serviceTask id='step' flowable:type='camel' />"),
    EXTERNAL_WORKER("<serviceTask id='step' flowable:type='external-worker' flowable:topic='x' />"),
    SEND_EVENT("<serviceTask id='step' flowable:type='send-event'><extensionElements>"
            + "<flowable:eventType>x</flowable:eventType></extensionElements></serviceTask>"),
    BUSINESS_RULE_CLASS("<businessRuleTask id='step' flowable:class='INTRUDER' />"),
    CLASS_OF_A_LISTENER("<userTask id='step'><extensionElements>"
            + "<flowable:executionListener event='start' class='INTRUDER'/></extensionElements></userTask>"),
    EXPRESSION_OF_A_LISTENER("<userTask id='step'><extensionElements><flowable:executionListener event='start' "
            + "expression=\"${''.getClass().forName('java.lang.Runtime')}\"/></extensionElements></userTask>"),
    SCRIPT_LISTENER("<userTask id='step'><extensionElements><flowable:executionListener event='start' type='script'>"
            + "<flowable:script language='juel'>${''.getClass()}</flowable:script>"
            + "</flowable:executionListener></extensionElements></userTask>"),
    CLASS_OF_A_TASK_LISTENER("<userTask id='step'><extensionElements>"
            + "<flowable:taskListener event='create' class='INTRUDER'/></extensionElements></userTask>"),
    SCRIPT_TASK_LISTENER("<userTask id='step'><extensionElements><flowable:taskListener event='create' type='script'>"
            + "<flowable:script language='juel'>${''.getClass()}</flowable:script>"
            + "</flowable:taskListener></extensionElements></userTask>"),
    CANDIDATES_BY_METHOD("<userTask id='step' flowable:candidateGroups=\"${''.getClass().getName()}\" />"),
    DUE_DATE_BY_METHOD("<userTask id='step' flowable:dueDate=\"${''.getClass().forName('x')}\" />"),
    SKIPPED_BY_METHOD("<userTask id='step' flowable:skipExpression=\"${''.getClass() != null}\" />"),
    COLLECTION_BY_METHOD("<userTask id='step'><multiInstanceLoopCharacteristics "
            + "flowable:collection=\"${''.getClass().getMethods()}\" flowable:elementVariable='x' /></userTask>"),
    TIMER_BY_METHOD(
            "<intermediateCatchEvent id='step'><timerEventDefinition>"
                    + "<timeDuration>${''.getClass().getName()}</timeDuration></timerEventDefinition></intermediateCatchEvent>");

    private final String step;

    ProcessAttack(String step) {
        this.step = step;
    }

    String step() {
        return step;
    }
}
