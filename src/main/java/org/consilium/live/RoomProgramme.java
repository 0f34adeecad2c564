package org.consilium.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consilium.exchange.Side;
import org.consilium.people.PersonNames;
import org.consilium.shared.LocalizedText;

/**
 * What the room knows of its exchange.
 *
 * @param ends when the last item ends as planned (UTC)
 * @param languages of the exchange, BCP 47, in its order
 * @param items in order
 * @param speakers who appears in it, in order, once each
 */
public record RoomProgramme(
        String slug,
        LocalizedText title,
        Instant starts,
        Instant ends,
        List<Side> sides,
        List<String> languages,
        List<Item> items,
        List<Speaker> speakers) {
    /** So long before the start people may come in. */
    public static final Duration OPENS_BEFORE = Duration.ofMinutes(30);

    /** So long after the planned end the room stays open by itself: exchanges run late. */
    public static final Duration CLOSES_AFTER = Duration.ofHours(2);

    /** {@code number} is the id of the agenda item. */
    public record Item(long number, LocalizedText title, Instant starts, Duration length) {}

    /** Somebody whom a question may be for; {@code id} is {@code slug/key}, as in the directory. */
    public record Speaker(String id, PersonNames name, boolean familyFirst) {}

    public Instant opens() {
        return starts.minus(OPENS_BEFORE);
    }

    public Instant closes() {
        return ends.plus(CLOSES_AFTER);
    }

    boolean hasSpeaker(String id) {
        return speakers.stream().anyMatch(speaker -> speaker.id().equals(id));
    }

    public Optional<Item> item(long number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
