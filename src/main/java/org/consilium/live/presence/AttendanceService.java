package org.consilium.live.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Who was in a room and when, by agenda item: the base of attendance. */
@ApplicationScoped
@Transactional
public class AttendanceService {
    private final PresenceRepository presence;

    AttendanceService(PresenceRepository presence) {
        this.presence = presence;
    }

    /** Adds what a node has seen. The same again, or seen by another node too, changes nothing. */
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
