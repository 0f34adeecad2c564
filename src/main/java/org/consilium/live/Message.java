package org.consilium.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of the chat with all that became of it. What was written is never replaced: earlier texts stay for moderators. */
final class Message {
    record Revision(Instant at, String text) {}

    record Translation(long by, String text) {}

    final long number;
    final long by;
    final Instant at;
    final String language;
    final @Nullable Long replyTo;
    final List<Revision> revisions = new ArrayList<>();
    final Map<String, Translation> translations = new LinkedHashMap<>();
    final Map<Reaction, Set<Long>> reactions = new EnumMap<>(Reaction.class);
    boolean deleted;
    boolean pinned;
    /** The question made of it. */
    @Nullable
    Long question;

    Message(long number, Instant at, RoomEvent.Said said) {
        this.number = number;
        this.by = said.by();
        this.at = at;
        this.language = said.language();
        this.replyTo = said.replyTo();
        revisions.add(new Revision(at, said.text()));
    }

    String text() {
        return revisions.getLast().text();
    }

    boolean hasReaction(Reaction reaction, long from) {
        return reactions.getOrDefault(reaction, Set.of()).contains(from);
    }

    void react(Reaction reaction, long from, boolean on) {
        Set<Long> all = reactions.computeIfAbsent(reaction, one -> new LinkedHashSet<>());
        if (on) {
            all.add(from);
        } else {
            all.remove(from);
        }
    }

    /** A new text makes translations of the old one wrong. */
    void edit(Instant when, String text) {
        revisions.add(new Revision(when, text));
        translations.clear();
    }
}
