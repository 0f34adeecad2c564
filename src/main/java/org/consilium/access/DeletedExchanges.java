package org.consilium.access;

/** Exchanges that nobody needs to be in charge of any more. Implemented by {@code scheduling}. */
public interface DeletedExchanges {
    /** Whether it was deleted before anybody but its organisers saw it. */
    boolean isDeleted(String slug);
}
