package org.consilium.shared;

/**
 * Fired inside the transaction in which a deleted draft is forgotten. From now on anybody may begin something under its slug, so
 * an observer deletes all that it stores by slug, inside the transaction.
 */
public record SlugFreed(String slug) {}
