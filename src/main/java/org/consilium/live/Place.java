package org.consilium.live;

/** How far somebody has read: everything up to and with {@code seq} of the history that {@code epoch} names. */
public record Place(String epoch, long seq) {}
