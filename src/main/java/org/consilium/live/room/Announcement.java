package org.consilium.live.room;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A moderator's announcement to everybody; there is at most one. The original stays; translations are beside it. */
public final class Announcement {
    final long number;
    final RoomEvent.Announced said;
    private final Map<String, Message.Translation> translations;

    Announcement(long number, RoomEvent.Announced said) {
        this.number = number;
        this.said = said;
        translations = new LinkedHashMap<>(2);
    }

    /** A copy: changes to it do not affect {@code original}. */
    Announcement(Announcement original) {
        number = original.number;
        said = original.said;
        translations = new LinkedHashMap<>(original.translations);
    }

    /** By language (BCP 47), in order of arrival. */
    public Map<String, Message.Translation> translations() {
        return Collections.unmodifiableMap(translations);
    }

    void translate(String into, Message.Translation translation) {
        translations.put(into, translation);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(said.until());
    }

    int characters() {
        return said.text().length()
                + translations.values().stream()
                        .mapToInt(translation -> translation.text().length())
                        .sum();
    }

    public long number() {
        return number;
    }

    public RoomEvent.Announced said() {
        return said;
    }
}
