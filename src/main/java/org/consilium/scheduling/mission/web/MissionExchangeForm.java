package org.consilium.scheduling.mission.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.scheduling.edit.EditOperation;
import org.consilium.scheduling.edit.EditOperation.Place;
import org.consilium.scheduling.edit.EditPath;
import org.consilium.shared.Formats;
import org.consilium.shared.Slugs;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new exchange of a mission, whose sides and languages it has.
 *
 * @param typed by field: {@code slug}, {@code kind}, {@code starts} and a {@code title.} in each language
 * @param wrong what is wrong, by field; under "" what belongs to none
 */
public record MissionExchangeForm(
        UiLanguage language,
        ExchangeFile file,
        Map<String, String> typed,
        boolean participantsOnly,
        Map<String, String> wrong) {
    private static final String TITLE = "title.";
    private static final int LONGEST = 2_000;

    /** A choice or a field with its label. */
    public record Option(String value, String label) {}

    static MissionExchangeForm empty(UiLanguage language, ExchangeFile file) {
        return new MissionExchangeForm(language, file, Map.of("kind", "webinar"), false, Map.of());
    }

    static MissionExchangeForm sent(UiLanguage language, ExchangeFile file, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        sent.forEach((field, values) -> {
            if (field.length() < LONGEST) {
                typed.put(
                        field,
                        Objects.requireNonNullElse(sent.getFirst(field), "").strip());
            }
        });
        return new MissionExchangeForm(language, file, typed, sent.containsKey("participants"), Map.of());
    }

    /** What a path of the file is called in the form. */
    MissionExchangeForm with(Map<List<String>, String> problems) {
        Map<String, String> found = new LinkedHashMap<>();
        problems.forEach((path, text) -> found.putIfAbsent(field(path), text));
        return new MissionExchangeForm(language, file, typed, participantsOnly, found);
    }

    private static String field(List<String> path) {
        String name = path.size() < 3 ? "" : path.get(2);
        return switch (name) {
            case "exchange" -> "slug";
            case "title" -> path.size() > 3 ? TITLE + path.get(3) : name;
            default -> name;
        };
    }

    /** What can be seen before the rules of exchange files see it. */
    MissionExchangeForm checked() {
        Map<String, String> found = new LinkedHashMap<>();
        Texts words = Texts.of(language);
        for (String field : List.of("slug", "starts")) {
            if (value(field).isEmpty()) {
                found.put(field, words.say("Wrong.missing"));
            }
        }
        if (!value("slug").isEmpty() && !Slugs.isPossible(value("slug"))) {
            found.put("slug", words.say("new.slug.hint"));
        } else if (file.exchanges().containsKey(value("slug"))) {
            found.put("slug", words.say("file.problem.taken", "a", value("slug")));
        }
        return new MissionExchangeForm(language, file, typed, participantsOnly, found);
    }

    EditOperation addition() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("kind", value("kind"));
        Map<String, Object> titles = new LinkedHashMap<>();
        file.languages().stream()
                .filter(one -> !value(TITLE + one).isEmpty())
                .forEach(one -> titles.put(one, value(TITLE + one)));
        value.put("title", titles);
        if (participantsOnly) {
            value.put("visibility", "participants");
        }
        value.put("starts", value("starts"));
        return new EditOperation.Add(EditPath.ofExchange(value("slug")), new Place(null, null), value);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** As the tags of the form for a new exchange ask. */
    public @Nullable String wrong(String field, Texts words) {
        return wrong.get(field);
    }

    /** What belongs to none of the fields. */
    public List<String> others() {
        return wrong.entrySet().stream()
                .filter(one -> !List.of("slug", "starts").contains(one.getKey())
                        && titles().stream().noneMatch(title -> title.value().equals(one.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The fields for the title. */
    public List<Option> titles() {
        String label = Texts.of(language).say("editor.change.title");
        Formats formats = new Formats(language);
        return file.languages().stream()
                .map(one -> new Option(TITLE + one, label + ", " + formats.language(one)))
                .toList();
    }

    public List<Option> kinds() {
        Texts words = Texts.of(language);
        return Arrays.stream(ExchangeKind.values())
                .map(kind -> new Option(kind.code(), words.say(kind)))
                .toList();
    }
}
