package org.consilium.exchange;

/**
 * Whether readers of an exchange can also read its transcript. Implemented by {@code transcript}, used by features
 * below it.
 */
public interface PublishedTranscripts {
    boolean isPublished(String slug);
}
