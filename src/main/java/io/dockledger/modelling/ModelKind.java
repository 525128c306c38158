package io.dockledger.modelling;

/** The kinds of model that process owners deploy. */
public enum ModelKind {
    PROCESS("process", ".bpmn"),
    DECISION_TABLE("decision-table", ".dmn");

    private final String code;
    private final String suffix;

    ModelKind(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    public String code() {
        return code;
    }

    /** How the file's name ends. */
    public String suffix() {
        return suffix;
    }
}
