package org.consilium.registration.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.Right;
import org.consilium.access.secret.LinkAddress;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.ParticipantService.One;
import org.consilium.registration.RegistrationState;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** One participant, with the organiser's actions. */
@Path("/{lang}/exchanges/{slug}/participants/{id:\\d{1,18}}")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.WILDCARD)
public class ParticipantPages {
    private final ParticipantService participants;
    private final CurrentCaller caller;
    private final LinkAddress address;
    private final Clock clock;
    private final PageRenderer renderer;

    ParticipantPages(
            ParticipantService participants,
            CurrentCaller caller,
            LinkAddress address,
            Clock clock,
            PageRenderer renderer) {
        this.participants = participants;
        this.caller = caller;
        this.address = address;
        this.clock = clock;
        this.renderer = renderer;
    }

    /** The participant and the language of the page. */
    public record Place(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("id") long id) {
        UiLanguage language() {
            return PageRenderer.language(lang);
        }

        String list() {
            return Page.at(language(), "").href("/exchanges/" + slug + "/participants");
        }
    }

    @GET
    public Response one(@BeanParam Place place, @QueryParam("done") @DefaultValue("") String done) {
        return page(
                200,
                place,
                "participant",
                Coded.of(ParticipantNotice.class, done).orElse(null),
                null,
                null);
    }

    private Response page(
            int status,
            Place place,
            String template,
            @Nullable ParticipantNotice done,
            @Nullable String problem,
            @Nullable NewLink link) {
        Caller by = caller.get();
        One one = participants.one(by, place.slug(), place.id());
        PersonView view = new PersonView(
                place.language(),
                one,
                place.list(),
                by.may(Right.PARTICIPANT_DECIDE, place.slug()),
                by.may(Right.PARTICIPANT_INVITE, place.slug()),
                clock,
                done,
                problem,
                link == null ? null : ShownLink.of(link, address, place.language(), one.exchange()));
        String path = "/exchanges/" + place.slug() + "/participants/" + place.id();
        return renderer.answer(status, Page.at(place.language(), path), template, Map.of("one", one, "view", view));
    }

    private Response after(Place place, ParticipantNotice done, Runnable action) {
        try {
            action.run();
        } catch (ProblemException refused) {
            return refused(place, refused);
        }
        return PrivateAnswer.seeOther(place.list() + "/" + place.id() + "?done=" + done.code())
                .build();
    }

    private Response refused(Place place, ProblemException refused) {
        String said =
                Refusals.said(refused.problem(), Texts.of(place.language())).orElseThrow(() -> refused);
        return page(refused.problem().status(), place, "participant", null, said, null);
    }

    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@BeanParam Place place, MultivaluedMap<String, String> form) {
        RegistrationState to = Coded.of(RegistrationState.class, PersonForm.text(form, "state"))
                .orElseThrow(BadRequestException::new);
        return after(
                place,
                Coded.of(ParticipantNotice.class, to.code()).orElseThrow(),
                () -> participants.decide(caller.get(), place.slug(), List.of(place.id()), to));
    }

    @POST
    @Path("roles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(@BeanParam Place place, MultivaluedMap<String, String> form) {
        return after(
                place,
                ParticipantNotice.ROLE_GIVEN,
                () -> participants.give(
                        caller.get(),
                        place.slug(),
                        place.id(),
                        PersonForm.text(form, "role"),
                        PersonForm.text(form, "side")));
    }

    @POST
    @Path("roles/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@BeanParam Place place, MultivaluedMap<String, String> form) {
        return after(
                place,
                ParticipantNotice.ROLE_TAKEN,
                () -> participants.take(
                        caller.get(),
                        place.slug(),
                        place.id(),
                        PersonForm.text(form, "role"),
                        PersonForm.text(form, "side")));
    }

    /** The answer is the page itself, because the link is shown only once. */
    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response newLink(@BeanParam Place place, MultivaluedMap<String, String> form) {
        try {
            NewLink link = participants.newLink(caller.get(), place.slug(), place.id(), form.containsKey("only"));
            return page(200, place, "participant", null, null, link);
        } catch (ProblemException refused) {
            return refused(place, refused);
        }
    }

    @POST
    @Path("letter")
    public Response letter(@BeanParam Place place) {
        return after(
                place, ParticipantNotice.LETTER, () -> participants.sendLetter(caller.get(), place.slug(), place.id()));
    }

    @GET
    @Path("revoke")
    public Response confirmRevoking(@BeanParam Place place) {
        return page(200, place, "participantRevoke", null, null, null);
    }

    @POST
    @Path("revoke")
    public Response revoke(@BeanParam Place place) {
        return after(
                place,
                ParticipantNotice.REVOKED,
                () -> participants.revokeLinks(caller.get(), place.slug(), place.id()));
    }
}
