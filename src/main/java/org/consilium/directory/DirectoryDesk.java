package org.consilium.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.directory.DuplicateRules.Named;
import org.consilium.directory.KnownRecords.Known;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.MergeRules;
import org.consilium.people.PersonNames;
import org.consilium.people.RecordKind;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.PageOf;

/**
 * Finds people and institutions for organisers: those of everything published for everybody, and those of the working copies that
 * the caller may edit. Others' drafts and exchanges for participants only are read by neither way. Waits for the database.
 */
@ApplicationScoped
public class DirectoryDesk {
    private static final int MOST_SHOWN = 40;
    private static final int MOST_ALIKE = 20;
    private static final int MOST_PAGES = 50;

    /** Another node's release is found after this time. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    /** All that is public, as names to search in; what is shown is read anew. */
    private record Names(List<PersonRef> people, List<InstitutionRef> institutions) {}

    private final PublicReader reader;
    private final KnownRecords records;
    private final MergeDesk merges;
    private final LoadingCache<String, Names> known;

    DirectoryDesk(PublicReader reader, KnownRecords records, MergeDesk merges) {
        this.reader = reader;
        this.records = records;
        this.merges = merges;
        known = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LIFE).build(key -> names());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged changed) {
        known.invalidateAll();
    }

    /**
     * @param typed "": everybody, with the records that may be one
     * @throws org.consilium.shared.ProblemException 401 or 403 for a caller who edits nothing
     */
    public Directory search(Caller by, String typed) {
        MergeDesk.requireDirectory(by);
        Known own = records.known(by);
        Map<String, Directory.Person> people = people(typed, own);
        Map<String, Directory.Institution> institutions = institutions(typed, own);
        return new Directory(
                people.values().stream().limit(MOST_SHOWN).toList(),
                institutions.values().stream().limit(MOST_SHOWN).toList(),
                people.size() > MOST_SHOWN || institutions.size() > MOST_SHOWN,
                typed.isBlank() ? alike(by, own) : List.of());
    }

    /** An organiser may merge only what stands in own programmes, so both are there; the administrator, whatever is public. */
    private List<Directory.Alike> alike(Caller by, Known own) {
        boolean all = MergeDesk.isAdministrator(by);
        return Stream.concat(
                        alike(by, own, RecordKind.PERSON, all ? publicPeople() : ownPeople(own)),
                        alike(by, own, RecordKind.INSTITUTION, all ? publicInstitutions() : ownInstitutions(own)))
                .toList();
    }

    private Stream<Directory.Alike> alike(Caller by, Known own, RecordKind kind, Collection<Named> named) {
        return DuplicateRules.pairs(named, MOST_ALIKE).stream().flatMap(pair -> alike(by, own, kind, pair).stream());
    }

    private Optional<Directory.Alike> alike(Caller by, Known own, RecordKind kind, DuplicateRules.Pair pair) {
        Optional<RecordSide> first = mergeable(by, own, kind, pair.first());
        Optional<RecordSide> second = mergeable(by, own, kind, pair.second());
        return first.flatMap(one -> second.map(other -> new Directory.Alike(kind, one, other)));
    }

    private Optional<RecordSide> mergeable(Caller by, Known own, RecordKind kind, String id) {
        return records.side(own, kind, id).filter(RecordSide::published).filter(side -> merges.mayMerge(by, side));
    }

    private List<Named> publicPeople() {
        return Objects.requireNonNull(known.get("")).people().stream()
                .map(one -> new Named(one.id(), KnownRecords.spellings(one.name())))
                .toList();
    }

    private List<Named> publicInstitutions() {
        return Objects.requireNonNull(known.get("")).institutions().stream()
                .map(one -> new Named(one.id(), spellings(one.name())))
                .toList();
    }

    private static Collection<Named> ownPeople(Known own) {
        MergeRules merged = own.merged(RecordKind.PERSON);
        Map<String, Named> found = new LinkedHashMap<>();
        for (ExchangeFile file : own.own()) {
            for (ExchangeFile.Person one : file.people()) {
                String id = KnownRecords.id(merged, file, one.key(), one.sameAs());
                found.putIfAbsent(id, new Named(id, KnownRecords.spellings(one.name())));
            }
        }
        return found.values();
    }

    private static Collection<Named> ownInstitutions(Known own) {
        MergeRules merged = own.merged(RecordKind.INSTITUTION);
        Map<String, Named> found = new LinkedHashMap<>();
        for (ExchangeFile file : own.own()) {
            for (ExchangeFile.Institution one : file.institutions()) {
                String id = KnownRecords.id(merged, file, one.key(), one.sameAs());
                found.putIfAbsent(id, new Named(id, spellings(one.name())));
            }
        }
        return found.values();
    }

    private static Map<String, List<String>> spellings(LocalizedText name) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        name.byLanguage().forEach((language, text) -> spellings.put(language, List.of(text)));
        return spellings;
    }

    private Map<String, Directory.Person> people(String typed, Known own) {
        MergeRules merged = own.merged(RecordKind.PERSON);
        Map<String, Directory.Person> found = new LinkedHashMap<>();
        Objects.requireNonNull(known.get("")).people().stream()
                .filter(one -> matches(typed, names(one.name())))
                .limit(MOST_SHOWN + 1L)
                .flatMap(one -> reader.person(one.id()).stream())
                .forEach(one -> found.put(one.id(), published(one)));
        for (ExchangeFile file : own.own()) {
            file.people().stream()
                    .filter(one -> matches(typed, names(one.name())))
                    .forEach(one -> found.merge(
                            KnownRecords.id(merged, file, one.key(), one.sameAs()),
                            working(KnownRecords.id(merged, file, one.key(), one.sameAs()), file, one),
                            DirectoryDesk::joined));
        }
        return found;
    }

    private static Directory.Person published(PersonJson person) {
        return new Directory.Person(
                person.id(),
                person.name(),
                person.familyFirst(),
                person.portrait() == null ? null : person.portrait().path(),
                "/people/" + person.id(),
                person.listings().stream()
                        .map(one -> new Directory.Listing(
                                one.programme().title(),
                                one.programme().path(),
                                false,
                                one.posts().stream()
                                        .map(post -> new Held(
                                                post.post(), post.institution().name()))
                                        .toList()))
                        .toList());
    }

    private static Directory.Person working(String id, ExchangeFile file, ExchangeFile.Person person) {
        List<Held> posts = FilePeople.posts(file, person);
        return new Directory.Person(
                id,
                person.name(),
                FilePeople.familyFirst(file, person),
                null,
                "",
                List.of(new Directory.Listing(file.title(), "/console/" + file.slug() + "/people", true, posts)));
    }

    private static Directory.Person joined(Directory.Person first, Directory.Person second) {
        return new Directory.Person(
                first.id(),
                first.name(),
                first.familyFirst(),
                first.portrait(),
                first.path(),
                Stream.concat(first.listings().stream(), second.listings().stream())
                        .toList());
    }

    private Map<String, Directory.Institution> institutions(String typed, Known own) {
        MergeRules merged = own.merged(RecordKind.INSTITUTION);
        Map<String, Directory.Institution> found = new LinkedHashMap<>();
        Objects.requireNonNull(known.get("")).institutions().stream()
                .filter(one -> matches(typed, one.name().byLanguage().values()))
                .limit(MOST_SHOWN + 1L)
                .forEach(one -> found.put(
                        one.id(), new Directory.Institution(one.id(), one.name(), "/institutions/" + one.id())));
        for (ExchangeFile file : own.own()) {
            file.institutions().stream()
                    .filter(one -> matches(typed, one.name().byLanguage().values()))
                    .forEach(one -> {
                        String id = KnownRecords.id(merged, file, one.key(), one.sameAs());
                        found.putIfAbsent(id, new Directory.Institution(id, one.name(), ""));
                    });
        }
        return found;
    }

    private static boolean matches(String typed, Collection<String> names) {
        return typed.isBlank() || NameSearchRules.matches(typed, names);
    }

    private static List<String> names(PersonNames name) {
        return name.byLanguage().values().stream()
                .flatMap(one -> KnownRecords.orders(one).stream())
                .toList();
    }

    private Names names() {
        return new Names(
                all(page -> reader.people(page, PageOf.LARGEST)),
                all(page -> reader.institutions(page, PageOf.LARGEST)));
    }

    private static <T> List<T> all(Function<Integer, PageOf<T>> pages) {
        List<T> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<T> items = pages.apply(page).items();
            all.addAll(items);
            if (items.size() < PageOf.LARGEST) {
                break;
            }
        }
        return all;
    }
}
