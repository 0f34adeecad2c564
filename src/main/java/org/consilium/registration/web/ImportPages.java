package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.consilium.registration.ImportReport;
import org.consilium.registration.InvitationService;
import org.consilium.registration.ParticipantService;
import org.consilium.registration.entry.InviteeTemplate;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.EmptyWorkbook;
import org.consilium.table.Encoding;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Invites everybody in a list. */
@Path("/{lang}/exchanges/{slug}/participants/import")
@Produces(PageRenderer.HTML)
public class ImportPages {
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

    /** An empty list to fill in, with labels in the reader's language. */
    @GET
    @Path("template.xlsx")
    @Produces(EmptyWorkbook.TYPE)
    public Response template(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeHead exchange = participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        return PrivateAnswer.file(
                        slug + "-" + language.code() + ".xlsx", InviteeTemplate.of(exchange.sides(), language))
                .build();
    }

    private Response page(
            int status, UiLanguage language, String slug, @Nullable ImportReport report, @Nullable String problem) {
        ExchangeHead exchange = participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        String path = "/exchanges/" + slug + "/participants";
        Page page = Page.at(language, path + "/import");
        ImportView view = new ImportView(page.href(path), address, exchange, language, report, problem);
        return renderer.answer(status, page, "import", Map.of("exchange", exchange, "view", view));
    }

    /** The answer is the page itself, because links are shown only once. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @RestForm("mode") @Nullable String mode,
            @RestForm("encoding") @Nullable String encoding,
            @RestForm("text") @Nullable String text,
            @RestForm("file") @Nullable FileUpload file) {
        UiLanguage language = PageRenderer.language(lang);
        participants.exchange(caller.get(), Right.PARTICIPANT_INVITE, slug);
        boolean noFile = file == null || file.fileName().isEmpty();
        if (noFile && (text == null || text.isBlank())) {
            return page(
                    Problem.UNPROCESSABLE,
                    language,
                    slug,
                    null,
                    Texts.of(language).say("import.no_file"));
        }
        ImportMode wanted = mode == null
                ? ImportMode.CHECK
                : Coded.of(ImportMode.class, mode).orElse(ImportMode.CHECK);
        Upload upload = noFile
                ? Upload.byHand(Objects.requireNonNull(text).getBytes(StandardCharsets.UTF_8), Encoding.UTF_8)
                : Upload.byHand(UploadedFile.bytes(Objects.requireNonNull(file)), Encoding.of(encoding));
        ImportReport report = invitations.importList(caller.get(), slug, upload, wanted, language);
        int status = report.done() || report.bad().isEmpty() ? 200 : Problem.UNPROCESSABLE;
        return page(status, language, slug, report, null);
    }
}
