package org.consilium.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Language tags of content: well-formed BCP 47 (RFC 5646) with a known ISO 639 primary subtag. */
public final class Languages {
    private static final Set<String> PRIMARY =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 35;

    private Languages() {}

    public static boolean isKnown(String tag) {
        if (tag.length() > LONGEST) {
            return false;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return PRIMARY.contains(locale.getLanguage())
                    && locale.toLanguageTag().equals(tag);
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }

    /** The language of a tag without script and region: {@code zh} of {@code zh-Hans}. */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
