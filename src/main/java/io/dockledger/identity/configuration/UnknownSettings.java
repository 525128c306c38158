package io.dockledger.identity.configuration;

import java.util.List;

/** Settings were given that do not exist. */
class UnknownSettings extends RuntimeException {

    private final transient List<String> known;

    UnknownSettings(List<String> unknown, List<String> known) {
        super(String.join(
                System.lineSeparator(),
                unknown.stream().map(name -> "Unknown setting " + name).toList()));
        this.known = known;
    }

    List<String> known() {
        return known;
    }
}
