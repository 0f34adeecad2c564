package org.consilium.glossary.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.consilium.admission.ExchangeHead;
import org.consilium.glossary.GlossaryReport;
import org.consilium.glossary.GlossaryTemplate;
import org.consilium.glossary.TermStatus;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.table.EmptyWorkbook;
import org.consilium.table.Encoding;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Imports the terms of a file: checked first, line by line, then imported. */
@Produces(PageRenderer.HTML)
abstract class GlossaryImportPages {
    private final GlossaryDesk desk;

    GlossaryImportPages(GlossaryDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("import")
    public Response form(@BeanParam GlossaryPlace place) {
        return page(200, place, TermStatus.AGREED, null, null);
    }

    /** An empty list to fill in, with labels in the reader's language. */
    @GET
    @Path("import/template.xlsx")
    @Produces(EmptyWorkbook.TYPE)
    public Response template(@BeanParam GlossaryPlace place) {
        desk.glossaries().headForKeeping(desk.caller(), place.exchange());
        return PrivateAnswer.file(
                        "glossary-" + place.language().code() + ".xlsx", GlossaryTemplate.of(place.language()))
                .build();
    }

    private Response page(
            int status,
            GlossaryPlace place,
            TermStatus otherwise,
            @Nullable GlossaryReport report,
            @Nullable String problem) {
        ExchangeHead head = desk.glossaries().headForKeeping(desk.caller(), place.exchange());
        Page page = Page.at(place.language(), place.path() + "/import");
        GlossaryImportView view = new GlossaryImportView(head, place.base(), otherwise, report, problem);
        return desk.renderer().answer(status, page, "glossaryImport", Map.of("view", view));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response read(
            @BeanParam GlossaryPlace place,
            @RestForm("mode") @Nullable String mode,
            @RestForm("status") @Nullable String status,
            @RestForm("encoding") @Nullable String encoding,
            @RestForm("file") @Nullable FileUpload file) {
        desk.glossaries().headForKeeping(desk.caller(), place.exchange());
        TermStatus otherwise = TermStatus.PROPOSED.code().equals(status) ? TermStatus.PROPOSED : TermStatus.AGREED;
        if (file == null || file.fileName().isEmpty()) {
            return page(
                    Problem.UNPROCESSABLE,
                    place,
                    otherwise,
                    null,
                    Texts.of(place.language()).say("import.no_file"));
        }
        ImportMode wanted =
                Coded.of(ImportMode.class, Objects.requireNonNullElse(mode, "")).orElse(ImportMode.CHECK);
        Upload upload = Upload.byHand(UploadedFile.bytes(file), Encoding.of(encoding));
        try {
            GlossaryReport report =
                    desk.imports().importFile(desk.caller(), place.exchange(), upload, wanted, otherwise);
            int answer = report.done() || report.bad().isEmpty() ? 200 : Problem.UNPROCESSABLE;
            return page(answer, place, otherwise, report, null);
        } catch (ProblemException refused) {
            String full = GlossaryDesk.full(place, refused);
            return page(refused.problem().status(), place, otherwise, null, full);
        }
    }
}
