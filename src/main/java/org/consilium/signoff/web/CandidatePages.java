package org.consilium.signoff.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.ConsoleService;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.scheduling.warning.PrintWarningRules;
import org.consilium.scheduling.warning.WarningWords;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.signoff.CandidateService;
import org.consilium.signoff.CorrectionService;
import org.consilium.signoff.SignOffRule;
import org.consilium.signoff.SignOffView;

/** For organisers: sends a candidate to the sides, and shows what they said about it. */
@Path("/{lang}/console/{slug}/sign-off")
@Produces(PageRenderer.HTML)
public class CandidatePages {
    private static final Map<String, String> REFUSED = Map.of(
            "sign_off.changed", "sign_off.refused.gone", "sign_off.no_correction", "sign_off.refused.correction");

    private final ConsoleService console;
    private final CandidateService candidates;
    private final CorrectionService corrections;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    CandidatePages(
            ConsoleService console,
            CandidateService candidates,
            CorrectionService corrections,
            PageRenderer renderer,
            CurrentCaller caller) {
        this.console = console;
        this.candidates = candidates;
        this.corrections = corrections;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response shown(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        return html(page(lang, slug), 200, slug, List.of(), "");
    }

    /**
     * @param version of the working copy that the sender saw
     * @param candidate number of the one to release as a correction; 0 to send the working copy
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("version") long version,
            @FormParam("candidate") long candidate) {
        Page page = page(lang, slug);
        return candidate == 0 ? send(page, slug, version) : correct(page, slug, candidate);
    }

    private Response send(Page page, String slug, long version) {
        Optional<ImportResult> result;
        try {
            result = candidates.send(caller.get(), slug, version);
        } catch (ProblemException refused) {
            if (refused.problem().code().equals("sign_off.unprintable")) {
                return html(page, Problem.UNPROCESSABLE, slug, List.of(), ""); // which names the texts
            }
            throw refused;
        }
        if (result.orElse(null) instanceof ImportResult.Refused(var problems)) {
            return html(page, Problem.UNPROCESSABLE, slug, problems, "");
        }
        String next = result.isPresent() ? "/console/" + slug + "?done=published" : page.path();
        return PrivateAnswer.seeOther(page.href(next)).build();
    }

    private Response correct(Page page, String slug, long candidate) {
        try {
            if (corrections.release(caller.get(), slug, candidate) instanceof ImportResult.Refused(var problems)) {
                return html(page, Problem.UNPROCESSABLE, slug, problems, "");
            }
        } catch (ProblemException refused) {
            String why = REFUSED.get(refused.problem().code());
            if (why == null) {
                throw refused;
            }
            return html(page, refused.problem().status(), slug, List.of(), why);
        }
        return PrivateAnswer.seeOther(page.href("/console/" + slug + "?done=published"))
                .build();
    }

    /** @param code of a {@link SignOffRule} */
    @POST
    @Path("rule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rule(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("rule") @DefaultValue("") String code) {
        Page page = page(lang, slug);
        SignOffRule rule = Coded.of(SignOffRule.class, code).orElseThrow(NotFoundException::new);
        detail(slug);
        candidates.set(caller.get(), slug, rule);
        return PrivateAnswer.seeOther(page.href(page.path())).build();
    }

    /** @param refused key of a message; empty for none */
    private Response html(Page page, int status, String slug, List<FileProblem> problems, String refused) {
        ConsoleService.Detail detail = detail(slug);
        Map<String, Object> data = new HashMap<>();
        data.put("detail", detail);
        data.put("problems", FileProblems.of(problems));
        data.put("refused", refused);
        WarningWords words = new WarningWords(page.language(), detail.file());
        data.put(
                "unprintable",
                PrintWarningRules.warnings(detail.file()).stream()
                        .map(words::said)
                        .toList());
        data.put("rule", candidates.rule(caller.get(), slug));
        data.put("rules", SignOffRule.values());
        data.put("zone", detail.file().sides().getFirst().zone());
        Optional<SignOffView> newest = candidates.newest(caller.get(), slug);
        data.put("correctable", newest.filter(corrections::isOffered).isPresent());
        data.put(
                "candidates",
                newest.stream()
                        .map(view -> CandidateView.of(view, page.language()))
                        .toList());
        return PrivateAnswer.noindex(renderer.answer(status, page, "candidate", data));
    }

    /** @throws org.consilium.shared.ProblemException 404 unless the caller organises an exchange with this slug */
    private ConsoleService.Detail detail(String slug) {
        return console.detail(caller.get(), slug, 0, 1)
                .filter(one -> one.entry().card().times() != null)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/sign-off");
    }
}
