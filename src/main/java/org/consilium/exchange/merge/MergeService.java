package org.consilium.exchange.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.exchange.ContentVersionService;
import org.consilium.exchange.ExchangeService;
import org.consilium.exchange.InstitutionListing;
import org.consilium.exchange.PersonListing;
import org.consilium.people.Institution;
import org.consilium.people.Merge;
import org.consilium.people.MergeRules;
import org.consilium.people.Origin;
import org.consilium.people.PeopleService;
import org.consilium.people.Person;
import org.consilium.people.RecordKind;
import org.consilium.shared.ContentChanged;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/**
 * Makes one record of two, and two of one again. Only the record behind a listing changes: no file, working copy, account, question,
 * consent or portrait is touched, so nothing is lost either way. Checks no rights: the calling use cases do.
 */
@ApplicationScoped
@Transactional
public class MergeService {
    private final PeopleService people;
    private final ExchangeService exchanges;
    private final ListedRecords records;
    private final ContentVersionService version;
    private final AuditService audit;
    private final Event<ContentChanged> changed;

    MergeService(
            PeopleService people,
            ExchangeService exchanges,
            ListedRecords records,
            ContentVersionService version,
            AuditService audit,
            Event<ContentChanged> changed) {
        this.people = people;
        this.exchanges = exchanges;
        this.records = records;
        this.version = version;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * @param merged ends; its id means {@code kept} from now on
     * @param shown whether its address was public
     * @throws ProblemException 409 {@code merge.over} unless both are records of their own
     */
    public void merge(Caller by, RecordKind kind, Origin kept, Origin merged, boolean shown) {
        version.lock();
        if (kept.equals(merged)) {
            throw over();
        }
        switch (kind) {
            case PERSON -> mergePeople(by, person(kept), person(merged), shown);
            case INSTITUTION -> mergeInstitutions(by, institution(kept), institution(merged), shown);
        }
        changed.fire(new ContentChanged());
        audit.record(by, AuditAction.RECORDS_MERGED, kept.slug(), "%s: %s".formatted(kept.id(), merged.id()));
    }

    private void mergePeople(Caller by, Person kept, Person merged, boolean shown) {
        exchanges.listingsOf(merged).forEach(one -> one.refer(kept));
        exchanges.flush();
        people.merge(kept, merged, shown, by.id());
        records.settle(kept, true);
    }

    private void mergeInstitutions(Caller by, Institution kept, Institution merged, boolean shown) {
        exchanges.listingsOf(merged).forEach(one -> one.refer(kept));
        exchanges.flush();
        people.merge(kept, merged, shown, by.id());
        records.settle(kept, true);
    }

    /**
     * Makes two of one again, each with the listings whose files name it.
     *
     * @throws ProblemException 409 {@code merge.gone} if no programme names the merged one any more; {@code merge.over} if it was undone
     */
    public void undo(Caller by, Merge merge) {
        version.lock();
        if (people.merge(merge.id()).filter(Merge::holds).isEmpty()) {
            throw over();
        }
        Set<Origin> ids = people.merged(merge.kind()).meaning(merge.merged());
        switch (merge.kind()) {
            case PERSON -> splitPeople(by, merge, ids);
            case INSTITUTION -> splitInstitutions(by, merge, ids);
        }
        changed.fire(new ContentChanged());
        audit.record(
                by,
                AuditAction.MERGE_UNDONE,
                merge.kept().slug(),
                "%s: %s".formatted(merge.kept().id(), merge.merged().id()));
    }

    private void splitPeople(Caller by, Merge merge, Set<Origin> ids) {
        Person kept = people.person(merge.merged()).orElseThrow(MergeService::over);
        List<PersonListing> back = exchanges.listingsOf(kept).stream()
                .filter(one -> ids.contains(one.named()))
                .toList();
        PersonListing first = back.stream().findFirst().orElseThrow(MergeService::gone);
        people.undo(merge, by.id());
        Person again = people.addPerson(merge.merged(), first.name(), first.speciality());
        back.forEach(one -> one.refer(again));
        exchanges.flush();
        records.settle(again, true);
        records.settle(kept, true);
    }

    private void splitInstitutions(Caller by, Merge merge, Set<Origin> ids) {
        Institution kept = people.institution(merge.merged()).orElseThrow(MergeService::over);
        List<InstitutionListing> back = exchanges.listingsOf(kept).stream()
                .filter(one -> ids.contains(one.named()))
                .toList();
        InstitutionListing first = back.stream().findFirst().orElseThrow(MergeService::gone);
        people.undo(merge, by.id());
        Institution again = people.addInstitution(merge.merged(), first.kind(), first.name());
        back.forEach(one -> one.refer(again));
        exchanges.flush();
        records.settle(again, true);
        records.settle(kept, true);
    }

    public Optional<Merge> merge(long id) {
        return people.merge(id);
    }

    /** Newest first, with those that were undone. */
    public List<Merge> merges(int most) {
        return people.merges(most);
    }

    /** Whether a published programme made a record of this id that was not merged into another. */
    public boolean isRecord(RecordKind kind, Origin id) {
        return switch (kind) {
            case PERSON ->
                people.person(id).filter(one -> one.origin().equals(id)).isPresent();
            case INSTITUTION ->
                people.institution(id).filter(one -> one.origin().equals(id)).isPresent();
        };
    }

    public MergeRules merged(RecordKind kind) {
        return people.merged(kind);
    }

    private Person person(Origin id) {
        return people.person(id).filter(one -> one.origin().equals(id)).orElseThrow(MergeService::over);
    }

    private Institution institution(Origin id) {
        return people.institution(id).filter(one -> one.origin().equals(id)).orElseThrow(MergeService::over);
    }

    private static ProblemException over() {
        return Problem.conflict(
                        "merge.over",
                        "The two are not two published records any more, or not yet. Load the page again.")
                .asException();
    }

    private static ProblemException gone() {
        return Problem.conflict(
                        "merge.gone",
                        "This merge cannot be undone: no programme names the second record under its own id any more.")
                .asException();
    }
}
