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
import java.util.function.Function;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.PageOf;

/**
 * Finds people and institutions for organisers: those of everything published for everybody, and those of the working copies that
 * the caller may edit. Others' drafts and exchanges for participants only are read by neither way. Waits for the database.
 */
@ApplicationScoped
public class DirectoryDesk {
    private static final int MOST_SHOWN = 40;
    private static final int MOST_PAGES = 50;
    private static final int MOST_COPIES = 100;

    /** Another node's release is found after this time. */
    private static final Duration LIFE = Duration.ofSeconds(30);

    /** All that is public, as names to search in; what is shown is read anew. */
    private record Names(List<PersonRef> people, List<InstitutionRef> institutions) {}

    private final PublicReader reader;
    private final OrganisedFilesService files;
    private final LoadingCache<String, Names> known;

    DirectoryDesk(PublicReader reader, OrganisedFilesService files) {
        this.reader = reader;
        this.files = files;
        known = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LIFE).build(key -> names());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged changed) {
        known.invalidateAll();
    }

    /**
     * @param typed "": everybody
     * @throws org.consilium.shared.ProblemException 401 or 403 for a caller who edits nothing
     */
    public Directory search(Caller by, String typed) {
        by.requireMember();
        if (!by.mayAnywhere(Right.EXCHANGE_EDIT)) {
            throw by.refusal(Right.EXCHANGE_EDIT);
        }
        List<ExchangeFile> own = own(by);
        Map<String, Directory.Person> people = people(typed, own);
        Map<String, Directory.Institution> institutions = institutions(typed, own);
        return new Directory(
                people.values().stream().limit(MOST_SHOWN).toList(),
                institutions.values().stream().limit(MOST_SHOWN).toList(),
                people.size() > MOST_SHOWN || institutions.size() > MOST_SHOWN);
    }

    private List<ExchangeFile> own(Caller by) {
        return by.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .limit(MOST_COPIES)
                .flatMap(slug -> files.working(by, slug).stream())
                .toList();
    }

    private Map<String, Directory.Person> people(String typed, List<ExchangeFile> own) {
        Map<String, Directory.Person> found = new LinkedHashMap<>();
        Objects.requireNonNull(known.get("")).people().stream()
                .filter(one -> matches(typed, names(one.name())))
                .limit(MOST_SHOWN + 1L)
                .flatMap(one -> reader.person(one.id()).stream())
                .forEach(one -> found.put(one.id(), published(one)));
        for (ExchangeFile file : own) {
            file.people().stream()
                    .filter(one -> matches(typed, names(one.name())))
                    .forEach(one -> found.merge(
                            Objects.requireNonNullElse(one.sameAs(), file.slug() + "/" + one.key()),
                            working(file, one),
                            DirectoryDesk::joined));
        }
        return found;
    }

    private static Directory.Person published(PersonJson person) {
        return new Directory.Person(
                person.name(),
                person.familyFirst(),
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

    private static Directory.Person working(ExchangeFile file, ExchangeFile.Person person) {
        List<Held> posts = FilePeople.posts(file, person);
        return new Directory.Person(
                person.name(),
                FilePeople.familyFirst(file, person),
                "",
                List.of(new Directory.Listing(file.title(), "/console/" + file.slug() + "/people", true, posts)));
    }

    private static Directory.Person joined(Directory.Person first, Directory.Person second) {
        return new Directory.Person(
                first.name(),
                first.familyFirst(),
                first.path(),
                Stream.concat(first.listings().stream(), second.listings().stream())
                        .toList());
    }

    private Map<String, Directory.Institution> institutions(String typed, List<ExchangeFile> own) {
        Map<String, Directory.Institution> found = new LinkedHashMap<>();
        Objects.requireNonNull(known.get("")).institutions().stream()
                .filter(one -> matches(typed, one.name().byLanguage().values()))
                .limit(MOST_SHOWN + 1L)
                .forEach(
                        one -> found.put(one.id(), new Directory.Institution(one.name(), "/institutions/" + one.id())));
        for (ExchangeFile file : own) {
            file.institutions().stream()
                    .filter(one -> matches(typed, one.name().byLanguage().values()))
                    .forEach(one -> found.putIfAbsent(
                            Objects.requireNonNullElse(one.sameAs(), file.slug() + "/" + one.key()),
                            new Directory.Institution(one.name(), "")));
        }
        return found;
    }

    private static boolean matches(String typed, Collection<String> names) {
        return typed.isBlank() || NameSearchRules.matches(typed, names);
    }

    private static List<String> names(PersonNames name) {
        return name.byLanguage().values().stream()
                .flatMap((PersonName one) ->
                        Stream.of(one.family() + " " + one.given(), one.given() + " " + one.family()))
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
