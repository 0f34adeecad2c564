package org.consilium.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.PersonalRecords;

/**
 * A person's actions on transcripts, as personal data: recorded consents, publications, withdrawals. They document a
 * publication, so they stay under the member's number; the displayed name is looked up, and disappears with the
 * erasure.
 */
@ApplicationScoped
class PersonalTranscriptRepository implements PersonalRecords {
    private final SpeakerConsentRepository consents;
    private final TranscriptReleaseRepository releases;

    PersonalTranscriptRepository(SpeakerConsentRepository consents, TranscriptReleaseRepository releases) {
        this.consents = consents;
        this.releases = releases;
    }

    @Override
    public String name() {
        return "transcripts";
    }

    @Override
    public List<Map<String, Object>> of(long member) {
        List<Map<String, Object>> kept = new ArrayList<>();
        consents.recordedBy(member).forEach(consent -> kept.add(consent(consent)));
        for (ReleaseHead release : releases.by(member)) {
            if (release.publishedBy() != null && release.publishedBy() == member) {
                kept.add(release(release, "published_at", release.publishedAt().toString()));
            }
            if (release.withdrawnBy() != null && release.withdrawnBy() == member) {
                Map<String, Object> withdrawn = release(release, "withdrawn_at", String.valueOf(release.withdrawnAt()));
                withdrawn.put("reason", String.valueOf(release.withdrawnBecause()));
                kept.add(withdrawn);
            }
        }
        return kept;
    }

    private static Map<String, Object> consent(SpeakerConsent consent) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("exchange", consent.exchange());
        kept.put("recorded_at", consent.recordedAt().toString());
        kept.put("decision", consent.decision().code());
        kept.put("note", consent.note());
        return kept;
    }

    private static Map<String, Object> release(ReleaseHead release, String what, String at) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("exchange", release.exchange());
        kept.put("release", release.number());
        kept.put(what, at);
        return kept;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "exchange", "recorded_at", "decision", "note", "release", "published_at", "withdrawn_at", "reason");
    }

    @Override
    public void erase(long member) {
        // Stays under the number.
    }
}
