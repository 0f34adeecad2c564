package org.consilium.peopledesk.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.consilium.people.portrait.PortraitService;
import org.consilium.people.speaker.Speaker;
import org.consilium.peopledesk.OwnPage;
import org.consilium.peopledesk.OwnPageService;
import org.consilium.shared.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A speaker's own portrait. */
@Path("/{lang}/exchanges/{slug}/speaker/portrait")
@Produces(PageRenderer.HTML)
public class SpeakerPortraitPages {
    private final OwnPageService own;
    private final PortraitService portraits;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    SpeakerPortraitPages(OwnPageService own, PortraitService portraits, PageRenderer renderer, CurrentCaller caller) {
        this.own = own;
        this.portraits = portraits;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param waiting the one that waits for the organisers, otherwise the one that is shown */
    @GET
    public Response picture(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @Context Request request) {
        PageRenderer.language(lang);
        return own.picture(caller.get(), slug, waiting)
                .map(picture -> PictureAnswer.of(picture, request))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @RestForm("file") @Nullable FileUpload picture) {
        Page page = SpeakerPages.page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        byte[] file = picture == null ? new byte[0] : UploadedFile.bytes(picture);
        try {
            portraits.upload(caller.get().id(), speaker.programme(), speaker.person(), file, false);
        } catch (ProblemException refused) {
            if (refused.problem().members().get("flaw") instanceof String flaw) {
                OwnPage shown = own.page(caller.get(), slug);
                return SpeakerPages.html(
                        renderer, refused.problem().status(), page, shown, SpeakerForm.of(shown), "", flaw);
            }
            throw refused;
        }
        return SpeakerPages.done(page, SpeakerNotice.UPLOADED);
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        Page page = SpeakerPages.page(lang, slug);
        Speaker speaker = own.speaker(caller.get(), slug);
        portraits.remove(speaker.programme(), speaker.person());
        return SpeakerPages.done(page, SpeakerNotice.REMOVED);
    }
}
