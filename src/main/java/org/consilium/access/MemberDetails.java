package org.consilium.access;

import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A person's details as given by that person. {@code name}, {@code institution} and {@code post} are free text, {@code
 * country} is ISO 3166-1 alpha-2, {@code language} is the language of the person's letters and pages.
 */
public record MemberDetails(
        String name,
        @Nullable String email,
        UiLanguage language,
        @Nullable String institution,
        @Nullable String post,
        @Nullable String country) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_INSTITUTION = 300;
    public static final int LONGEST_POST = 300;
}
