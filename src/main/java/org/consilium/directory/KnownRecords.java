package org.consilium.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.directory.RecordSide.Place;
import org.consilium.exchange.merge.MergeService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.MergeRules;
import org.consilium.people.Origin;
import org.consilium.people.PersonName;
import org.consilium.people.PersonNames;
import org.consilium.people.RecordKind;
import org.consilium.publishing.PublicReader;
import org.consilium.scheduling.OrganisedFilesService;
import org.jspecify.annotations.Nullable;

/**
 * All that a caller may know of a record: what is published for everybody, and what the working copies say that the caller may edit.
 * Others' drafts and exchanges for participants only are never read, so nothing here can reveal them. Waits for the database.
 */
@ApplicationScoped
class KnownRecords {
    private static final int MOST_COPIES = 100;

    private final PublicReader reader;
    private final OrganisedFilesService files;
    private final MergeService merges;
    private final KeptBesideService kept;

    KnownRecords(PublicReader reader, OrganisedFilesService files, MergeService merges, KeptBesideService kept) {
        this.reader = reader;
        this.files = files;
        this.merges = merges;
        this.kept = kept;
    }

    /** The working copies that the caller may edit, by slug: grants have no order. */
    private List<ExchangeFile> own(Caller by) {
        return by.grants().stream()
                .map(Grant::exchange)
                .filter(slug -> !slug.isEmpty())
                .distinct()
                .sorted()
                .limit(MOST_COPIES)
                .flatMap(slug -> files.working(by, slug).stream())
                .toList();
    }

    /**
     * What a caller may know, read once for a request.
     *
     * @param own the working copies that the caller may edit
     */
    record Known(List<ExchangeFile> own, Map<RecordKind, MergeRules> merges) {
        MergeRules merged(RecordKind kind) {
            return Objects.requireNonNull(merges.get(kind));
        }
    }

    Known known(Caller by) {
        Map<RecordKind, MergeRules> merged = new EnumMap<>(RecordKind.class);
        Stream.of(RecordKind.values()).forEach(kind -> merged.put(kind, merges.merged(kind)));
        return new Known(own(by), merged);
    }

    /** The id that a file's entry has in the directory. */
    static String id(MergeRules merged, ExchangeFile file, String key, @Nullable String sameAs) {
        return merged.meant(sameAs == null ? new Origin(file.slug(), key) : Origin.parse(sameAs))
                .id();
    }

    /** Empty for a record that is unknown to the caller, whether it is there or not. */
    Optional<RecordSide> side(Known known, RecordKind kind, String id) {
        MergeRules merged = known.merged(kind);
        RecordSide side =
                kind == RecordKind.PERSON ? person(id, merged, known.own()) : institution(id, merged, known.own());
        return side.places().isEmpty() && !side.shown() ? Optional.empty() : Optional.of(side);
    }

    private RecordSide person(String id, MergeRules merged, List<ExchangeFile> own) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        var published = reader.person(id);
        published.ifPresent(person -> {
            names.putAll(written(person.name(), person.familyFirst()));
            person.listings()
                    .forEach(one -> places.merge(
                            one.programme().slug(),
                            new Place(
                                    one.programme().slug(),
                                    one.programme().title(),
                                    one.programme().path(),
                                    one.posts().stream()
                                            .map(post -> new Held(
                                                    post.post(),
                                                    post.institution().name()))
                                            .toList(),
                                    one.appearances().size(),
                                    null),
                            KnownRecords::joined));
        });
        for (ExchangeFile file : own) {
            for (ExchangeFile.Person one : file.people()) {
                if (id(merged, file, one.key(), one.sameAs()).equals(id)) {
                    written(one.name(), FilePeople.familyFirst(file, one)).forEach(names::putIfAbsent);
                    places.merge(file.slug(), place(file, one), KnownRecords::joined);
                }
            }
        }
        return side(RecordKind.PERSON, id, published.isPresent(), names, places);
    }

    private Place place(ExchangeFile file, ExchangeFile.Person person) {
        return new Place(
                file.slug(),
                file.title(),
                "/console/" + file.slug() + "/people",
                FilePeople.posts(file, person),
                FilePeople.items(file, person),
                kept.of(file.slug(), List.copyOf(file.exchanges().keySet()), person.key()));
    }

    /** What is published, with what is kept beside it; of two entries of one programme both count. */
    private static Place joined(Place first, Place second) {
        boolean published = first.kept() == null && second.kept() != null;
        return new Place(
                first.slug(),
                first.programme(),
                first.path(),
                published || first.posts().equals(second.posts())
                        ? first.posts()
                        : Stream.concat(first.posts().stream(), second.posts().stream())
                                .toList(),
                published ? first.items() : first.items() + second.items(),
                second.kept());
    }

    private RecordSide institution(String id, MergeRules merged, List<ExchangeFile> own) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        var published = reader.institution(id);
        published.ifPresent(institution -> {
            names.putAll(institution.name().byLanguage());
            institution
                    .listings()
                    .forEach(one -> places.putIfAbsent(
                            one.programme().slug(),
                            new Place(
                                    one.programme().slug(),
                                    one.programme().title(),
                                    one.programme().path(),
                                    List.of(),
                                    0,
                                    null)));
        });
        for (ExchangeFile file : own) {
            for (ExchangeFile.Institution one : file.institutions()) {
                if (id(merged, file, one.key(), one.sameAs()).equals(id)) {
                    one.name().byLanguage().forEach(names::putIfAbsent);
                    places.putIfAbsent(
                            file.slug(),
                            new Place(file.slug(), file.title(), "/console/" + file.slug(), List.of(), 0, null));
                }
            }
        }
        return side(RecordKind.INSTITUTION, id, published.isPresent(), names, places);
    }

    private RecordSide side(
            RecordKind kind, String id, boolean shown, Map<String, String> names, Map<String, Place> places) {
        boolean published = shown
                || Origin.find(id).filter(one -> merges.isRecord(kind, one)).isPresent();
        return new RecordSide(id, shown, published, names, List.copyOf(places.values()));
    }

    private static Map<String, String> written(PersonNames names, boolean familyFirst) {
        Map<String, String> written = new LinkedHashMap<>();
        names.byLanguage().forEach((language, name) -> written.put(language, name.display(familyFirst)));
        return written;
    }

    /** In both orders, for comparison. */
    static Map<String, List<String>> spellings(PersonNames names) {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        names.byLanguage().forEach((language, name) -> spellings.put(language, orders(name)));
        return spellings;
    }

    static List<String> orders(PersonName name) {
        return List.of(name.family() + " " + name.given(), name.given() + " " + name.family());
    }
}
