package org.consilium.peopledesk.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.consilium.peopledesk.LogoDeskService;
import org.consilium.shared.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** For organisers: the logos of the institutions of a working copy. */
@Path("/{lang}/console/{slug}/logos")
@Produces(PageRenderer.HTML)
public class ConsoleLogoPages {
    private final LogoDeskService desk;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    ConsoleLogoPages(LogoDeskService desk, PageRenderer renderer, CurrentCaller caller) {
        this.desk = desk;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response list(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @QueryParam("done") @Nullable String done) {
        return html(200, page(lang, slug), slug, done != null, "", "");
    }

    @GET
    @Path("{institution}")
    public Response picture(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("institution") String institution,
            @Context Request request) {
        PageRenderer.language(lang);
        return desk.picture(caller.get(), slug, institution)
                .map(picture -> PictureAnswer.of(picture, request))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{institution}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("institution") String institution,
            @RestForm("file") @Nullable FileUpload picture) {
        Page page = page(lang, slug);
        byte[] file = picture == null ? new byte[0] : UploadedFile.bytes(picture);
        try {
            desk.upload(caller.get(), slug, institution, file);
        } catch (ProblemException refused) {
            if (refused.problem().members().get("flaw") instanceof String flaw) {
                return html(refused.problem().status(), page, slug, false, institution, flaw);
            }
            throw refused;
        }
        return done(page);
    }

    @POST
    @Path("{institution}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("institution") String institution) {
        Page page = page(lang, slug);
        desk.remove(caller.get(), slug, institution);
        return done(page);
    }

    /**
     * @param refused the institution whose picture was refused, "" for none
     * @param flaw why
     */
    private Response html(int status, Page page, String slug, boolean done, String refused, String flaw) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("logos", desk.logos(caller.get(), slug));
        data.put("done", done);
        data.put("refused", refused);
        data.put("flaw", SpeakerPages.said(flaw, page));
        return PrivateAnswer.noindex(renderer.answer(status, page, "consoleLogos", data));
    }

    private static Response done(Page page) {
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done").build();
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/logos");
    }
}
