package org.consilium.live.room;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat message in its present form. Earlier versions are in the events, for moderators; keeping them here would only
 * take memory. Most messages get no translation and no reaction, so they have no collection until the first one.
 */
public final class Message {
    public record Translation(long by, String text) {}

    final long number;
    final long by;
    final Instant at;
    final String language;
    final @Nullable Long replyTo;
    private String text;
    private List<Long> mentions;
    private Map<String, Translation> translations = Map.of();
    private Map<Reaction, Set<Long>> reactions = Map.of();
    boolean edited;
    boolean deleted;
    boolean pinned;
    /** The question made from it. */
    @Nullable
    Long question;

    Message(long number, Instant at, RoomEvent.Said said) {
        this.number = number;
        this.by = said.by();
        this.at = at;
        this.language = said.language();
        this.replyTo = said.replyTo();
        text = said.text();
        mentions = orNone(said.mentions());
    }

    /** A copy: changes to it do not affect {@code original}. */
    Message(Message original) {
        number = original.number;
        by = original.by;
        at = original.at;
        language = original.language;
        replyTo = original.replyTo;
        text = original.text;
        mentions = original.mentions;
        translations = original.translations.isEmpty() ? Map.of() : new LinkedHashMap<>(original.translations);
        if (original.hasReactions()) {
            reactions = new EnumMap<>(Reaction.class);
            original.reactions.forEach((reaction, members) -> reactions.put(reaction, new HashSet<>(members)));
        }
        edited = original.edited;
        deleted = original.deleted;
        pinned = original.pinned;
        question = original.question;
    }

    private static List<Long> orNone(@Nullable List<Long> members) {
        return members == null ? List.of() : List.copyOf(members);
    }

    public String text() {
        return text;
    }

    public List<Long> mentions() {
        return mentions;
    }

    public Map<String, Translation> translations() {
        return Collections.unmodifiableMap(translations);
    }

    void translate(String into, Translation translation) {
        if (translations.isEmpty()) {
            translations = new LinkedHashMap<>(2);
        }
        translations.put(into, translation);
    }

    public Set<Long> reacted(Reaction reaction) {
        return Collections.unmodifiableSet(reactions.getOrDefault(reaction, Set.of()));
    }

    public boolean hasReactions() {
        return !reactions.isEmpty();
    }

    void react(Reaction reaction, long from, boolean on) {
        if (reactions.isEmpty()) {
            reactions = new EnumMap<>(Reaction.class);
        }
        Set<Long> all = reactions.computeIfAbsent(reaction, one -> new HashSet<>(2));
        if (on) {
            all.add(from);
        } else {
            all.remove(from);
        }
    }

    /** A new text makes translations of the old one wrong. */
    void edit(RoomEvent.Edited change) {
        text = change.text();
        mentions = orNone(change.mentions());
        edited = true;
        translations = Map.of();
    }

    /** Removes the text from memory too. */
    void delete() {
        deleted = true;
        pinned = false;
        text = "";
        mentions = List.of();
        translations = Map.of();
    }

    public Instant at() {
        return at;
    }

    public long by() {
        return by;
    }

    public boolean deleted() {
        return deleted;
    }

    public boolean edited() {
        return edited;
    }

    public String language() {
        return language;
    }

    public long number() {
        return number;
    }

    public boolean pinned() {
        return pinned;
    }

    public @Nullable Long question() {
        return question;
    }

    public @Nullable Long replyTo() {
        return replyTo;
    }
}
