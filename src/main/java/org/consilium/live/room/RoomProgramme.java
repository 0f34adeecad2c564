package org.consilium.live.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.agenda.Role;
import org.consilium.exchange.Side;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.LocalizedText.Said;
import org.jspecify.annotations.Nullable;

/**
 * What the room knows about its exchange.
 *
 * @param ends when the last item ends as planned (UTC)
 * @param halted whether it is cancelled or postponed: the room does not open
 * @param languages of the exchange, BCP 47, in its order
 * @param items in order
 */
public record RoomProgramme(
        String slug,
        LocalizedText title,
        Instant starts,
        Instant ends,
        boolean halted,
        List<Side> sides,
        List<String> languages,
        List<Item> items) {
    /** How long before the start people may come in. */
    static final Duration OPENS_BEFORE = Duration.ofMinutes(30);

    /** How long after the planned end the room stays open by itself: exchanges run late. */
    public static final Duration CLOSES_AFTER = Duration.ofHours(2);

    /** {@code number} is the id of the agenda item. */
    public record Item(
            long number, LocalizedText title, Instant starts, Duration length, List<Speaker> speakers, Booths booths) {}

    /**
     * The planned languages of an item.
     *
     * @param floor the spoken language; null if the agenda does not say
     */
    public record Booths(@Nullable String floor, List<String> into) {}

    /**
     * A person in an item.
     *
     * @param id {@code slug/key}, as in the directory; null if the sources do not name the person
     */
    public record Speaker(@Nullable String id, Naming naming, Role role) {}

    /** The person's name in a language, in that person's own order of names. */
    public interface Naming {
        Said in(String language);
    }

    public Instant opens() {
        return starts.minus(OPENS_BEFORE);
    }

    public Instant closes() {
        return ends.plus(CLOSES_AFTER);
    }

    /** Languages that the agenda promises, in the order of the items. */
    public Set<String> interpretedInto() {
        return items.stream()
                .flatMap(item -> item.booths().into().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean hasSpeaker(String id) {
        return items.stream().flatMap(item -> item.speakers().stream()).anyMatch(speaker -> id.equals(speaker.id()));
    }

    public Optional<Item> item(long number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }
}
