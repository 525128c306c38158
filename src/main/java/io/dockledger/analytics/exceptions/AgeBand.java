package io.dockledger.analytics.exceptions;

import java.time.Duration;

/** Whole days since an exception was found, in the bands in which auditors and controllers read them. */
public enum AgeBand {
    UP_TO_2("0–2 days", 2),
    UP_TO_5("3–5 days", 5),
    UP_TO_10("6–10 days", 10),
    UP_TO_30("11–30 days", 30),
    OVER_30("over 30 days", Long.MAX_VALUE);

    private final String title;
    private final long lastDay;

    AgeBand(String title, long lastDay) {
        this.title = title;
        this.lastDay = lastDay;
    }

    /** @param age what is found in the future, by another system's clock, is new */
    static AgeBand of(Duration age) {
        for (AgeBand band : values()) {
            if (age.toDays() <= band.lastDay) {
                return band;
            }
        }
        throw new IllegalStateException("No band holds " + age);
    }

    public String title() {
        return title;
    }
}
