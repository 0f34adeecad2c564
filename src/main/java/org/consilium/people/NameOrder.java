package org.consilium.people;

import java.util.Set;

/** The countries whose names put the family name first, in every script. */
public final class NameOrder {
    private static final Set<String> FAMILY_FIRST = Set.of("CN", "HK", "MO", "TW", "JP", "KR", "KP", "VN", "KH", "HU");

    private NameOrder() {}

    /** @param country ISO 3166-1 alpha-2 */
    public static boolean isFamilyFirst(String country) {
        return FAMILY_FIRST.contains(country);
    }
}
