package org.consilium.scheduling.form.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.agenda.ItemType;
import org.consilium.agenda.Role;
import org.consilium.exchangefile.ExchangeFile.Speaker;
import org.consilium.people.NameOrder;
import org.consilium.scheduling.form.FormAgenda;
import org.consilium.scheduling.form.ItemForm;
import org.consilium.scheduling.form.ItemValues;
import org.consilium.shared.Coded;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the form of an item shows besides its fields.
 *
 * @param removal the number of the edit that removed the item; 0 if it is there
 */
public record ItemFormView(UiLanguage language, FormAgenda agenda, ItemForm form, boolean isNew, long removal) {
    /** A choice with its label. */
    public record Option(String value, String label) {}

    public List<ItemType> types() {
        return List.of(ItemType.values());
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Option> languages() {
        Formats formats = new Formats(language);
        return agenda.languages().stream()
                .map(one -> new Option(one, formats.language(one)))
                .toList();
    }

    /** People of the document, and those of the agenda whom no source names. */
    public List<Option> speakers() {
        List<Option> options = new ArrayList<>();
        agenda.agenda()
                .file()
                .people()
                .forEach(person -> options.add(new Option(
                        ItemValues.who(person.key()),
                        person.name()
                                .say(
                                        language.code(),
                                        NameOrder.isFamilyFirst(
                                                agenda.agenda().file().home(person)))
                                .text())));
        Map<String, Option> unnamed = new LinkedHashMap<>();
        agenda.agenda().body().agenda().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.speakers().stream())
                .forEach(speaker -> addUnnamed(unnamed, speaker));
        form.speakers().forEach(row -> addTyped(unnamed, row.who()));
        options.addAll(unnamed.values());
        return options;
    }

    private void addUnnamed(Map<String, Option> options, Speaker speaker) {
        if (speaker.unnamed() != null) {
            String who = ItemValues.who(speaker);
            options.put(
                    who, new Option(who, speaker.unnamed().say(language.code()).text()));
        }
    }

    /** An unnamed speaker of a form that was not stored. */
    private void addTyped(Map<String, Option> options, String who) {
        Map<String, Object> texts = ItemValues.textsOf(who);
        if (!texts.isEmpty()) {
            options.putIfAbsent(
                    who,
                    new Option(
                            who,
                            String.valueOf(texts.getOrDefault(
                                    language.code(), texts.values().iterator().next()))));
        }
    }

    /** The editions of all documents of the exchange. */
    public List<Option> editions() {
        return agenda.agenda().file().documents().stream()
                .flatMap(document -> document.editions().stream()
                        .map(edition -> new Option(
                                ItemValues.edition(document.key(), edition.edition()),
                                document.title().say(language.code()).text() + " · " + edition.edition())))
                .toList();
    }

    /** The fields of one text in each language. */
    public List<String> texts(String name) {
        return agenda.languages().stream().map(one -> name + "." + one).toList();
    }

    /** The language of a field such as {@code title.zh}. */
    public String languageOf(String field) {
        return Arrays.asList(field.split("\\.", 2)).getLast();
    }

    /** What somebody else wrote into a field meanwhile, as a person reads it; null if nobody did. */
    public @Nullable String theirs(String name) {
        @Nullable String said = form.theirs().get(name);
        if (said == null) {
            return null;
        }
        Texts words = Texts.of(language);
        return said.isEmpty() ? words.say("form.none") : said(name, said, words);
    }

    private String said(String name, String said, Texts words) {
        return switch (name) {
            case ItemValues.TYPE ->
                Coded.of(ItemType.class, said).map(words::say).orElse(said);
            case ItemValues.EDUCATIONAL -> words.say(Boolean.parseBoolean(said) ? "editor.yes" : "editor.no");
            case ItemValues.LANGUAGE -> new Formats(language).language(said);
            case ItemValues.INTERPRETED ->
                new Formats(language).languages(said.lines().toList());
            case ItemValues.SPEAKERS -> said.lines().map(this::speaker).collect(Collectors.joining(", "));
            case ItemValues.DOCUMENTS -> said.replace("\n", ", ");
            case ItemValues.STARTS -> said.replace('T', ' ');
            default -> said;
        };
    }

    private String speaker(String line) {
        String who = line.substring(0, Math.max(0, line.indexOf(' ')));
        return speakers().stream()
                .filter(one -> one.value().equals(who))
                .findFirst()
                .map(Option::label)
                .orElse(who);
    }
}
