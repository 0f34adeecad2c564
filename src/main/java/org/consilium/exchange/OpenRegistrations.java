package org.consilium.exchange;

/** Whether an exchange has a form open by which people ask to take part. Those who publish ask; registration knows. */
public interface OpenRegistrations {
    boolean isOpen(String slug);
}
