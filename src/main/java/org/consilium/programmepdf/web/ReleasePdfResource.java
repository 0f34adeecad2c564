package org.consilium.programmepdf.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.release.PublishedReleaseService;
import org.jspecify.annotations.Nullable;

/** One release of an exchange as PDF. */
@Path("/{lang}/exchanges/{slug}/releases/{number:[1-9][0-9]{0,8}}/programme.pdf")
@Produces(ProgrammePdfAnswer.PDF)
public class ReleasePdfResource {
    private final ProgrammePdfAnswer answers;
    private final PublishedReleaseService releases;

    ReleasePdfResource(ProgrammePdfAnswer answers, PublishedReleaseService releases) {
        this.answers = answers;
        this.releases = releases;
    }

    @GET
    public Response release(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right,
            @Context Request request) {
        return answers.answer(
                lang, slug, left, right, request, today -> releases.release(slug, today.forParticipantsOnly(), number));
    }
}
