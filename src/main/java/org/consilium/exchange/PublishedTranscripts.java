package org.consilium.exchange;

/** Whether what was said in an exchange can be read by whoever may read the exchange. Those who publish ask; transcript knows. */
public interface PublishedTranscripts {
    boolean isPublished(String slug);
}
