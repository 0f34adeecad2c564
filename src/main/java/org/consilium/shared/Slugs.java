package org.consilium.shared;

/** Slugs and keys, as they come in addresses. */
public final class Slugs {
    private Slugs() {}

    /** Whether a slug or a key may be this text: they are ASCII, and the database does not compare them with anything else. */
    public static boolean isPossible(String text) {
        return text.chars().allMatch(unit -> unit > ' ' && unit < 0x7f);
    }
}
