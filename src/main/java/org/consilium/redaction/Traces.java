package org.consilium.redaction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.Origin;
import org.consilium.people.PersonNames;
import org.consilium.scheduling.StoredFilesService.Stored;

/**
 * Where a person is named: every stored file of the programmes of which some file has the person, and what these files call the
 * person. A file may name somebody in a text who is not among its people any more.
 */
final class Traces {
    private final Set<Origin> ids;
    private final List<Stored> files;
    private final PersonNames name;
    private final NameTraces names;
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param files all of the programmes, by programme and then in the order of time; at least one has the person */
    Traces(Set<Origin> ids, List<Stored> files) {
        this.ids = Set.copyOf(ids);
        List<PersonNames> found = files.stream()
                .flatMap(one -> RedactionRules.entries(one.file(), one.slug(), this.ids).stream())
                .map(ExchangeFile.Person::name)
                .toList();
        name = found.reversed().stream().reduce(PersonNames::orElseFrom).orElseThrow();
        names = new NameTraces(new LinkedHashSet<>(found));
        this.files = files.stream().filter(this::isNaming).toList();
    }

    private boolean isNaming(Stored one) {
        Set<String> found = RedactionRules.texts(one.file(), names);
        found.forEach(text -> texts.putIfAbsent(text, one.slug()));
        return !found.isEmpty()
                || !RedactionRules.entries(one.file(), one.slug(), ids).isEmpty();
    }

    Set<Origin> ids() {
        return ids;
    }

    /** From the latest file, completed with the languages that only earlier ones have. */
    PersonNames name() {
        return name;
    }

    NameTraces names() {
        return names;
    }

    /** The numbers of the releases that name the person, by programme; 0 stands for what is not published. */
    SortedMap<String, SortedSet<Integer>> releases() {
        SortedMap<String, SortedSet<Integer>> found = new TreeMap<>();
        files.forEach(one ->
                found.computeIfAbsent(one.slug(), slug -> new TreeSet<>()).add(one.number()));
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
        return Collections.unmodifiableMap(texts);
    }
}
