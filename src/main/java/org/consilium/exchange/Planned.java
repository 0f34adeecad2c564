package org.consilium.exchange;

import java.util.List;

/**
 * Which of an exchange's date and time of day no public source gives. Such a date or time is always shown as planned.
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

    /** @param assumed names of fields of an exchange file, as in its {@code assumed} */
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

    /** Catalogue key of a short label beside a date or a time; "" if nothing is planned. */
    public String label() {
        return label;
    }

    /** Catalogue key of a sentence that explains the label; "" if nothing is planned. */
    public String notice() {
        return notice;
    }
}
