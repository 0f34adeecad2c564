package org.consilium.scheduling.entry.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.Institution;
import org.consilium.exchangefile.ExchangeFile.Person;
import org.consilium.scheduling.entry.EntryKind;
import org.consilium.scheduling.entry.EntryNames;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** The people and institutions of a working copy as lists. */
public record EntryListView(UiLanguage language, ExchangeFile file) {
    /** @param others what it is called in other languages */
    public record Entry(String key, Said name, List<Said> others, List<String> lines) {}

    /** Entries of one kind. */
    public record Group(EntryKind kind, List<Entry> entries) {}

    public List<Group> groups() {
        Map<String, LocalizedText> people = EntryNames.of(file, EntryKind.PEOPLE, "");
        Map<String, LocalizedText> institutions = EntryNames.of(file, EntryKind.INSTITUTIONS, "");
        return List.of(
                new Group(
                        EntryKind.PEOPLE,
                        file.people().stream()
                                .map(one -> entry(people, one.key(), posts(one, institutions)))
                                .toList()),
                new Group(
                        EntryKind.INSTITUTIONS,
                        file.institutions().stream()
                                .map(one -> entry(institutions, one.key(), List.of(place(one))))
                                .toList()));
    }

    private Entry entry(Map<String, LocalizedText> names, String key, List<String> lines) {
        LocalizedText name = names.getOrDefault(key, LocalizedText.of("und", key));
        Said said = name.say(language.code());
        List<Said> others = name.byLanguage().keySet().stream()
                .filter(tag -> !tag.equals(said.language()))
                .map(name::say)
                .toList();
        return new Entry(key, said, others, lines);
    }

    private List<String> posts(Person person, Map<String, LocalizedText> institutions) {
        return person.posts().stream()
                .map(one -> one.post().say(language.code()).text() + " · "
                        + institutions
                                .getOrDefault(one.institution(), LocalizedText.of("und", one.institution()))
                                .say(language.code())
                                .text())
                .toList();
    }

    private String place(Institution institution) {
        String kind = Texts.of(language).say(institution.kind());
        return file.sides().stream()
                .filter(side -> side.key().equals(institution.side()))
                .map(side -> kind + " · " + side.name().say(language.code()).text())
                .collect(Collectors.joining())
                .transform(text -> text.isEmpty() ? kind : text);
    }
}
