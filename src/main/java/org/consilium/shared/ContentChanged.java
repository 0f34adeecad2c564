package org.consilium.shared;

/**
 * Fired inside the transaction of every change that readers can see. Observers that run in the same transaction see the
 * change and share its fate; those that run after it hear only of what was committed.
 */
public record ContentChanged() {}
