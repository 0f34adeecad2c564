package org.consilium.exchange;

/** Whether an exchange accepts registrations. Implemented by {@code registration}, used by features below it. */
public interface OpenRegistrations {
    boolean isOpen(String slug);
}
