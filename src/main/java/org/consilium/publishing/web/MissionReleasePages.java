package org.consilium.publishing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.PublicReader;

/** The releases of a mission, without what is for participants only. */
@Path("/{lang}/missions/{slug}/releases")
@Produces(PageRenderer.HTML)
@Published
public class MissionReleasePages {
    /** Nine digits are an int. */
    private static final String NUMBER = "{number:[1-9][0-9]{0,8}}";

    private static final String TO = "{to:[1-9][0-9]{0,8}}";

    private final PublicReader reader;
    private final ReleaseAnswers answers;

    MissionReleasePages(PublicReader reader, ReleaseAnswers answers) {
        this.reader = reader;
        this.answers = answers;
    }

    @GET
    public Response list(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue("1") int number) {
        return answers.list(PageRenderer.language(lang), readable(slug), number);
    }

    @GET
    @Path(NUMBER)
    public Response page(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("number") int number) {
        return answers.page(PageRenderer.language(lang), readable(slug), number);
    }

    /** The same bytes in every language. */
    @GET
    @Path(NUMBER + ".json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bytes(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @Context Request request) {
        PageRenderer.language(lang);
        return answers.bytes(readable(slug), number, request);
    }

    @GET
    @Path(NUMBER + "/difference/" + TO)
    public Response difference(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @PathParam("to") int to) {
        return answers.difference(PageRenderer.language(lang), readable(slug), number, to);
    }

    /** The same in every language. */
    @GET
    @Path(NUMBER + "/difference/" + TO + ".json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response differenceAsData(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @PathParam("to") int to) {
        PageRenderer.language(lang);
        return answers.differenceAsData(readable(slug), number, to);
    }

    private ReleasedProgramme readable(String slug) {
        return reader.mission(slug).map(ReleasedProgramme::of).orElseThrow(NotFoundException::new);
    }
}
