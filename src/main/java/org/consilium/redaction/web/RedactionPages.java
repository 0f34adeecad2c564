package org.consilium.redaction.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.Origin;
import org.consilium.redaction.RedactionPreview;
import org.consilium.redaction.RedactionService;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** For administrators: a person is found, what would be redacted is shown, and the person is redacted. */
@Path("/{lang}/admin/redaction")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class RedactionPages {
    private static final String PATH = "/admin/redaction";
    private static final int LONGEST = 200;

    private final RedactionService redaction;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    RedactionPages(RedactionService redaction, PageRenderer renderer, CurrentCaller caller) {
        this.redaction = redaction;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param done how many releases have just been redacted */
    @GET
    public Response search(
            @PathParam("lang") String lang,
            @QueryParam("search") @DefaultValue("") String typed,
            @QueryParam("done") @Nullable Integer done) {
        Page page = Page.at(PageRenderer.language(lang), PATH);
        String search = PlainText.tidy(typed.substring(0, Math.min(LONGEST, typed.length())));
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("search", search);
        data.put("found", redaction.search(caller.get(), search));
        data.put("done", done);
        return PrivateAnswer.noindex(renderer.answer(200, page, "redactions", data));
    }

    /** @param id {@code slug/key} */
    @GET
    @Path("person")
    public Response confirm(@PathParam("lang") String lang, @QueryParam("id") @DefaultValue("") String id) {
        return confirm(Page.at(PageRenderer.language(lang), PATH + "/person"), 200, origin(id), null, "");
    }

    @POST
    @Path("person")
    public Response redact(
            @PathParam("lang") String lang,
            @FormParam("id") @DefaultValue("") String id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("text") List<String> texts) {
        Page page = Page.at(PageRenderer.language(lang), PATH + "/person");
        try {
            int releases = redaction.redact(caller.get(), origin(id), reason, seen, Set.copyOf(texts));
            return PrivateAnswer.seeOther(page.href(PATH) + "?done=" + releases).build();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            if (problem.status() == Problem.CONFLICT || problem.status() == Problem.BAD_REQUEST) {
                return confirm(page, problem.status(), origin(id), problem.code(), reason);
            }
            throw refused;
        }
    }

    private Response confirm(Page page, int status, Origin id, @Nullable String problem, String reason) {
        RedactionPreview preview = redaction.preview(caller.get(), id).orElseThrow(NotFoundException::new);
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("preview", preview);
        data.put("problem", problem);
        data.put("reason", reason.substring(0, Math.min(RedactionService.LONGEST_REASON, reason.length())));
        data.put("longest", RedactionService.LONGEST_REASON);
        return PrivateAnswer.noindex(renderer.answer(status, page, "redaction", data));
    }

    private static Origin origin(String id) {
        return Origin.find(id).orElseThrow(NotFoundException::new);
    }
}
