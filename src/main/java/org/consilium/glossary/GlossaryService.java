package org.consilium.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.admission.AdmissionService;
import org.consilium.admission.ExchangeHead;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The glossary of an exchange, or of the installation if {@code exchange} is empty. Readers of the exchange may read
 * it; {@link GlossaryAccess} says who may change it.
 */
@ApplicationScoped
@Transactional
public class GlossaryService {
    /** The code of the refusal when a glossary is full. */
    public static final String FULL = "glossary.full";

    /**
     * The data of the list's page.
     *
     * @param head null for the installation
     * @param counts of stored terms, and of the programme's names
     */
    public record Overview(
            @Nullable ExchangeHead head,
            Map<TermStatus, Long> counts,
            List<String> domains,
            PageOf<TermJson> page,
            boolean mayPropose,
            boolean mayKeep) {}

    private final AdmissionService admission;
    private final GlossaryRepository terms;
    private final ProgrammeTermsService programmes;
    private final AuditService audit;

    GlossaryService(
            AdmissionService admission,
            GlossaryRepository terms,
            ProgrammeTermsService programmes,
            AuditService audit) {
        this.admission = admission;
        this.terms = terms;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** @return null for the installation. @throws ProblemException 404 {@code exchange.unknown} */
    public @Nullable ExchangeHead head(Caller caller, String exchange) {
        return exchange.isEmpty() ? null : admission.readable(caller, exchange);
    }

    /** As {@link #head}, for a caller who may propose terms there. */
    public @Nullable ExchangeHead headForProposing(Caller caller, String exchange) {
        ExchangeHead head = head(caller, exchange);
        GlossaryAccess.requireProposing(caller, exchange);
        return head;
    }

    /** As {@link #head}, for a caller who manages the glossary. */
    public @Nullable ExchangeHead headForKeeping(Caller caller, String exchange) {
        ExchangeHead head = head(caller, exchange);
        GlossaryAccess.requireKeeping(caller, exchange);
        return head;
    }

    public Overview overview(Caller caller, String exchange, TermFilter filter, int page, int size) {
        ExchangeHead head = head(caller, exchange);
        List<TermJson> ofProgramme = programmes.of(exchange);
        Map<TermStatus, Long> counts = terms.counts(exchange);
        counts.put(TermStatus.PROGRAMME, (long) ofProgramme.size());
        return new Overview(
                head,
                counts,
                terms.domains(exchange),
                filter.status() == TermStatus.PROGRAMME
                        ? page(ofProgramme, filter.search(), page, size)
                        : page(exchange, filter, page, size),
                GlossaryAccess.mayPropose(caller, exchange),
                GlossaryAccess.mayKeep(caller, exchange));
    }

    private PageOf<TermJson> page(String exchange, TermFilter filter, int page, int size) {
        List<TermJson> found = terms.page(exchange, filter, page, size).stream()
                .map(TermJson::of)
                .toList();
        return new PageOf<>(found, page, size, terms.count(exchange, filter));
    }

    private static PageOf<TermJson> page(List<TermJson> all, String search, int page, int size) {
        String wanted = TermRules.folded(search);
        List<TermJson> found = all.stream()
                .filter(term -> term.words().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(word -> TermRules.folded(word).contains(wanted)))
                .toList();
        List<TermJson> shown =
                found.stream().skip((long) page * size).limit(size).toList();
        return new PageOf<>(shown, page, size, found.size());
    }

    /** All stored terms in order, for files. */
    public List<TermJson> all(Caller caller, String exchange) {
        head(caller, exchange);
        return terms.all(exchange).stream().map(TermJson::of).toList();
    }

    /** @throws ProblemException 404 {@code term.unknown} */
    public TermJson one(Caller caller, String exchange, long id) {
        head(caller, exchange);
        return TermJson.of(existing(exchange, id));
    }

    /** @throws ProblemException 422 {@code term.invalid}, 409 {@code glossary.full} */
    public TermJson propose(Caller caller, String exchange, TermEntry entry) {
        alone(exchange, GlossaryAccess.mayPropose(caller, exchange));
        headForProposing(caller, exchange);
        TermContent content = checked(entry);
        if (terms.count(exchange, TermFilter.ALL) >= TermRules.MOST_TERMS) {
            throw full();
        }
        Term term = new Term(exchange, TermStatus.PROPOSED, content);
        terms.persist(term);
        record(caller, exchange, "proposed", List.of(term.id()));
        return TermJson.of(term);
    }

    /**
     * Changes a term. An agreed term that is changed by a member who may not agree becomes a proposal again.
     *
     * @param revision that the writer saw
     * @throws ProblemException 409 {@code term.changed} if somebody else was faster; otherwise as {@link #propose}
     */
    public TermJson change(Caller caller, String exchange, long id, int revision, TermEntry entry) {
        alone(exchange, GlossaryAccess.mayPropose(caller, exchange));
        headForProposing(caller, exchange);
        TermContent content = checked(entry);
        Term term = existing(exchange, id);
        if (term.revision() != revision) {
            throw Problem.conflict(
                            "term.changed",
                            "Somebody else has changed this term. Compare both versions, and send yours "
                                    + "again with the new revision.")
                    .with("revision", term.revision())
                    .asException();
        }
        if (!term.content().equals(content)) {
            boolean renamed = !term.content().words().equals(content.words());
            term.say(content);
            if (renamed && term.status() == TermStatus.AGREED && !GlossaryAccess.mayKeep(caller, exchange)) {
                term.is(TermStatus.PROPOSED);
            }
            record(caller, exchange, "changed", List.of(id));
        }
        return TermJson.of(term);
    }

    /**
     * @return the terms whose status changed
     * @throws ProblemException 400 {@code request.status} if terms cannot have it
     */
    public List<Long> decide(Caller caller, String exchange, Collection<Long> ids, TermStatus to) {
        TermRules.ofTerms(to);
        List<Term> some = toKeep(caller, exchange, ids).stream()
                .filter(term -> !term.deleted() && term.status() != to)
                .toList();
        some.forEach(term -> term.is(to));
        return recorded(caller, exchange, to.code(), some);
    }

    /** @return the existing ones */
    public List<Long> delete(Caller caller, String exchange, Collection<Long> ids) {
        return delete(caller, exchange, ids, true);
    }

    /** Restores deleted terms. */
    public List<Long> restore(Caller caller, String exchange, Collection<Long> ids) {
        return delete(caller, exchange, ids, false);
    }

    private List<Long> delete(Caller caller, String exchange, Collection<Long> ids, boolean gone) {
        List<Term> some = toKeep(caller, exchange, ids).stream()
                .filter(term -> term.deleted() != gone)
                .toList();
        if (!gone && terms.count(exchange, TermFilter.ALL) + some.size() > TermRules.MOST_TERMS) {
            throw full();
        }
        some.forEach(term -> term.delete(gone));
        return recorded(caller, exchange, gone ? "deleted" : "restored", some);
    }

    /**
     * Call it before reading anything: with repeatable reads, a revision could otherwise be stale (MySQL 8.0 manual,
     * 17.7.2.3).
     */
    private void alone(String exchange, boolean may) {
        if (may) {
            terms.changeAlone(exchange);
        }
    }

    private List<Term> toKeep(Caller caller, String exchange, Collection<Long> ids) {
        alone(exchange, GlossaryAccess.mayKeep(caller, exchange));
        headForKeeping(caller, exchange);
        return terms.some(exchange, ids);
    }

    private List<Long> recorded(Caller caller, String exchange, String what, List<Term> some) {
        List<Long> ids = some.stream().map(Term::id).toList();
        if (!ids.isEmpty()) {
            record(caller, exchange, what, ids);
        }
        return ids;
    }

    private void record(Caller caller, String exchange, String what, List<Long> ids) {
        List<String> numbers = new ArrayList<>();
        ids.forEach(id -> numbers.add(String.valueOf(id)));
        audit.record(caller, AuditAction.TERMS_CHANGED, exchange, what + ": term " + String.join(", ", numbers));
    }

    private Term existing(String exchange, long id) {
        return terms.one(exchange, id)
                .filter(term -> !term.deleted())
                .orElseThrow(() -> Problem.notFound(
                                "term.unknown", "There is no term " + id + " in this glossary. Load the list again.")
                        .asException());
    }

    private static TermContent checked(TermEntry entry) {
        TermRules.Checked checked = TermRules.check(entry);
        if (!checked.findings().isEmpty()) {
            throw Problem.unprocessable(
                            "term.invalid", "The term cannot be saved. Correct what errors lists, and send it again.")
                    .with(TermErrorJson.MEMBER, TermErrorJson.of(checked.findings()))
                    .asException();
        }
        return Objects.requireNonNull(checked.content());
    }

    static ProblemException full() {
        return Problem.conflict(
                        FULL,
                        "A glossary has " + TermRules.MOST_TERMS
                                + " terms at most. Delete terms that are not needed, then add the rest.")
                .asException();
    }
}
