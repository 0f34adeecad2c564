package org.consilium.registration.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.invitation.InvitationAnswer;
import org.consilium.registration.invitation.InvitedPeopleService;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;

/** Where an invited person says whether he or she takes part. */
@Path("/{lang}/exchanges/{slug}/invitation")
@Produces(PageRenderer.HTML)
public class AnswerPages {
    private final InvitedPeopleService invited;
    private final CurrentCaller caller;
    private final PageRenderer renderer;

    AnswerPages(InvitedPeopleService invited, CurrentCaller caller, PageRenderer renderer) {
        this.invited = invited;
        this.caller = caller;
        this.renderer = renderer;
    }

    @GET
    public Response ask(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("false") boolean done) {
        Page page = page(lang, slug);
        caller.get().requireSomebody();
        InvitedPeopleService.Own own = invited.own(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        return PrivateAnswer.noindex(renderer.answer(page, "invitationAnswer", Map.of("own", own, "done", done)));
    }

    /** May be changed as often as the person likes. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("answer") @DefaultValue("") String code) {
        Page page = page(lang, slug);
        caller.get().requireSomebody();
        InvitationAnswer answer = Coded.of(InvitationAnswer.class, code).orElseThrow(BadRequestException::new);
        invited.answer(caller.get(), slug, answer);
        return PrivateAnswer.seeOther(page.href(page.path()) + "?done=true").build();
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/exchanges/" + slug + "/invitation");
    }
}
