package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.exchange.PublishedTranscripts;

/** By the newest release; needs the transaction of who asks. */
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
