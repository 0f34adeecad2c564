package org.consilium.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.registration.AdmissionService;
import org.consilium.registration.ImportMode;

/** Takes the terms of a file into a glossary: new ones are added, those that are there take over what a line says more. */
@ApplicationScoped
@Transactional
public class GlossaryImportService {
    private final AdmissionService admission;
    private final GlossaryRepository terms;
    private final AuditService audit;

    GlossaryImportService(AdmissionService admission, GlossaryRepository terms, AuditService audit) {
        this.admission = admission;
        this.terms = terms;
        this.audit = audit;
    }

    /**
     * @param exchange empty for the installation
     * @param otherwise what a term is where the file says nothing of its status
     * @throws org.consilium.shared.ProblemException 409 {@code glossary.full}; else who may not is refused
     */
    public GlossaryReport importFile(
            Caller caller, String exchange, byte[] bytes, ImportMode mode, TermStatus otherwise) {
        if (mode != ImportMode.CHECK && GlossaryAccess.mayKeep(caller, exchange)) {
            terms.changeAlone(exchange);
        }
        if (!exchange.isEmpty()) {
            admission.visible(caller, exchange);
        }
        GlossaryAccess.requireKeeping(caller, exchange);
        TermFile file = TermFile.read(bytes);
        boolean doing = mode != ImportMode.CHECK
                && !file.good().isEmpty()
                && (mode == ImportMode.GOOD || file.bad().isEmpty());
        Taking taking = new Taking(exchange, otherwise, terms.all(exchange), doing);
        file.good().forEach(taking::take);
        if (taking.count > TermRules.MOST_TERMS) {
            throw GlossaryService.full();
        }
        taking.added.forEach(term -> terms.persist(term));
        if (doing) {
            audit.record(
                    caller,
                    AuditAction.GLOSSARY_IMPORTED,
                    exchange,
                    taking.added.size() + " added, " + taking.changed.size() + " changed");
        }
        return new GlossaryReport(doing, taking.news, taking.unchanged, List.copyOf(taking.changed), file.bad());
    }

    /** The glossary while lines come in. What a check would add is known to the lines after it as well. */
    private static final class Taking {
        private final String exchange;
        private final TermStatus otherwise;
        private final boolean doing;
        private final Map<String, List<Term>> byWord = new HashMap<>();
        private final Set<Term> met = new HashSet<>();
        private final List<Term> added = new ArrayList<>();
        private final List<GlossaryReport.Changed> changed = new ArrayList<>();
        private int count;
        private int news;
        private int unchanged;

        Taking(String exchange, TermStatus otherwise, List<Term> known, boolean doing) {
            this.exchange = exchange;
            this.otherwise = otherwise;
            this.doing = doing;
            this.count = known.size();
            known.forEach(this::know);
        }

        private void know(Term term) {
            term.content()
                    .words()
                    .byLanguage()
                    .forEach((language, words) -> words.forEach(
                            word -> byWord.computeIfAbsent(TermRules.key(language, word), key -> new ArrayList<>())
                                    .add(term)));
        }

        void take(TermFile.Line line) {
            TermWords words = line.content().words();
            List<Term> candidates = new ArrayList<>();
            words.byLanguage()
                    .forEach((language, all) ->
                            candidates.addAll(byWord.getOrDefault(TermRules.key(language, all.getFirst()), List.of())));
            TermRules.same(words, candidates).ifPresentOrElse(term -> merge(term, line), () -> add(line));
        }

        private void add(TermFile.Line line) {
            Term term = new Term(exchange, Objects.requireNonNullElse(line.status(), otherwise), line.content());
            know(term);
            met.add(term);
            count++;
            news++;
            if (doing) {
                added.add(term);
            }
        }

        /** A file that says a thing twice says it the second time about what the first has left. */
        private void merge(Term term, TermFile.Line line) {
            TermContent merged = term.content().replacedBy(line.content());
            TermStatus status = Objects.requireNonNullElse(line.status(), term.status());
            if (merged.equals(term.content()) && status == term.status()) {
                unchanged++;
                return;
            }
            changed.add(new GlossaryReport.Changed(line.number(), merged.words().preferred("en")));
            if (doing) {
                if (!merged.equals(term.content())) {
                    term.say(merged);
                }
                if (status != term.status()) {
                    term.is(status);
                }
                if (!met.contains(term)) {
                    know(term);
                }
            }
        }
    }
}
