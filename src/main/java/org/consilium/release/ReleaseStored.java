package org.consilium.release;

/** Fired inside the transaction that stores a release: of an exchange, of a mission, or of an exchange of one. */
public record ReleaseStored(PublishedHead release) {}
