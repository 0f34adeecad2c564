package org.consilium.live.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who was in a room and when, by agenda item: the basis of attendance. */
@ApplicationScoped
@Transactional
public class AttendanceService {
    private final PresenceRepository presence;

    AttendanceService(PresenceRepository presence) {
        this.presence = presence;
    }

    /**
     * Adds the spans that a node has observed. Repeated spans, or those that a second node observed too, change
     * nothing.
     */
    public void seen(String slug, List<PresenceSpan> spans) {
        if (spans.isEmpty()) {
            return;
        }
        presence.lock(slug);
        presence.change(slug, PresenceRules.merge(presence.near(slug, spans), spans));
    }

    /** All of an exchange, by member and time. */
    public List<PresenceSpan> of(String slug) {
        return presence.of(slug);
    }
}
