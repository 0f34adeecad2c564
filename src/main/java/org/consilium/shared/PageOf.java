package org.consilium.shared;

import java.util.List;

/**
 * One page of a list. {@code page} counts from 0, {@code size} is between 1 and 100, {@code total} counts the items of
 * all pages.
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {
    public static final int LARGEST = 100;

    /** The last page that can be requested. */
    public static final int LAST = 1_000_000;
}
