package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.exchange.Document;
import org.consilium.exchange.Edition;
import org.consilium.exchange.Figure;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.Outcome;
import org.consilium.exchange.PersonListing;
import org.consilium.exchange.Post;
import org.consilium.exchange.Programme;
import org.consilium.exchange.Side;
import org.consilium.exchange.Source;
import org.consilium.exchange.Sponsorship;
import org.consilium.people.Institution;
import org.consilium.people.Person;
import org.jspecify.annotations.Nullable;

/** Applies a file to a programme: sides, directory, organisers, documents, figures, outcomes, sources. */
@ApplicationScoped
class ProgrammeFromFile {
    private final DirectoryEntries directory;

    ProgrammeFromFile(DirectoryEntries directory) {
        this.directory = directory;
    }

    /** Frees the keys of sides where they change: rows are written one by one, and no two of a programme may share a key. */
    void freeSideKeys(Programme programme, ExchangeFile file) {
        if (!keys(programme.sides(), Side::key).equals(keys(file.sides(), ExchangeFile.Side::key))) {
            programme.sides().clear();
        }
    }

    /** Adds and describes what the file lists; what it no longer lists stays until {@link #dropUnlisted}. */
    void list(Programme programme, ExchangeFile file) {
        programme.retitle(file.title(), file.languages());
        listInstitutions(programme, file.institutions());
        listPeople(programme, file.people());
        listDocuments(programme, file.documents());
        programme.arrange(
                file.sides().stream().map(ProgrammeFromFile::side).toList(),
                file.organisations().stream()
                        .map(one -> new Sponsorship(institution(programme, one.institution()), one.tier()))
                        .toList(),
                file.figures().stream().map(ProgrammeFromFile::figure).toList(),
                file.outcomes().stream().map(one -> new Outcome(one.text())).toList(),
                file.sources().stream()
                        .map(one -> new Source(one.publisher(), one.date(), text(one.url())))
                        .toList());
    }

    /** Removes the listings that the file does not have; nothing in the programme's body refers to them any more. */
    void dropUnlisted(Programme programme, ExchangeFile file) {
        drop(programme.people(), PersonListing::key, file.people(), ExchangeFile.Person::key);
        drop(programme.institutions(), InstitutionListing::key, file.institutions(), ExchangeFile.Institution::key);
        drop(programme.documents(), Document::key, file.documents(), ExchangeFile.Document::key);
    }

    private static <K, L> void drop(
            List<K> kept, Function<K, String> keyOfKept, List<L> listed, Function<L, String> keyOfListed) {
        Set<String> keys = listed.stream().map(keyOfListed).collect(Collectors.toSet());
        kept.removeIf(one -> !keys.contains(keyOfKept.apply(one)));
    }

    private static <T> List<String> keys(List<T> values, Function<T, String> keyOf) {
        return values.stream().map(keyOf).toList();
    }

    /** The listing of a key that the reader has found in the same file. */
    static InstitutionListing institution(Programme programme, String key) {
        return programme.institution(key).orElseThrow(() -> new IllegalStateException("no institution " + key));
    }

    static PersonListing person(Programme programme, String key) {
        return programme.person(key).orElseThrow(() -> new IllegalStateException("no person " + key));
    }

    private void listInstitutions(Programme programme, List<ExchangeFile.Institution> listed) {
        for (int i = 0; i < listed.size(); i++) {
            ExchangeFile.Institution one = listed.get(i);
            Institution institution = directory.institution(programme, one);
            InstitutionListing listing = programme.institution(one.key()).orElse(null);
            if (listing == null) {
                listing = new InstitutionListing(programme, institution, one.key());
                programme.institutions().add(listing);
            }
            listing.describe(
                    i,
                    institution,
                    DirectoryEntries.named(programme, one.key(), one.sameAs()),
                    one.kind(),
                    one.side(),
                    one.name());
        }
    }

    private void listPeople(Programme programme, List<ExchangeFile.Person> listed) {
        for (int i = 0; i < listed.size(); i++) {
            ExchangeFile.Person one = listed.get(i);
            Person person = directory.person(programme, one);
            PersonListing listing = programme.person(one.key()).orElse(null);
            if (listing == null) {
                listing = new PersonListing(programme, person, one.key());
                programme.people().add(listing);
            }
            List<Post> posts = one.posts().stream()
                    .map(post -> new Post(post.post(), institution(programme, post.institution())))
                    .toList();
            listing.describe(
                    i,
                    person,
                    DirectoryEntries.named(programme, one.key(), one.sameAs()),
                    one.name(),
                    one.transliterated(),
                    one.speciality(),
                    posts);
        }
    }

    private void listDocuments(Programme programme, List<ExchangeFile.Document> listed) {
        for (int i = 0; i < listed.size(); i++) {
            ExchangeFile.Document one = listed.get(i);
            Document document = programme.document(one.key()).orElse(null);
            if (document == null) {
                document = new Document(programme, one.key());
                programme.documents().add(document);
            }
            List<Edition> editions = new ArrayList<>();
            one.editions()
                    .forEach(edition -> editions.add(new Edition(
                            edition.edition(), edition.languages(), edition.adopted(), text(edition.url()))));
            document.describe(i, one.title(), editions);
        }
    }

    private static Side side(ExchangeFile.Side side) {
        return new Side(side.key(), side.name(), side.alsoKnownAs(), side.country(), side.zone(), side.language());
    }

    private static Figure figure(ExchangeFile.Figure one) {
        return new Figure(
                one.place(),
                one.scope(),
                one.asOf(),
                one.confirmed(),
                one.deaths(),
                one.discharged(),
                one.infectedMedicalStaff(),
                one.note());
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
