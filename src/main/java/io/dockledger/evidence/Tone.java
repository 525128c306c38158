package io.dockledger.evidence;

/** How an entry is marked where entries are told one after the other. */
public enum Tone {
    /** What the system does every day. */
    PLAIN,

    /** What a person did. */
    PERSON,

    /** What brought a case on. */
    GOOD,

    /** What went wrong, was refused or was held up. */
    BAD;

    /** {@link #PLAIN} for kinds that are not known. */
    public static Tone of(String kind) {
        return Tones.of(kind);
    }
}
