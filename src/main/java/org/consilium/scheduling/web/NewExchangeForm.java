package org.consilium.scheduling.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.scheduling.NewExchange;
import org.consilium.scheduling.NewExchange.NewSide;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Countries.Country;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.shared.place.LikelyCountries;
import org.consilium.shared.place.ZoneChoice;
import org.consilium.shared.place.ZoneChoices;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new exchange.
 *
 * @param at now: the offsets of zones are those in force
 * @param languages besides those of the sides
 */
public record NewExchangeForm(
        UiLanguage language, Instant at, TypedFields fields, boolean participantsOnly, List<String> languages) {
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

    /** The labels of a side's fields, in the order of the form. */
    private static final Map<String, String> SIDE_LABELS = labels();

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

        /** The zones of its country, to choose from first; empty while it has none. */
        public List<ZoneChoice> near() {
            return form.zones().stream()
                    .filter(one -> one.country().equals(value("country")))
                    .toList();
        }

        /** Of its country, in the reader's language. */
        public String countryName() {
            return new Formats(form.language()).country(value("country"));
        }

        /** Whether the zone is none of those that are offered: it was not chosen here. */
        public boolean hasOtherZone() {
            return form.zones().stream().noneMatch(one -> one.zone().equals(value("zone")));
        }

        private NewSide side() {
            return new NewSide(value("name"), value("other"), value("country"), value("zone"), value("language"));
        }
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "new.name");
        labels.put("other", "new.name.other");
        labels.put("country", "Field.country");
        labels.put("zone", "new.zone");
        labels.put("language", "new.language");
        return Collections.unmodifiableMap(labels);
    }

    static NewExchangeForm empty(UiLanguage language, Instant at) {
        return new NewExchangeForm(language, at, TypedFields.of(PATHS, Map.of("kind", "webinar")), false, List.of());
    }

    static NewExchangeForm of(UiLanguage language, Instant at, MultivaluedMap<String, String> sent) {
        List<String> more = Objects.requireNonNullElse(sent.get("languages"), List.of());
        return new NewExchangeForm(
                language,
                at,
                TypedFields.sent(PATHS, OPTIONAL, sent).proposing(NewExchangeForm::proposed),
                "1".equals(sent.getFirst("participants")),
                more.stream().filter(code -> UiLanguage.of(code).isPresent()).toList());
    }

    /** What the country of a side suggests for its zone and its language, to be seen before it is taken. */
    private static Map<String, String> proposed(TypedFields fields) {
        Map<String, String> proposals = new HashMap<>();
        for (String side : List.of("1", "2")) {
            String country = fields.value("country" + side);
            ZoneChoices.of(country).ifPresent(zone -> proposals.put("zone" + side, zone));
            LikelyCountries.language(country).ifPresent(one -> proposals.put("language" + side, one.code()));
        }
        return proposals;
    }

    /** What was typed, to go on with: nothing is missing yet. */
    NewExchangeForm unsent() {
        return new NewExchangeForm(language, at, TypedFields.of(PATHS, fields.typed()), participantsOnly, languages);
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
        String first = value("language1");
        String second = value("language2");
        Map<String, String> optional = Map.of(
                "title2", "title." + second, "other1", "sides[0].name." + second, "other2", "sides[1].name." + first);
        return new NewExchangeForm(language, at, fields.with(found, optional), participantsOnly, languages);
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

    /** All fields with an error, in the order of the form. */
    public List<TypedFields.WrongField> wrongFields(Texts words) {
        List<TypedFields.WrongField> found = new ArrayList<>();
        for (SideFields side : sides()) {
            String name = words.say("new.side", "number", side.number()) + words.say("sign.colon");
            SIDE_LABELS.forEach(
                    (field, label) -> fields.addWrong(found, side.id(field), name + words.say(label), words));
        }
        List.of("1", "2")
                .forEach(number -> fields.addWrong(
                        found, "title" + number, words.say("new.title_of_side", "number", number), words));
        fields.addWrong(found, "kind", words.say("new.kind"), words);
        fields.addWrong(found, "starts", words.say("new.starts"), words);
        fields.addWrong(found, "slug", words.say("new.slug"), words);
        return found;
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

    /** Whether a side speaks it, or it was chosen besides. */
    public boolean isIncluded(String code) {
        return languages.contains(code) || code.equals(value("language1")) || code.equals(value("language2"));
    }

    public List<Country> likelyCountries() {
        return LikelyCountries.first(language);
    }

    public List<Country> otherCountries() {
        return LikelyCountries.others(language);
    }

    /** By city, with the offsets of today. */
    public List<ZoneChoice> zones() {
        return ZoneChoices.in(language, at);
    }

    /** The zone that a country suggests, for the script; "" if it suggests none. */
    public String zoneOf(Country country) {
        return ZoneChoices.of(country.code()).orElse("");
    }

    /** As {@link #zoneOf}, the language. */
    public String languageOf(Country country) {
        return LikelyCountries.language(country.code()).map(UiLanguage::code).orElse("");
    }
}
