package org.consilium.exchangefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.Right;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.Programme;
import org.consilium.people.ListedKeys;
import org.consilium.shared.ContentChanged;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is stored and published with an {@link ExchangeFile}. The caller has locked the content version, checked
 * the rights and found no {@link FileConflicts conflict}, all in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProgrammeStoreService {
    private final ExchangeService exchanges;
    private final ProgrammeFromFile programmes;
    private final AgendaFromFile agendas;
    private final DirectoryEntries directory;
    private final RandomGenerator random = new SecureRandom();
    private final MemberService members;
    private final AuditService audit;
    private final Event<ContentChanged> changed;
    private final Event<ListedKeys> listed;

    ProgrammeStoreService(
            ExchangeService exchanges,
            ProgrammeFromFile programmes,
            AgendaFromFile agendas,
            DirectoryEntries directory,
            MemberService members,
            AuditService audit,
            Event<ContentChanged> changed,
            Event<ListedKeys> listed) {
        this.exchanges = exchanges;
        this.programmes = programmes;
        this.agendas = agendas;
        this.directory = directory;
        this.members = members;
        this.audit = audit;
        this.changed = changed;
        this.listed = listed;
    }

    BodyFromFile body(ExchangeFile file) {
        return switch (file.body()) {
            case ExchangeFile.ExchangeBody body -> new ExchangeFromFile(file, body, agendas);
            case ExchangeFile.MissionBody body -> new MissionFromFile(file, body, exchanges, agendas);
        };
    }

    /** The file with a key for each part and item: those of the ones it continues, or new ones. */
    AgendaKeyRules.KeyedFile keyed(ExchangeFile file, @Nullable ExchangeFile before) {
        return AgendaKeyRules.keyed(file, before, random);
    }

    /** Gives published parts and items the keys that a file gives them instead. */
    void rename(AgendaKeyRules.KeyedFile file) {
        agendas.rename(file);
    }

    /**
     * @param by becomes the organiser of what is new here
     * @param known the programme of the file's slug
     */
    ImportResult.Change store(
            Caller by, AgendaKeyRules.KeyedFile keyed, @Nullable Programme known, AuditAction action) {
        ExchangeFile file = keyed.file();
        BodyFromFile body = body(file);
        List<String> created = unused(body);
        storeInOrder(keyed, body, known);
        ImportResult.Change change = known == null ? ImportResult.Change.CREATED : ImportResult.Change.UPDATED;
        if (action
                != AuditAction
                        .PERSON_REDACTED) { // after a redaction, the working copy may differ; it is recorded as a whole
            listed.fire(listed(file));
            audit.record(by, action, file.slug(), change.word());
        }
        changed.fire(new ContentChanged());
        created.forEach(slug -> giveToOrganise(by, slug));
        return change;
    }

    /**
     * The order in which rows are written. Each step finds by query, or by a key that must be unique, what the steps before it have
     * flushed: the agenda finds people, institutions and documents that are listed; a listing that the file no longer has is removed once nothing in
     * the agenda refers to it; the directory reads the listings of all programmes.
     */
    private void storeInOrder(AgendaKeyRules.KeyedFile keyed, BodyFromFile body, @Nullable Programme known) {
        ExchangeFile file = keyed.file();
        Programme programme = body.scheduled(known);
        exchanges.add(programme);
        DirectoryEntries.Listed before = directory.listed(programme);
        programmes.freeSideKeys(programme, file);
        exchanges.flush();
        programmes.list(programme, file);
        exchanges.flush();
        agendas.rename(keyed);
        body.fill(programme);
        programmes.dropUnlisted(programme, file);
        exchanges.flush();
        directory.settle(before, programme);
    }

    private static ListedKeys listed(ExchangeFile file) {
        return new ListedKeys(
                file.slug(),
                file.people().stream().map(ExchangeFile.Person::key).collect(Collectors.toSet()),
                file.institutions().stream().map(ExchangeFile.Institution::key).collect(Collectors.toSet()));
    }

    private List<String> unused(BodyFromFile body) {
        return body.claims().stream()
                .map(BodyFromFile.Claim::slug)
                .filter(slug -> exchanges.programme(slug).isEmpty())
                .toList();
    }

    private void giveToOrganise(Caller by, String slug) {
        @Nullable Long member = by.id();
        if (member != null && !by.may(Right.EXCHANGE_EDIT, slug)) {
            members.give(by, member, Grant.of(MemberRole.ORGANISER, slug));
        }
    }
}
