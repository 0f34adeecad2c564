package org.consilium.release.difference;

import java.util.Locale;

/** A run of words of two texts: in both, only in the former, or only in the latter. */
public record WordRun(Kind kind, String text) {
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED;

        /** In data and templates. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
