package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.consilium.access.Caller;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Phrase;
import org.jspecify.annotations.Nullable;

/** Problems that only the database reveals: slugs already taken, and records that do not exist. */
@ApplicationScoped
class FileConflicts {
    private static final Phrase OWN_SLUG = Phrase.of("own_slug", "a slug of its own");
    private static final Phrase MADE_RECORD = Phrase.of("record", "the slug/key of one that an imported file made");

    private final ExchangeService exchanges;
    private final DirectoryEntries directory;

    FileConflicts(ExchangeService exchanges, DirectoryEntries directory) {
        this.exchanges = exchanges;
        this.directory = directory;
    }

    /** @param ofOthers whether a slug is that of a different working copy */
    List<FileProblem> find(Caller by, ExchangeFileReader.Accepted read, BodyFromFile body, Predicate<String> ofOthers) {
        List<FileProblem> problems = new ArrayList<>();
        body.claims().stream()
                .filter(claim -> ofOthers.test(claim.slug()))
                .forEach(claim -> problems.add(read.places().problem(claim.path(), taken(claim.slug()), OWN_SLUG)));
        body.claims()
                .forEach(claim -> exchanges
                        .programme(claim.slug())
                        .filter(stored -> isTaken(by, claim, stored))
                        .ifPresent(stored -> problems.add(
                                read.places().problem(claim.path(), taken(by, claim.slug(), stored), OWN_SLUG))));
        read.file()
                .institutions()
                .forEach(one -> unknown(by, "institution", one.sameAs(), directory::knowsInstitution)
                        .ifPresent(what -> problems.add(
                                read.places().problem("institutions." + one.key() + ".same_as", what, MADE_RECORD))));
        read.file()
                .people()
                .forEach(one -> unknown(by, "person", one.sameAs(), directory::knowsPerson)
                        .ifPresent(what -> problems.add(
                                read.places().problem("people." + one.key() + ".same_as", what, MADE_RECORD))));
        return problems;
    }

    /** Nobody replaces an exchange that is hidden from them; the exchanges of a mission follow the rights on the mission. */
    private static boolean isTaken(Caller by, BodyFromFile.Claim claim, Programme stored) {
        return !claim.own().test(stored) || (stored.frame() == stored && !FileAccess.isKnown(stored, by));
    }

    /** Reveals that a slug is taken, but not by what. */
    private static Phrase taken(Caller by, String slug, Programme owner) {
        if (!FileAccess.isKnown(owner, by)) {
            return taken(slug);
        }
        String what = owner instanceof Mission ? "a mission" : "an exchange";
        String where =
                owner.frame() == owner ? "" : " of the mission " + owner.frame().slug();
        return Phrase.of("taken", "\"%s\" is already " + what + where, slug);
    }

    static FileProblem slugTaken(String slug) {
        return new FileProblem(slug + ".yaml", 1, 1, "exchange", taken(slug), OWN_SLUG);
    }

    private static Phrase taken(String slug) {
        return Phrase.of("taken", "\"%s\" is already taken", slug);
    }

    private Optional<Phrase> unknown(Caller by, String what, @Nullable String id, Predicate<String> isThere) {
        return id == null || (mayName(by, id) && isThere.test(id))
                ? Optional.empty()
                : Optional.of(Phrase.of("unknown_record", "there is no " + what + " \"%s\"", id));
    }

    /** A caller who guesses names in a private file learns nothing from the answer. */
    private boolean mayName(Caller by, String id) {
        String slug = id.substring(0, Math.max(0, id.indexOf('/')));
        return exchanges
                .programme(slug)
                .filter(one -> !FileAccess.isKnown(one, by))
                .isEmpty();
    }
}
