package org.consilium.shared;

/** Slugs and keys in addresses. */
public final class Slugs {
    private Slugs() {}

    /**
     * Whether a text can be a slug or a key: both are ASCII, and the database does not compare them with anything else.
     */
    public static boolean isPossible(String text) {
        return text.chars().allMatch(unit -> unit > ' ' && unit < 0x7f);
    }
}
