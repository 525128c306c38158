package io.dockledger.identity.database;

/** The database cannot be used as it is; says why, and what to do. */
class DatabaseFault extends RuntimeException {

    private final String remedy;

    DatabaseFault(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    DatabaseFault(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
