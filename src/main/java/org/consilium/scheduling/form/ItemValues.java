package org.consilium.scheduling.form;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile.Item;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The fields of an agenda item as texts of a form, and back. Pure. */
public final class ItemValues {
    public static final String TYPE = "type";
    public static final String MINUTES = "minutes";
    public static final String STARTS = "starts";
    public static final String LANGUAGE = "language";
    public static final String EDUCATIONAL = "educational";
    public static final String INTERPRETED = "interpreted_into";
    public static final String SPEAKERS = "speakers";
    public static final String DOCUMENTS = "documents";
    public static final String TITLE = "title";
    public static final String NOTE = "note";

    private static final String PERSON = "person:";
    private static final String UNNAMED = "unnamed:";

    private ItemValues() {}

    /** The names of the fields; those of a text are {@code title.zh}. */
    static List<String> names(List<String> languages) {
        return List.copyOf(empty(languages).keySet());
    }

    private static Map<String, String> empty(List<String> languages) {
        Map<String, String> values = new LinkedHashMap<>();
        List.of(TYPE, MINUTES, STARTS).forEach(name -> values.put(name, ""));
        languages.forEach(language -> values.put(TITLE + "." + language, ""));
        List.of(SPEAKERS, DOCUMENTS, LANGUAGE, INTERPRETED, EDUCATIONAL).forEach(name -> values.put(name, ""));
        languages.forEach(language -> values.put(NOTE + "." + language, ""));
        return values;
    }

    static Map<String, String> of(Item item, List<String> languages) {
        Map<String, String> values = empty(languages);
        values.put(TYPE, item.type().code());
        values.put(MINUTES, String.valueOf(item.minutes()));
        values.put(STARTS, Objects.toString(item.starts(), ""));
        values.put(LANGUAGE, Objects.toString(item.language(), ""));
        values.put(EDUCATIONAL, Objects.toString(item.educational(), ""));
        values.put(INTERPRETED, String.join("\n", item.interpretedInto()));
        values.put(SPEAKERS, item.speakers().stream().map(ItemValues::line).collect(Collectors.joining("\n")));
        values.put(
                DOCUMENTS,
                item.documents().stream()
                        .map(one -> edition(one.document(), one.edition()))
                        .collect(Collectors.joining("\n")));
        languages.forEach(language -> {
            values.put(TITLE + "." + language, item.title().in(language).orElse(""));
            values.put(NOTE + "." + language, in(item.note(), language));
        });
        return values;
    }

    private static String in(@Nullable LocalizedText text, String language) {
        return text == null ? "" : text.in(language).orElse("");
    }

    private static String line(Speaker speaker) {
        return who(speaker) + " " + speaker.role().code();
    }

    /** {@code person:KEY}, or what is said of a speaker whom no source names; without blanks. */
    public static String who(Speaker speaker) {
        return speaker.unnamed() == null
                ? PERSON + speaker.person()
                : unnamed(speaker.unnamed().byLanguage());
    }

    /**
     * For a speaker whom no source names.
     *
     * @param texts by language
     */
    static String unnamed(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + URLEncoder.encode(text.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", UNNAMED, ""));
    }

    /** An edition of a document: its key, a blank, and the edition. */
    public static String edition(String document, String edition) {
        return document + " " + edition;
    }

    public static String who(String person) {
        return PERSON + person;
    }

    /** The keys that lead to a field of the form within its item. */
    static List<String> path(String name) {
        return List.of(name.split("\\.", 2));
    }

    /** What a text of the form means, as JSON has it; null removes the field. */
    static @Nullable Object value(String name, String text) {
        if (text.isBlank()) {
            return null;
        }
        return switch (name) {
            case MINUTES -> text.matches("\\d{1,9}") ? (Object) Long.valueOf(text) : text;
            case EDUCATIONAL -> Boolean.valueOf(text);
            case INTERPRETED -> text.lines().toList();
            case SPEAKERS -> text.lines().map(ItemValues::speaker).toList();
            case DOCUMENTS -> text.lines().map(ItemValues::document).toList();
            default -> text;
        };
    }

    private static Map<String, Object> speaker(String line) {
        int blank = line.indexOf(' ');
        String who = line.substring(0, Math.max(0, blank));
        Map<String, Object> speaker = new LinkedHashMap<>();
        if (who.startsWith(UNNAMED)) {
            speaker.put("unnamed", texts(who.substring(UNNAMED.length())));
        } else {
            speaker.put("person", who.startsWith(PERSON) ? who.substring(PERSON.length()) : who);
        }
        speaker.put("role", line.substring(blank + 1));
        return speaker;
    }

    private static Map<String, Object> document(String line) {
        int blank = Math.max(0, line.indexOf(' '));
        return Map.of(
                "document",
                line.substring(0, blank),
                "edition",
                line.substring(blank).strip());
    }

    /** What is said of an unnamed speaker, by language; empty for a person. */
    public static Map<String, Object> textsOf(String who) {
        return who.startsWith(UNNAMED) ? texts(who.substring(UNNAMED.length())) : Map.of();
    }

    private static Map<String, Object> texts(String pairs) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String pair : pairs.split("&", -1)) {
            int equals = Math.max(0, pair.indexOf('='));
            texts.put(pair.substring(0, equals), decoded(pair.substring(Math.min(equals + 1, pair.length()))));
        }
        return texts;
    }

    /** A form may send anything; what is no encoding stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
