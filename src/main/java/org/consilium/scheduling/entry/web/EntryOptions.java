package org.consilium.scheduling.entry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.Tier;
import org.consilium.exchange.Visibility;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.InstitutionKind;
import org.consilium.scheduling.entry.EntryField;
import org.consilium.scheduling.entry.EntryKind;
import org.consilium.scheduling.entry.EntryNames;
import org.consilium.shared.Coded;
import org.consilium.shared.Countries;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** The choices that a field of an entry offers. */
record EntryOptions(UiLanguage language, ExchangeFile file) {
    /** A choice with its label. */
    public record Option(String value, String label) {}

    /** Of an exchange, whose sources may not give it. Labels are keys of the catalogues. */
    private static final List<Option> ASSUMABLE = List.of(
            new Option("date", "mission.edit.date"),
            new Option("starts", "editor.change.starts"),
            new Option("kind", "new.kind"),
            new Option("minutes", "editor.change.minutes"),
            new Option("language", "editor.change.language"),
            new Option("interpreted_into", "editor.change.interpreted_into"),
            new Option("speakers", "editor.change.speakers"),
            new Option("title", "editor.change.title"));

    /** @param value what stands in the field: a list keeps its order, and a choice that is not offered stays */
    List<Option> of(EntryField field, String value) {
        return switch (field.kind()) {
            case EXCHANGE_KIND -> choices(value, words(ExchangeKind.values()));
            case MISSION_KIND -> choices(value, words(MissionKind.values()));
            case INSTITUTION_KIND -> choices(value, words(InstitutionKind.values()));
            case TIER -> choices(value, words(Tier.values()));
            case VISIBILITY ->
                List.of(
                        new Option("", say(Visibility.PUBLIC)),
                        new Option(Visibility.PARTICIPANTS.code(), say(Visibility.PARTICIPANTS)));
            case SIDE -> choices(value, names(EntryKind.SIDES));
            case INSTITUTION -> choices(value, names(EntryKind.INSTITUTIONS));
            case SPOKEN -> choices(value, languages(file.languages().stream()));
            case COUNTRY ->
                choices(
                        value,
                        Countries.in(language).stream()
                                .map(one -> new Option(one.code(), one.name()))
                                .toList());
            case LANGUAGES -> checks(value, languages(offered()));
            case FIELDS ->
                checks(
                        value,
                        ASSUMABLE.stream()
                                .map(one -> new Option(
                                        one.value(), Texts.of(language).say(one.label())))
                                .toList());
            default -> List.of();
        };
    }

    /** As a person reads it. */
    String said(EntryField field, String value) {
        Map<String, String> labels =
                of(field, value).stream().collect(Collectors.toMap(Option::value, Option::label, (one, other) -> one));
        return value.lines().map(one -> labels.getOrDefault(one, one)).collect(Collectors.joining(", "));
    }

    private Stream<String> offered() {
        return Stream.concat(
                        file.languages().stream(),
                        Arrays.stream(UiLanguage.values()).map(UiLanguage::code))
                .distinct();
    }

    private List<Option> choices(String value, List<Option> all) {
        String choose = Texts.of(language).say("form.choose");
        Stream<Option> unknown =
                value.isEmpty() || all.stream().anyMatch(one -> one.value().equals(value))
                        ? Stream.empty()
                        : Stream.of(new Option(value, value));
        return Stream.of(Stream.of(new Option("", choose)), unknown, all.stream())
                .flatMap(some -> some)
                .toList();
    }

    /** What is chosen comes first: its order says something. */
    private static List<Option> checks(String value, List<Option> all) {
        Map<String, String> labels = all.stream().collect(Collectors.toMap(Option::value, Option::label));
        List<String> chosen = value.lines().toList();
        return Stream.concat(
                        chosen.stream().map(one -> new Option(one, labels.getOrDefault(one, one))),
                        all.stream().filter(one -> !chosen.contains(one.value())))
                .toList();
    }

    private List<Option> languages(Stream<String> tags) {
        Formats formats = new Formats(language);
        return tags.map(tag -> new Option(tag, formats.language(tag))).toList();
    }

    private List<Option> names(EntryKind kind) {
        return EntryNames.of(file, kind, "").entrySet().stream()
                .map(one -> new Option(
                        one.getKey(), one.getValue().say(language.code()).text()))
                .toList();
    }

    private List<Option> words(Coded... all) {
        return Arrays.stream(all).map(one -> new Option(one.code(), say(one))).toList();
    }

    private String say(Coded word) {
        return Texts.of(language).say(word);
    }
}
