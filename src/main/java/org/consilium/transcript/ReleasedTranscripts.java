package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.exchange.PublishedTranscripts;

/** Reads the newest release in the caller's transaction. */
@ApplicationScoped
class ReleasedTranscripts implements PublishedTranscripts {
    private final TranscriptReleaseRepository releases;

    ReleasedTranscripts(TranscriptReleaseRepository releases) {
        this.releases = releases;
    }

    @Override
    public boolean isPublished(String slug) {
        return releases.heads(slug).stream()
                .findFirst()
                .filter(newest -> !newest.withdrawn())
                .isPresent();
    }
}
