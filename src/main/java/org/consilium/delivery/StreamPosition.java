package org.consilium.delivery;

/** How far somebody has read: everything up to and with {@code seq} of the history that {@code epoch} names. */
public record StreamPosition(String epoch, long seq) {}
