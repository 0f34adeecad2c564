package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileCheck;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.scheduling.form.FileProblems;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** For organisers: makes an exchange file the working copy, or shows its errors. */
@Path("/{lang}/exchange-files")
@Produces(PageRenderer.HTML)
public class ExchangeFilePages {
    private static final String PATH = "/exchange-files";
    private static final int NUMBERS = 1_000_000_000;

    private final ExchangeFileService files;
    private final WorkingCopyService copies;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    ExchangeFilePages(
            ExchangeFileService files,
            WorkingCopyService copies,
            PageRenderer renderer,
            CurrentCaller caller,
            Clock clock) {
        this.files = files;
        this.copies = copies;
        this.renderer = renderer;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Response form(@PathParam("lang") String lang) {
        files.requireImporter(caller.get());
        return PrivateAnswer.ok(html(lang, Shown.EMPTY)).build();
    }

    /** A file to begin with. */
    @GET
    @Path("sample")
    @Produces(ExchangeFilesResource.YAML)
    public Response sample(@PathParam("lang") String lang) {
        UiLanguage language = PageRenderer.language(lang);
        files.requireImporter(caller.get());
        String sample = SampleFile.of(language, LocalDate.now(clock), random.nextInt(NUMBERS));
        return PrivateAnswer.noindex(PrivateAnswer.file("exchange." + language.code() + ".yaml", sample)
                .build());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @PathParam("lang") String lang,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("check") @Nullable String check) {
        Page page = page(lang);
        files.requireImporter(caller.get());
        if (file == null || file.size() == 0) {
            return refused(Problem.UNPROCESSABLE, html(lang, Shown.refused("-", List.of())));
        }
        try {
            byte[] content = UploadedFile.bytes(file);
            ImportResult result = check == null
                    ? copies.put(caller.get(), file.fileName(), content)
                    : copies.check(caller.get(), file.fileName(), content);
            return switch (result) {
                case ImportResult.Imported imported ->
                    PrivateAnswer.seeOther(page.href("/console/" + imported.slug() + "?done=uploaded"))
                            .build();
                case ImportResult.Checked checked ->
                    PrivateAnswer.ok(html(lang, Shown.checked(file.fileName(), checked.check())))
                            .build();
                case ImportResult.Refused refused ->
                    refused(Problem.UNPROCESSABLE, html(lang, Shown.refused(file.fileName(), refused.problems())));
            };
        } catch (ProblemException denied) {
            if (denied.problem().members().get("right") instanceof String right) {
                return refused(Problem.FORBIDDEN, html(lang, Shown.denied(file.fileName(), right)));
            }
            throw denied;
        }
    }

    private static Response refused(int status, String html) {
        return PrivateAnswer.ok(html).status(status).build();
    }

    private String html(String lang, Shown shown) {
        return renderer.render(
                page(lang),
                "exchangeFile",
                Map.of("shown", shown, "creates", caller.get().may(Right.EXCHANGE_CREATE)));
    }

    /**
     * The message above the form.
     *
     * @param name of the file; "-" if none arrived, "" if none was sent
     * @param denied the right that the sender lacks, "" for none
     */
    public record Shown(
            String name, FileProblems problems, @Nullable FileCheck check, String denied) {
        static final Shown EMPTY = new Shown("", FileProblems.of(List.of()), null, "");

        static Shown refused(String name, List<FileProblem> problems) {
            return new Shown(name, FileProblems.of(problems), null, "");
        }

        static Shown checked(String name, FileCheck check) {
            return new Shown(name, EMPTY.problems(), check, "");
        }

        static Shown denied(String name, String right) {
            return new Shown(name, EMPTY.problems(), null, right);
        }

        public boolean deniedNew() {
            return denied.equals(Right.EXCHANGE_CREATE.code());
        }
    }

    private static Page page(String lang) {
        return Page.at(PageRenderer.language(lang), PATH);
    }
}
