package org.consilium.shared;

/**
 * Fired inside the transaction of every change that readers can see. Observers inside the transaction see the change
 * and share its fate; observers after it see only what was committed.
 */
public record ContentChanged() {}
