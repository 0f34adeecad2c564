package org.consilium.page;

import jakarta.ws.rs.NotFoundException;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * The reader's position in a long list. {@code number} and {@code count} of pages are from 1; without an address there
 * is no link.
 */
public record Pager(
        int number,
        long count,
        @Nullable String previous,
        @Nullable String next) {
    /** Entries per page. */
    public static final int SIZE = 20;

    /**
     * Converts the page number of an address (from 1) to that of the reader (from 0). A list has at most as many pages
     * as the API allows.
     */
    public static int index(int number) {
        if (number < 1 || number > PageOf.LAST) {
            throw new NotFoundException();
        }
        return number - 1;
    }

    /**
     * @param address of the list up to the number, {@code /en/exchanges?when=past&page=}
     * @throws NotFoundException for a page beyond the last
     */
    public static Pager of(PageOf<?> page, String address) {
        long count = Math.max(1, Math.ceilDiv(page.total(), page.size()));
        int number = page.page() + 1;
        if (number > count) {
            throw new NotFoundException();
        }
        return new Pager(
                number,
                count,
                number > 1 ? address + (number - 1) : null,
                number < count ? address + (number + 1) : null);
    }

    public boolean needed() {
        return count > 1;
    }

    /** The query of a list's page, by its number from 1; empty for the first page. */
    public static String query(int number) {
        return number == 1 ? "" : "?page=" + number;
    }
}
