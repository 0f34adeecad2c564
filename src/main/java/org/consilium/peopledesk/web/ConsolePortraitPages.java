package org.consilium.peopledesk.web;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.UploadedFile;
import org.consilium.peopledesk.PeopleDeskService;
import org.consilium.shared.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** For organisers: the portraits of the people of a working copy. */
@Path("/{lang}/console/{slug}/people/{person}/portrait")
@Produces(PageRenderer.HTML)
public class ConsolePortraitPages {
    private final PeopleDeskService people;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    ConsolePortraitPages(PeopleDeskService people, PageRenderer renderer, CurrentCaller caller) {
        this.people = people;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param waiting the one that waits, otherwise the one that is shown */
    @GET
    public Response picture(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("person") String person,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @Context Request request) {
        PageRenderer.language(lang);
        return people.picture(caller.get(), slug, person, waiting)
                .map(picture -> PictureAnswer.of(picture, request))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("person") String person,
            @RestForm("exchange") @DefaultValue("") String exchange,
            @RestForm("file") @Nullable FileUpload picture) {
        Page page = ConsolePeoplePages.page(lang, slug);
        byte[] file = picture == null ? new byte[0] : UploadedFile.bytes(picture);
        try {
            people.upload(caller.get(), slug, exchange, person, file);
        } catch (ProblemException refused) {
            if (refused.problem().members().get("flaw") instanceof String flaw) {
                return ConsolePeoplePages.html(
                        renderer,
                        refused.problem().status(),
                        page,
                        people.people(caller.get(), slug, exchange),
                        "",
                        person,
                        flaw);
            }
            throw refused;
        }
        return ConsolePeoplePages.done(page, exchange, SpeakerNotice.SHOWN);
    }

    /** @param act {@code accept}, {@code decline} or {@code remove} */
    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("person") String person,
            @FormParam("exchange") @DefaultValue("") String exchange,
            @FormParam("digest") @DefaultValue("") String digest,
            @FormParam("act") @DefaultValue("") String act) {
        Page page = ConsolePeoplePages.page(lang, slug);
        return switch (act) {
            case "accept" -> decided(page, exchange, slug, person, digest, true);
            case "decline" -> decided(page, exchange, slug, person, digest, false);
            case "remove" -> {
                people.removePortrait(caller.get(), slug, person);
                yield ConsolePeoplePages.done(page, exchange, SpeakerNotice.REMOVED);
            }
            default -> throw new NotFoundException();
        };
    }

    private Response decided(Page page, String exchange, String slug, String person, String digest, boolean accept) {
        boolean waited = people.decidePortrait(caller.get(), slug, person, digest, accept);
        SpeakerNotice said = accept ? SpeakerNotice.SHOWN : SpeakerNotice.DECLINED;
        return ConsolePeoplePages.done(page, exchange, waited ? said : SpeakerNotice.OVER);
    }
}
