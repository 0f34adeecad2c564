package org.consilium.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.PersonNames;
import org.consilium.people.PersonRedacted;
import org.consilium.people.RecordKind;
import org.consilium.release.PublishedReleaseService;
import org.consilium.scheduling.StoredFilesService;
import org.consilium.scheduling.StoredFilesService.Stored;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Sha256;

/**
 * Redacts a person everywhere in one transaction: releases with new bytes, what is published, working copies, their logs, pictures, suggestions
 * and merges (ADR 0031). Needs {@link Right#MEMBER_ERASE}.
 */
@ApplicationScoped
@Transactional
public class RedactionService {
    /** Characters of a reason. */
    public static final int LONGEST_REASON = 200;

    /** Releases that one search reads, and people that it shows. */
    private static final int SEARCHED = 500;

    private static final int MOST_FOUND = 50;

    private final StoredFilesService stored;
    private final PublishedReleaseService published;
    private final ExchangeFileService files;
    private final ExchangeService exchanges;
    private final PeopleService people;
    private final ContentVersionService version;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Event<PersonRedacted> redacted;
    private final Clock clock;

    RedactionService(
            StoredFilesService stored,
            PublishedReleaseService published,
            ExchangeFileService files,
            ExchangeService exchanges,
            PeopleService people,
            ContentVersionService version,
            AuditService audit,
            Event<ContentChanged> changed,
            Event<PersonRedacted> redacted,
            Clock clock) {
        this.stored = stored;
        this.published = published;
        this.files = files;
        this.exchanges = exchanges;
        this.people = people;
        this.version = version;
        this.audit = audit;
        this.changed = changed;
        this.redacted = redacted;
        this.clock = clock;
    }

    /**
     * A person whom some release or working copy names.
     *
     * @param id {@code slug/key}
     */
    public record Found(String id, PersonNames name) {}

    /** The people of releases and working copies whose names hold every word that was typed. */
    public List<Found> search(Caller by, String typed) {
        by.require(Right.MEMBER_ERASE);
        List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Map<String, PersonNames> found = new TreeMap<>();
        words.stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(longest -> stored.holding(longest, SEARCHED)
                        .forEach(one -> one.file().people().stream()
                                .filter(person -> isNamed(person.name(), words))
                                .forEach(person -> found.put(id(person, one.slug()), person.name()))));
        return found.entrySet().stream()
                .limit(MOST_FOUND)
                .map(one -> new Found(one.getKey(), one.getValue()))
                .toList();
    }

    private static String id(ExchangeFile.Person person, String slug) {
        return person.sameAs() == null ? new Origin(slug, person.key()).id() : person.sameAs();
    }

    private static boolean isNamed(PersonNames name, List<String> words) {
        String all = name.byLanguage().values().stream()
                .map(one -> one.display(true))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** What would be redacted; empty if nothing names such a person. */
    public Optional<RedactionPreview> preview(Caller by, Origin id) {
        by.require(Right.MEMBER_ERASE);
        return traces(id).map(found -> preview(id, found));
    }

    private static RedactionPreview preview(Origin id, Traces traces) {
        List<RedactionPreview.Programme> programmes = new ArrayList<>();
        traces.releases()
                .forEach((slug, numbers) -> programmes.add(new RedactionPreview.Programme(
                        slug,
                        traces.file(slug).title(),
                        numbers.stream().filter(one -> one > 0).toList(),
                        numbers.contains(0))));
        NameTraces names = traces.names();
        List<RedactionPreview.NamingText> texts = new ArrayList<>();
        traces.texts()
                .forEach((text, slug) ->
                        texts.add(new RedactionPreview.NamingText(Sha256.hex(text), slug, text, names.without(text))));
        String seen =
                Sha256.hex(programmes + "\n" + texts + "\n" + traces.name().byLanguage());
        return new RedactionPreview(id.id(), traces.name(), programmes, texts, seen);
    }

    /**
     * Redacts a person.
     *
     * @param reason is published; must not name the person
     * @param seen of the preview that was confirmed
     * @param texts ids of those texts whose names become gaps
     * @return how many releases have a redacted edition now
     * @throws ProblemException 404 {@code redaction.unknown}; 409 {@code redaction.changed} if something else would be redacted than was
     *     confirmed; 400 {@code redaction.reason} if the reason is missing, too long or names the person
     */
    public int redact(Caller by, Origin id, String reason, String seen, Set<String> texts) {
        by.require(Right.MEMBER_ERASE);
        version.lock();
        Traces traces = traces(id)
                .orElseThrow(
                        () -> Problem.notFound("redaction.unknown", "No programme names a person \"" + id.id() + "\".")
                                .asException());
        RedactionPreview preview = preview(id, traces);
        if (!preview.seen().equals(seen)) {
            throw Problem.conflict(
                            "redaction.changed", "The programmes have changed. Look at what would be redacted again.")
                    .asException();
        }
        String why = reason(reason, traces.names());
        var target = new RedactionRules.Target(traces.ids(), traces.names(), preview.chosen(texts));
        int releases = 0;
        for (String slug : traces.releases().keySet()) {
            exchanges.readAnew();
            releases += redact(by, slug, traces, target, why);
        }
        people.forgetMerges(traces.ids());
        changed.fire(new ContentChanged());
        return releases;
    }

    private int redact(Caller by, String slug, Traces traces, RedactionRules.Target target, String reason) {
        UnaryOperator<ExchangeFile> rule = file -> RedactionRules.redact(file, slug, target);
        Set<String> keys = traces.keys(slug);
        Instant now = clock.instant();
        files.published(slug)
                .filter(file -> file.slug().equals(slug) && !rule.apply(file).equals(file))
                .ifPresent(file -> files.redact(by, rule.apply(file)));
        var mentioned = new EditMentions(keys, target.names(), target.texts());
        stored.redact(slug, rule, mentioned::in, by.id());
        int releases = 0;
        for (String page : traces.pages(slug)) {
            releases += published.redact(page, rule, now, reason).size();
        }
        redacted.fire(new PersonRedacted(slug, keys));
        audit.record(by, AuditAction.PERSON_REDACTED, slug, "releases " + releases);
        return releases;
    }

    private static String reason(String typed, NameTraces names) {
        String reason = PlainText.tidy(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || names.in(reason)) {
            throw Problem.badRequest(
                            "redaction.reason",
                            "Give a reason of at most " + LONGEST_REASON + " characters that does not name the person.")
                    .asException();
        }
        return reason;
    }

    /** A file may name somebody by another file's id, and merges join ids: followed until nothing is added. */
    private Optional<Traces> traces(Origin id) {
        var merges = people.merged(RecordKind.PERSON);
        Set<Origin> ids = new HashSet<>();
        Map<String, List<Stored>> read = new HashMap<>();
        Set<String> programmes = new TreeSet<>();
        Set<Origin> next = Set.of(id);
        while (ids.addAll(next)) {
            Set<Origin> found = new HashSet<>();
            next.forEach(one -> found.addAll(merges.meaning(merges.meant(one))));
            for (Origin one : ids) {
                read.computeIfAbsent(one.key(), stored::holding)
                        .forEach(file -> RedactionRules.entries(file.file(), file.slug(), ids)
                                .forEach(entry -> {
                                    programmes.add(file.slug());
                                    found.addAll(RedactionRules.ids(entry, file.slug()));
                                }));
            }
            next = found;
        }
        return programmes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Traces(
                        ids,
                        programmes.stream()
                                .flatMap(slug -> stored.of(slug).stream())
                                .toList()));
    }
}
