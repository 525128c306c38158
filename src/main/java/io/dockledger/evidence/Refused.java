package io.dockledger.evidence;

/** Why something that should prove evidence does not. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }
}
