package org.consilium.exchange;

import java.util.List;

/**
 * What of the date and the time of day of an exchange public sources do not give. Wherever such a date or time is shown, it
 * is shown as planned.
 */
public enum Planned {
    NOTHING("", ""),
    TIME("agenda.planned", "agenda.assumed.starts"),
    DATE("agenda.planned.date", "agenda.assumed.date"),
    DATE_AND_TIME("agenda.planned.date_and_time", "agenda.assumed.date_and_time");

    private final String label;
    private final String notice;

    Planned(String label, String notice) {
        this.label = label;
        this.notice = notice;
    }

    /** @param assumed names of fields of an exchange file, as its {@code assumed} has them */
    public static Planned of(List<String> assumed) {
        boolean time = assumed.contains("starts");
        if (assumed.contains("date")) {
            return time ? DATE_AND_TIME : DATE;
        }
        return time ? TIME : NOTHING;
    }

    public boolean any() {
        return this != NOTHING;
    }

    public boolean time() {
        return this == TIME || this == DATE_AND_TIME;
    }

    public boolean date() {
        return this == DATE || this == DATE_AND_TIME;
    }

    /** Key of the catalogues: a few words to stand beside a date or a time; "" where nothing is planned. */
    public String label() {
        return label;
    }

    /** Key of the catalogues: a sentence that says it; "" where nothing is planned. */
    public String notice() {
        return notice;
    }
}
