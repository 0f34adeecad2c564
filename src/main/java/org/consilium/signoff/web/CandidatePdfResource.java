package org.consilium.signoff.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.programmepdf.LanguagePair;
import org.consilium.programmepdf.PrintedProgramme;
import org.consilium.programmepdf.ProgrammePdfService;
import org.consilium.signoff.SideState;
import org.consilium.signoff.SignOffService;
import org.consilium.signoff.SignOffView;
import org.jspecify.annotations.Nullable;

/** The candidate that waits for signatures as it would be printed, marked as a draft, for those who sign it. */
@Path("/{lang}/exchanges/{slug}/sign-off/programme.pdf")
@Produces("application/pdf")
public class CandidatePdfResource {
    private final SignOffService signOff;
    private final ProgrammePdfService programmes;
    private final Limits limits;
    private final CurrentCaller caller;

    CandidatePdfResource(SignOffService signOff, ProgrammePdfService programmes, Limits limits, CurrentCaller caller) {
        this.signOff = signOff;
        this.programmes = programmes;
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * @param left the language that the reader chose for the left column; one that the exchange does not have counts as no
     *     choice
     * @param right likewise
     */
    @GET
    public Response preview(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right) {
        LanguagePair pair = new LanguagePair(PageRenderer.language(lang), left, right);
        SignOffView view =
                signOff.newest(caller.get(), slug).filter(SignOffView::isOpen).orElseThrow(NotFoundException::new);
        PrintedProgramme programme = programmes
                .candidate(
                        view.file(),
                        view.candidate().id(),
                        digest(view, slug),
                        view.candidate().sentAt(),
                        pair)
                .orElseThrow(NotFoundException::new);
        limits.take(Limit.PROGRAMME, caller.get().address());
        return PrivateAnswer.noindex(
                PrivateAnswer.ok(programmes.makeOnce(programme).bytes())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + programme.fileName() + '"')
                        .build());
    }

    /** Of what the caller's side signs. */
    private String digest(SignOffView view, String slug) {
        Caller by = caller.get();
        return view.sides().stream()
                .filter(one -> by.may(Right.AGENDA_SIGN, slug, one.side().key()))
                .findFirst()
                .map(SideState::digest)
                .orElseThrow(() -> Right.AGENDA_SIGN.denied());
    }
}
