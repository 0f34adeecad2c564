package org.consilium.page;

import jakarta.ws.rs.NotFoundException;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

/** Where a reader stands in a long list. {@code number} and {@code count} of pages from 1; no address, no link. */
public record Pager(
        int number,
        long count,
        @Nullable String previous,
        @Nullable String next) {
    /** Entries on a page of a list. */
    public static final int SIZE = 20;

    /** The number of a page in the address, from 1, to the reader's from 0. No list has more pages than the API lets through. */
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

    /** The query of a list's page by its number from 1; none for the first. */
    public static String query(int number) {
        return number == 1 ? "" : "?page=" + number;
    }
}
