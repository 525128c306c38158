package io.dockledger.identity.database;

/** The PostgreSQL that this installation runs on. */
interface Database extends AutoCloseable {

    /** Where it is reached, without credentials. */
    String url();

    /** Who owns and migrates the tables. */
    Login owner();

    /** Whom the running application connects as. */
    ApplicationLogin application();

    boolean embedded();

    @Override
    void close();

    /** A database role that can log in. */
    record Login(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * @param login what it connects with
     * @param role what it works as; another one than the login's where the login could bypass row-level security
     */
    record ApplicationLogin(Login login, String role) {

        boolean switchesRole() {
            return !role.equals(login.username());
        }
    }
}
