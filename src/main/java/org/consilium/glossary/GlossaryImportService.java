package org.consilium.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.admission.AdmissionService;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;

/** Imports the terms of a file into a glossary: new ones are added, existing ones take over what a line adds. */
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
     * @param otherwise the status of a term if the file gives none
     * @throws org.consilium.shared.ProblemException 409 {@code glossary.full}; 400 {@code request.status} if terms
     *     cannot be {@code otherwise}; and the refusals of {@link GlossaryAccess}
     */
    public GlossaryReport importFile(
            Caller caller, String exchange, Upload upload, ImportMode mode, TermStatus otherwise) {
        TermRules.ofTerms(otherwise);
        if (mode != ImportMode.CHECK && GlossaryAccess.mayKeep(caller, exchange)) {
            terms.changeAlone(exchange);
        }
        if (!exchange.isEmpty()) {
            admission.readable(caller, exchange);
        }
        GlossaryAccess.requireKeeping(caller, exchange);
        TermFile file = TermFile.read(upload);
        boolean doing = !file.good().isEmpty() && mode.takes(file.bad().isEmpty(), file.preview());
        GlossaryMerge merge = new GlossaryMerge(terms.all(exchange), otherwise);
        file.good().forEach(merge::take);
        if (merge.count() > TermRules.MOST_TERMS) {
            throw GlossaryService.full();
        }
        GlossaryReport report = merge.report(doing, file);
        if (doing) {
            merge.store(exchange, term -> terms.persist(term));
            audit.record(
                    caller,
                    AuditAction.GLOSSARY_IMPORTED,
                    exchange,
                    report.added() + " added, " + report.changed().size() + " changed");
        }
        return report;
    }
}
