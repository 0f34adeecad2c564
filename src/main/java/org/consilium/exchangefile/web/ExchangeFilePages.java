package org.consilium.exchangefile.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileCheck;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.exchangefile.yaml.Phrase;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** For organisers: imports an exchange file, or shows its errors. */
@Path("/{lang}/exchange-files")
@Produces(PageRenderer.HTML)
public class ExchangeFilePages {
    private static final String PATH = "/exchange-files";
    private static final String PHRASE = "file.problem.";

    private final ExchangeFileService files;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    public ExchangeFilePages(ExchangeFileService files, PageRenderer renderer, CurrentCaller caller) {
        this.files = files;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param done the address, after the language, of the programme just imported */
    @GET
    public Response form(@PathParam("lang") String lang, @QueryParam("done") @DefaultValue("") String done) {
        files.requireImporter(caller.get());
        boolean known = done.matches("/(exchanges|missions)/[a-z0-9-]{1,80}");
        return PrivateAnswer.ok(html(lang, Shown.done(known ? done : ""))).build();
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
                    ? files.importFile(caller.get(), file.fileName(), content)
                    : files.check(caller.get(), file.fileName(), content);
            return switch (result) {
                case ImportResult.Imported imported ->
                    PrivateAnswer.seeOther(page.href(PATH + "?done=" + files.path(imported.slug())))
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

    private static String said(Phrase phrase, Texts words) {
        Object[] named = new Object[phrase.arguments().size() * 2];
        for (int i = 0; i < phrase.arguments().size(); i++) {
            named[i * 2] = String.valueOf((char) ('a' + i));
            named[i * 2 + 1] = phrase.arguments().get(i);
        }
        return words.say(PHRASE + phrase.code(), named);
    }

    /**
     * The message above the form.
     *
     * @param name of the file; "-" if none arrived, "" if none was sent
     * @param denied the right that the sender lacks, "" if there is nothing to report
     */
    public record Shown(
            String done,
            String name,
            List<FileProblem> problems,
            @Nullable FileCheck check,
            String denied) {
        static Shown done(String path) {
            return new Shown(path, "", List.of(), null, "");
        }

        static Shown refused(String name, List<FileProblem> problems) {
            return new Shown("", name, problems, null, "");
        }

        static Shown checked(String name, FileCheck check) {
            return new Shown("", name, List.of(), check, "");
        }

        static Shown denied(String name, String right) {
            return new Shown("", name, List.of(), null, right);
        }

        /** What is wrong and what is expected, in the reader's language. */
        public String said(FileProblem problem, Texts words) {
            return words.say(
                    "file.problem",
                    "what",
                    ExchangeFilePages.said(problem.what(), words),
                    "expected",
                    ExchangeFilePages.said(problem.expected(), words));
        }

        public boolean deniedNew() {
            return denied.equals(Right.EXCHANGE_CREATE.code());
        }
    }

    private static Page page(String lang) {
        return Page.at(PageRenderer.language(lang), PATH);
    }
}
