package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.LinkAddress;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.UploadedFile;
import org.consilium.registration.ExchangeHead;
import org.consilium.registration.ImportMode;
import org.consilium.registration.ImportReport;
import org.consilium.registration.InvitationService;
import org.consilium.registration.ParticipantService;
import org.consilium.shared.Coded;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Inviting everybody of a list. */
@Path("/{lang}/exchanges/{slug}/participants/import")
@Produces(PageRenderer.HTML)
public class ImportPages {
    private static final int UNPROCESSABLE = 422;

    private final InvitationService invitations;
    private final ParticipantService participants;
    private final CurrentCaller caller;
    private final LinkAddress address;
    private final PageRenderer renderer;

    ImportPages(
            InvitationService invitations,
            ParticipantService participants,
            CurrentCaller caller,
            LinkAddress address,
            PageRenderer renderer) {
        this.invitations = invitations;
        this.participants = participants;
        this.caller = caller;
        this.address = address;
        this.renderer = renderer;
    }

    @GET
    public Response form(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        return page(200, PageRenderer.language(lang), slug, null, null);
    }

    private Response page(
            int status, UiLanguage language, String slug, @Nullable ImportReport report, @Nullable String problem) {
        ExchangeHead exchange = participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        String path = "/exchanges/" + slug + "/participants";
        Page page = Page.at(language, path + "/import");
        ImportView view = new ImportView(page.href(path), address, report, problem);
        return renderer.answer(status, page, "import", Map.of("exchange", exchange, "view", view));
    }

    /** Answers with the page itself, since links are shown this once. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @RestForm("mode") @Nullable String mode,
            @RestForm("file") @Nullable FileUpload file) {
        UiLanguage language = PageRenderer.language(lang);
        participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        if (file == null || file.fileName().isEmpty()) {
            return page(UNPROCESSABLE, language, slug, null, Texts.of(language).say("import.no_file"));
        }
        ImportMode wanted = mode == null
                ? ImportMode.CHECK
                : Coded.of(ImportMode.class, mode).orElse(ImportMode.CHECK);
        ImportReport report = invitations.importList(caller.get(), slug, UploadedFile.bytes(file), wanted, language);
        int status = report.done() || report.bad().isEmpty() ? 200 : UNPROCESSABLE;
        return page(status, language, slug, report, null);
    }
}
