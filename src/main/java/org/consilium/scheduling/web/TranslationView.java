package org.consilium.scheduling.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.scheduling.TranslationDesk.Desk;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.scheduling.edit.TranslationRules;
import org.consilium.scheduling.edit.TranslationRules.State;
import org.consilium.scheduling.edit.TranslationRules.Translation;
import org.consilium.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the translator's desk shows.
 *
 * @param others languages into which the reader translates, this one included
 * @param organises whether the reader may open the rest of the console
 * @param typed what was sent and not stored, by text
 * @param wrong what is wrong, by the path of the field
 */
public record TranslationView(
        Desk desk,
        String into,
        List<String> others,
        boolean organises,
        boolean all,
        boolean done,
        Map<EditPath, String> typed,
        Map<List<String>, String> wrong) {
    /** Longer texts get a box of several lines, characters. */
    private static final int LONG = 80;

    /** A form has at most 100 fields; a text takes two, a name three. */
    private static final int MOST_ROWS = 30;

    /**
     * One text.
     *
     * @param theirs what somebody else wrote meanwhile; null if nobody did
     */
    public record Row(
            Translation text,
            String value,
            @Nullable String wrong,
            @Nullable String theirs) {
        /** Of its fields. */
        public String name() {
            return text.path().toString();
        }

        /** Of what was typed for a person's name. */
        public String family() {
            return value.split(TranslationRules.NAME_BREAK, 2)[0];
        }

        public String given() {
            String[] parts = value.split(TranslationRules.NAME_BREAK, 2);
            return parts.length > 1 ? parts[1] : "";
        }

        public boolean isLong() {
            return text.original().length() > LONG || value.length() > LONG;
        }

        public boolean isPending() {
            return text.state() == State.PENDING;
        }

        public boolean isStale() {
            return text.state() == State.STALE;
        }

        /** What kind of text it is. */
        public String kind(Texts words) {
            List<String> keys = text.path().keys();
            String last = keys.getLast();
            return switch (keys.getFirst().equals("exchanges") ? keys.get(2) : keys.getFirst()) {
                case "items" ->
                    switch (last) {
                        case "note" -> words.say("translations.kind.note");
                        case "unnamed" -> words.say("translations.kind.unnamed");
                        default -> words.say("translations.kind.item");
                    };
                case "parts" -> words.say("translations.kind.part");
                case "sides" -> words.say("translations.kind.side");
                case "institutions" -> words.say("translations.kind.institution");
                case "people" ->
                    switch (last) {
                        case "name" -> words.say("translations.kind.name");
                        case "post" -> words.say("translations.kind.post");
                        default -> words.say("translations.kind.speciality");
                    };
                case "documents" -> words.say("translations.kind.document");
                default -> words.say("translations.kind.title");
            };
        }
    }

    public List<Row> rows() {
        return shown().limit(MOST_ROWS).map(this::row).toList();
    }

    /** How many more wait. */
    public long more() {
        return Math.max(0, shown().count() - MOST_ROWS);
    }

    private Stream<Translation> shown() {
        return desk.texts().stream()
                .filter(one -> all || one.state() != State.CURRENT || typed.containsKey(one.path()));
    }

    private Row row(Translation one) {
        @Nullable String written = typed.get(one.path());
        boolean differs =
                written != null && !one.text().isEmpty() && !one.text().equals(written);
        return new Row(
                one,
                Objects.requireNonNullElse(written, one.text()),
                wrong.get(TranslationRules.field(one.path(), into)),
                differs ? one.text().replace(TranslationRules.NAME_BREAK, " ") : null);
    }

    /** What belongs to no text. */
    public @Nullable String problem() {
        return wrong.get(List.of());
    }
}
