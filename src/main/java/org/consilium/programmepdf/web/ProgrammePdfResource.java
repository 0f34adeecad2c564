package org.consilium.programmepdf.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.release.PublishedReleaseService;

/** The newest release of an exchange as PDF. */
@Path("/{lang}/exchanges/{slug}/programme.pdf")
@Produces(ProgrammePdfAnswer.PDF)
public class ProgrammePdfResource {
    private final ProgrammePdfAnswer answers;
    private final PublishedReleaseService releases;

    ProgrammePdfResource(ProgrammePdfAnswer answers, PublishedReleaseService releases) {
        this.answers = answers;
        this.releases = releases;
    }

    @GET
    public Response newest(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @BeanParam Pair pair,
            @Context Request request) {
        return answers.answer(lang, slug, pair, request, today -> releases.newest(slug, today.forParticipantsOnly()));
    }
}
