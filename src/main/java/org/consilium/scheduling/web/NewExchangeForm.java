package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.scheduling.NewExchange;
import org.consilium.scheduling.NewExchange.NewSide;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Countries;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new exchange.
 *
 * @param languages besides those of the sides
 */
public record NewExchangeForm(
        UiLanguage language, TypedFields fields, boolean participantsOnly, List<String> languages) {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("slug", "exchange"),
            Map.entry("kind", "kind"),
            Map.entry("title1", "title"),
            Map.entry("starts", "starts"),
            Map.entry("name1", "sides[0].name"),
            Map.entry("country1", "sides[0].country"),
            Map.entry("zone1", "sides[0].zone"),
            Map.entry("language1", "sides[0].language"),
            Map.entry("name2", "sides[1].name"),
            Map.entry("country2", "sides[1].country"),
            Map.entry("zone2", "sides[1].zone"),
            Map.entry("language2", "sides[1].language"));

    private static final List<String> OPTIONAL = List.of("title2", "other1", "other2");

    /** Places in the file that belong to the form as a whole: the exchange has the zone of its first side. */
    private static final List<String> WITHOUT_FIELD = List.of("zone", "sides[0]", "sides[1]");

    /** A choice with its label. */
    public record Option(String value, String label) {}

    /** The fields of one side. */
    public record SideFields(String number, NewExchangeForm form) {
        /** @param field such as {@code zone} */
        public String id(String field) {
            return field + number;
        }

        public String value(String field) {
            return form.value(id(field));
        }

        public @Nullable String wrong(String field, Texts words) {
            return form.wrong(id(field), words);
        }

        private NewSide side() {
            return new NewSide(value("name"), value("other"), value("country"), value("zone"), value("language"));
        }
    }

    static NewExchangeForm empty(UiLanguage language) {
        return new NewExchangeForm(language, TypedFields.of(PATHS, Map.of("kind", "webinar")), false, List.of("en"));
    }

    static NewExchangeForm of(UiLanguage language, MultivaluedMap<String, String> sent) {
        List<String> more = Objects.requireNonNullElse(sent.get("languages"), List.of());
        return new NewExchangeForm(
                language,
                TypedFields.sent(PATHS, OPTIONAL, sent),
                sent.containsKey("participants"),
                more.stream().filter(code -> UiLanguage.of(code).isPresent()).toList());
    }

    /** What was typed, to go on with: nothing is missing yet. */
    NewExchangeForm unsent() {
        return new NewExchangeForm(language, TypedFields.of(PATHS, fields.typed()), participantsOnly, languages);
    }

    /** All fields but one, for a page that returns them; the label of each is its text. */
    public List<Option> returned(String besides) {
        Stream<Option> typed = fields.typed().entrySet().stream()
                .filter(field -> !field.getKey().equals(besides))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Option(field.getKey(), field.getValue()));
        Stream<Option> chosen = languages.stream().map(one -> new Option("languages", one));
        Stream<Option> participants = participantsOnly ? Stream.of(new Option("participants", "1")) : Stream.empty();
        return Stream.of(typed, chosen, participants).flatMap(all -> all).toList();
    }

    NewExchangeForm with(List<FileProblem> found) {
        return new NewExchangeForm(language, fields.with(found), participantsOnly, languages);
    }

    NewExchange exchange() {
        return new NewExchange(
                value("slug"),
                value("kind"),
                List.of(value("title1"), value("title2")),
                sides().stream().map(SideFields::side).toList(),
                value("starts"),
                participantsOnly,
                languages);
    }

    public List<SideFields> sides() {
        return List.of(new SideFields("1", this), new SideFields("2", this));
    }

    public String value(String id) {
        return fields.value(id);
    }

    public @Nullable String wrong(String id, Texts words) {
        return fields.wrong(id, words);
    }

    /** Errors that belong to no field of the form. */
    public FileProblems others() {
        return fields.others(WITHOUT_FIELD);
    }

    public List<Option> kinds() {
        Texts words = Texts.of(language);
        return Arrays.stream(ExchangeKind.values())
                .map(kind -> new Option(kind.code(), words.say(kind)))
                .toList();
    }

    public List<Option> languageOptions() {
        Formats formats = new Formats(language);
        return Arrays.stream(UiLanguage.values())
                .map(one -> new Option(one.code(), formats.language(one.code())))
                .toList();
    }

    public List<Countries.Country> countries() {
        return Countries.in(language);
    }

    public List<String> zones() {
        return Zones.all();
    }
}
