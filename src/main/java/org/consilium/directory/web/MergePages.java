package org.consilium.directory.web;

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
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.directory.MergeDesk;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.RecordKind;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** For organisers: two records of the directory before they become one, and the log of merges. */
@Path("/{lang}/directory")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MergePages {
    private static final String LOG = "/directory/merges";

    private final MergeDesk desk;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    MergePages(MergeDesk desk, PageRenderer renderer, CurrentCaller caller) {
        this.desk = desk;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    @Path("merge")
    public Response preview(
            @PathParam("lang") String lang,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("kept") @DefaultValue("") String kept,
            @QueryParam("merged") @DefaultValue("") String merged) {
        Page page = Page.at(PageRenderer.language(lang), "/directory/merge");
        return PrivateAnswer.noindex(renderer.answer(
                page, "directoryMerge", Map.of("preview", desk.preview(caller.get(), kind(kind), kept, merged))));
    }

    @POST
    @Path("merge")
    public Response merge(
            @PathParam("lang") String lang,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("kept") @DefaultValue("") String kept,
            @FormParam("merged") @DefaultValue("") String merged) {
        Page page = Page.at(PageRenderer.language(lang), LOG);
        desk.merge(caller.get(), kind(kind), kept, merged);
        return PrivateAnswer.seeOther(page.href(LOG) + "?done=merged").build();
    }

    @GET
    @Path("merges")
    public Response log(@PathParam("lang") String lang, @QueryParam("done") @DefaultValue("") String done) {
        return log(Page.at(PageRenderer.language(lang), LOG), 200, done, false);
    }

    @POST
    @Path("merges/{id: \\d{1,18}}/undo")
    public Response undo(@PathParam("lang") String lang, @PathParam("id") long id) {
        Page page = Page.at(PageRenderer.language(lang), LOG);
        try {
            desk.undo(caller.get(), id);
        } catch (ProblemException refused) {
            if (refused.problem().status() == Problem.CONFLICT) {
                return log(page, Problem.CONFLICT, "", true);
            }
            throw refused;
        }
        return PrivateAnswer.seeOther(page.href(LOG) + "?done=undone").build();
    }

    private Response log(Page page, int status, String done, boolean refused) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("merges", desk.told(caller.get()));
        data.put("done", done);
        data.put("refused", refused);
        return PrivateAnswer.noindex(renderer.answer(status, page, "directoryMerges", data));
    }

    static RecordKind kind(String code) {
        return Coded.of(RecordKind.class, code).orElseThrow(NotFoundException::new);
    }
}
