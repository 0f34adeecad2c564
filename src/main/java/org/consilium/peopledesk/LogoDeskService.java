package org.consilium.peopledesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.people.portrait.Logo;
import org.consilium.people.portrait.LogoService;
import org.consilium.people.portrait.Picture;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The logos of a working copy's institutions, for those who may edit it; it looks unknown to everybody else. */
@ApplicationScoped
@Transactional
public class LogoDeskService {
    private final OrganisedFilesService files;
    private final LogoService logos;
    private final AuditService audit;

    LogoDeskService(OrganisedFilesService files, LogoService logos, AuditService audit) {
        this.files = files;
        this.logos = logos;
        this.audit = audit;
    }

    /** The institutions of a programme. */
    public record Logos(String slug, LocalizedText title, List<Institution> institutions) {}

    public record Institution(
            String key, LocalizedText name, @Nullable Logo logo) {
        /** Of the field for a picture. */
        public String fieldId() {
            return "logo-" + key;
        }
    }

    /** @throws org.consilium.shared.ProblemException 404 {@code exchange.unknown} */
    public Logos logos(Caller by, String slug) {
        ExchangeFile file = file(by, slug);
        Map<String, Logo> known = logos.in(slug);
        return new Logos(
                slug,
                file.title(),
                file.institutions().stream()
                        .map(one -> new Institution(one.key(), one.name(), known.get(one.key())))
                        .toList());
    }

    /** @throws org.consilium.shared.ProblemException 422 {@code portrait.refused} with {@code flaw} */
    public void upload(Caller by, String slug, String institution, byte[] file) {
        require(by, slug, institution);
        logos.upload(by.id(), slug, institution, file);
        audit.record(by, AuditAction.LOGO_CHANGED, slug, institution + ": uploaded");
    }

    public void remove(Caller by, String slug, String institution) {
        require(by, slug, institution);
        logos.remove(slug, institution);
        audit.record(by, AuditAction.LOGO_CHANGED, slug, institution + ": removed");
    }

    public Optional<Picture> picture(Caller by, String slug, String institution) {
        require(by, slug, institution);
        return logos.picture(slug, institution);
    }

    private void require(Caller by, String slug, String institution) {
        if (file(by, slug).institutions().stream().noneMatch(one -> one.key().equals(institution))) {
            throw Problem.notFound("institution.unknown", "The programme has no such institution. Load the page again.")
                    .asException();
        }
    }

    private ExchangeFile file(Caller by, String slug) {
        return files.working(by, slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }
}
