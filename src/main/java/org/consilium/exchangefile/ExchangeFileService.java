package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.Exchange;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Mission;
import org.consilium.exchange.Programme;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.shared.ContentChanged;
import org.jspecify.annotations.Nullable;

/**
 * Publishes exchange files and exports them; a file is published whole or not at all. The member who publishes a new
 * exchange or mission becomes its organiser.
 */
@ApplicationScoped
public class ExchangeFileService {
    private static final Phrase OWN_SLUG = Phrase.of("own_slug", "a slug of its own");
    private static final Phrase MADE_RECORD = Phrase.of("record", "the slug/key of one that an imported file made");

    private final ExchangeService exchanges;
    private final ContentVersionService contentVersion;
    private final FileFromProgramme files;
    private final ProgrammeFromFile programmes;
    private final ExchangeFromFile exchangeBodies;
    private final MissionFromFile missionBodies;
    private final DirectoryEntries directory;
    private final RandomGenerator random = new SecureRandom();
    private final MemberService members;
    private final AuditService audit;
    private final Event<ContentChanged> changed;

    ExchangeFileService(
            ExchangeService exchanges,
            ContentVersionService contentVersion,
            FileFromProgramme files,
            ProgrammeFromFile programmes,
            ExchangeFromFile exchangeBodies,
            MissionFromFile missionBodies,
            DirectoryEntries directory,
            MemberService members,
            AuditService audit,
            Event<ContentChanged> changed) {
        this.exchanges = exchanges;
        this.contentVersion = contentVersion;
        this.files = files;
        this.programmes = programmes;
        this.exchangeBodies = exchangeBodies;
        this.missionBodies = missionBodies;
        this.directory = directory;
        this.members = members;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * Publishes the programme that a file describes, or nothing of it. The same file again changes nothing.
     *
     * @param fileName as problems call it
     * @throws org.consilium.shared.ProblemException if the caller may not publish it
     */
    @Transactional
    public ImportResult importFile(Caller by, String fileName, byte[] content) {
        return publish(by, fileName, content, AuditAction.EXCHANGE_IMPORTED);
    }

    /** As {@link #importFile}, for a working copy. */
    @Transactional
    public ImportResult release(Caller by, String slug, String document) {
        return publish(by, slug + ".yaml", document.getBytes(StandardCharsets.UTF_8), AuditAction.EXCHANGE_RELEASED);
    }

    private ImportResult publish(Caller by, String fileName, byte[] content, AuditAction action) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new ImportResult.Refused(refused.problems());
            case ExchangeFileReader.Accepted read -> apply(by, read, action);
        };
    }

    /**
     * The document that a file would make of a working copy; nothing is changed.
     *
     * @param working the document of a slug's working copy, null where nothing differs from what is published
     * @throws org.consilium.shared.ProblemException if the caller may not change what the file names
     */
    @Transactional
    public FileDraft draft(Caller by, String fileName, byte[] content, Function<String, @Nullable String> working) {
        FileAccess.requireAny(by);
        return switch (ExchangeFileReader.read(content, fileName)) {
            case ExchangeFileReader.Refused refused -> new FileDraft.Refused(refused.problems());
            case ExchangeFileReader.Accepted read ->
                draft(by, read, working.apply(read.file().slug()));
        };
    }

    private FileDraft draft(Caller by, ExchangeFileReader.Accepted read, @Nullable String working) {
        ExchangeFile file = read.file();
        @Nullable Programme known = exchanges.programme(file.slug()).orElse(null);
        boolean ofOthers = known == null && working != null && !by.may(Right.EXCHANGE_EDIT, file.slug());
        FileAccess.requireChange(by, file.slug(), known);
        List<FileProblem> problems = conflicts(by, read, known, ofOthers);
        if (!problems.isEmpty()) {
            return new FileDraft.Refused(problems);
        }
        @Nullable
        ExchangeFile before =
                working != null ? ExchangeFileReader.accepted(working) : known == null ? null : files.file(known);
        return FileDraft.Drafted.of(AgendaKeyRules.keyed(file, before, random).file(), before);
    }

    /** @throws org.consilium.shared.ProblemException if there can be no file that the caller may import */
    public void requireImporter(Caller by) {
        FileAccess.requireAny(by);
    }

    /** The exchange file of what is published, for use cases that check rights themselves; empty for an unknown slug. */
    @Transactional
    public Optional<ExchangeFile> published(String slug) {
        return exchanges.programme(slug).map(Programme::frame).map(files::file);
    }

    /**
     * As {@link ExchangeFiles#export}, for callers who may export it; also empty for callers who may not know of it.
     */
    @Transactional
    public Optional<String> export(Caller by, String slug) {
        by.requireSomebody();
        Optional<Programme> known = exchanges.programme(slug).filter(one -> FileAccess.isKnown(one, by));
        known.ifPresent(one -> {
            by.require(Right.EXCHANGE_EXPORT, one.frame().slug());
            audit.record(by, AuditAction.EXCHANGE_EXPORTED, one.frame().slug(), "file");
        });
        return known.map(Programme::frame).map(files::file).map(ExchangeFileWriter::write);
    }

    private ImportResult apply(Caller by, ExchangeFileReader.Accepted read, AuditAction action) {
        contentVersion.lock();
        @Nullable Programme known = exchanges.programme(read.file().slug()).orElse(null);
        FileAccess.requireChange(by, read.file().slug(), known);
        List<FileProblem> problems = conflicts(by, read, known, false);
        if (!problems.isEmpty()) {
            return new ImportResult.Refused(problems);
        }
        @Nullable ExchangeFile stored = known == null ? null : files.file(known);
        AgendaKeyRules.KeyedFile keyed = AgendaKeyRules.keyed(read.file(), stored, random);
        ExchangeFile file = keyed.file();
        if (file.equals(stored)) {
            return new ImportResult.Imported(file.slug(), ImportResult.Change.UNCHANGED);
        }
        List<String> created = newSlugs(file);
        Programme programme = scheduled(file, known);
        exchanges.add(programme);
        programmes.settleDirectory(programme, () -> {
            programmes.fill(programme, file);
            exchanges.flush();
            exchangeBodies.rename(keyed);
            fillBody(programme, file);
            programmes.dropUnlisted(programme, file);
        });
        changed.fire(new ContentChanged());
        ImportResult.Change change = known == null ? ImportResult.Change.CREATED : ImportResult.Change.UPDATED;
        audit.record(by, action, file.slug(), change.word());
        created.forEach(slug -> giveToOrganise(by, slug));
        return new ImportResult.Imported(file.slug(), change);
    }

    /** The slugs in the file that do not exist yet: its own, and those of a mission's exchanges. */
    private List<String> newSlugs(ExchangeFile file) {
        return FileAccess.slugs(file).stream()
                .filter(slug -> exchanges.programme(slug).isEmpty())
                .toList();
    }

    private void giveToOrganise(Caller by, String slug) {
        @Nullable Long member = by.id();
        if (member != null && !by.may(Right.EXCHANGE_EDIT, slug)) {
            members.give(by, member, Grant.of(MemberRole.ORGANISER, slug));
        }
    }

    private static Programme scheduled(ExchangeFile file, @Nullable Programme known) {
        return switch (file.body()) {
            case ExchangeFile.ExchangeBody body -> {
                Exchange exchange = known == null
                        ? new Exchange(file.slug(), file.title(), file.languages(), null)
                        : (Exchange) known;
                ExchangeFromFile.schedule(exchange, body);
                yield exchange;
            }
            case ExchangeFile.MissionBody body -> {
                Mission mission =
                        known == null ? new Mission(file.slug(), file.title(), file.languages()) : (Mission) known;
                MissionFromFile.schedule(mission, body);
                yield mission;
            }
        };
    }

    private void fillBody(Programme programme, ExchangeFile file) {
        switch (file.body()) {
            case ExchangeFile.ExchangeBody body -> exchangeBodies.fill((Exchange) programme, body);
            case ExchangeFile.MissionBody body -> missionBodies.fill((Mission) programme, file, body);
        }
    }

    /** What only the database can tell: slugs that are taken and records that do not exist. */
    private List<FileProblem> conflicts(
            Caller by, ExchangeFileReader.Accepted read, @Nullable Programme known, boolean ofOthers) {
        ExchangeFile file = read.file();
        List<FileProblem> problems = new ArrayList<>();
        if (ofOthers) {
            String field = file.body() instanceof ExchangeFile.MissionBody ? "mission" : "exchange";
            problems.add(read.places().problem(field, taken(file.slug()), OWN_SLUG));
        }
        if (file.body() instanceof ExchangeFile.MissionBody body) {
            if (known instanceof Exchange) {
                problems.add(read.places().problem("mission", taken(by, file.slug(), known), OWN_SLUG));
            }
            for (int i = 0; i < body.activities().size(); i++) {
                if (body.activities().get(i) instanceof ExchangeFile.Online online) {
                    String path = "activities[" + i + "].exchange";
                    exchanges
                            .programme(online.slug())
                            .filter(other -> !isInside(other, file.slug()))
                            .ifPresent(other -> problems.add(
                                    read.places().problem(path, taken(by, online.slug(), other), OWN_SLUG)));
                }
            }
        } else if (known != null
                && (known.frame() != known || known instanceof Mission || !FileAccess.isKnown(known, by))) {
            problems.add(read.places().problem("exchange", taken(by, file.slug(), known), OWN_SLUG));
        }
        file.institutions().stream()
                .filter(one -> one.sameAs() != null
                        && !(mayName(by, one.sameAs()) && directory.knowsInstitution(one.sameAs())))
                .forEach(one -> problems.add(read.places()
                        .problem(
                                "institutions." + one.key() + ".same_as",
                                unknown("institution", one.sameAs()),
                                MADE_RECORD)));
        file.people().stream()
                .filter(one ->
                        one.sameAs() != null && !(mayName(by, one.sameAs()) && directory.knowsPerson(one.sameAs())))
                .forEach(one -> problems.add(read.places()
                        .problem("people." + one.key() + ".same_as", unknown("person", one.sameAs()), MADE_RECORD)));
        return problems;
    }

    /** A caller who guesses names in a private file learns nothing from the answer. */
    private boolean mayName(Caller by, String id) {
        String slug = id.substring(0, Math.max(0, id.indexOf('/')));
        return exchanges
                .programme(slug)
                .filter(one -> !FileAccess.isKnown(one, by))
                .isEmpty();
    }

    private static boolean isInside(Programme programme, String mission) {
        return programme instanceof Exchange && programme.frame().slug().equals(mission);
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

    private static Phrase taken(String slug) {
        return Phrase.of("taken", "\"%s\" is already taken", slug);
    }

    private static Phrase unknown(String what, @Nullable String id) {
        return Phrase.of("unknown_record", "there is no " + what + " \"%s\"", String.valueOf(id));
    }
}
