package io.dockledger.matching;

/** What was expected and what was found, for people. */
record Expectation(String expected, String found) {

    static Expectation of(Object expected, Object found) {
        return new Expectation(expected.toString(), found.toString());
    }
}
