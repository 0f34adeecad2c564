package org.consilium.delivery;

/** How far a viewer has read: everything up to and including {@code seq} of the history identified by {@code epoch}. */
public record StreamPosition(String epoch, long seq) {}
