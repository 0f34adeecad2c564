package org.consilium.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.Origin;
import org.consilium.people.PersonNames;
import org.consilium.scheduling.StoredFilesService.Stored;

/** Where a person is named: every stored file, and what these files call the person. */
final class Traces {
    private final Set<Origin> ids;
    private final List<Stored> files;
    private final List<ExchangeFile.Person> entries = new ArrayList<>();

    /** @param files with or without the person */
    Traces(Set<Origin> ids, Collection<Stored> files) {
        this.ids = Set.copyOf(ids);
        List<Stored> naming = new ArrayList<>();
        files.forEach(one -> {
            List<ExchangeFile.Person> found = RedactionRules.entries(one.file(), one.slug(), this.ids);
            entries.addAll(found);
            if (!found.isEmpty()) {
                naming.add(one);
            }
        });
        this.files = List.copyOf(naming);
    }

    Set<Origin> ids() {
        return ids;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** From the latest file, completed with the languages that only earlier ones have. */
    PersonNames name() {
        return entries.reversed().stream()
                .map(ExchangeFile.Person::name)
                .reduce(PersonNames::orElseFrom)
                .orElseThrow();
    }

    NameTraces names() {
        return new NameTraces(
                entries.stream().map(ExchangeFile.Person::name).distinct().toList());
    }

    /** The numbers of the releases that name the person, by programme; 0 stands for what is not published. */
    SortedMap<String, Set<Integer>> releases() {
        SortedMap<String, Set<Integer>> found = new TreeMap<>();
        files.forEach(one ->
                found.computeIfAbsent(one.slug(), slug -> new LinkedHashSet<>()).add(one.number()));
        return found;
    }

    /** The file of a programme that was stored last. */
    ExchangeFile file(String slug) {
        return files.stream()
                .filter(one -> one.slug().equals(slug))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .file();
    }

    /** The pages that have releases of a programme: its own and those of its exchanges, also of former ones. */
    Set<String> pages(String slug) {
        Set<String> pages = new LinkedHashSet<>(Set.of(slug));
        files.stream()
                .filter(one -> one.slug().equals(slug))
                .forEach(one -> pages.addAll(one.file().exchanges().keySet()));
        return pages;
    }

    /** The keys under which a programme names the person. */
    Set<String> keys(String slug) {
        Set<String> keys = files.stream()
                .filter(one -> one.slug().equals(slug))
                .flatMap(one -> RedactionRules.entries(one.file(), slug, ids).stream())
                .map(ExchangeFile.Person::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.stream().filter(one -> one.slug().equals(slug)).map(Origin::key).forEach(keys::add);
        return keys;
    }

    /** The texts that name the person, with a programme in which each stands. */
    Map<String, String> texts() {
        NameTraces names = names();
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(
                one -> RedactionRules.texts(one.file(), names).forEach(text -> texts.putIfAbsent(text, one.slug())));
        return texts;
    }
}
