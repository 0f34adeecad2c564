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
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileProblem;
import org.consilium.exchangefile.ImportResult;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.page.UploadedFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** For organisers: an exchange file is brought in, or told where it is wrong. */
@Path("/{lang}/exchange-files")
@Produces(PageRenderer.HTML)
public class ExchangeFilePages {
    private static final String PATH = "/exchange-files";
    private static final int UNPROCESSABLE = 422;

    private final ExchangeFileService files;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    public ExchangeFilePages(ExchangeFileService files, PageRenderer renderer, CurrentCaller caller) {
        this.files = files;
        this.renderer = renderer;
        this.caller = caller;
    }

    /** @param done the address, after the language, of what has just been brought in */
    @GET
    public Response form(@PathParam("lang") String lang, @QueryParam("done") @DefaultValue("") String done) {
        files.requireImporter(caller.get());
        boolean known = done.matches("/(exchanges|missions)/[a-z0-9-]{1,80}");
        return PrivateAnswer.ok(html(lang, known ? done : "", "", List.of())).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@PathParam("lang") String lang, @RestForm("file") @Nullable FileUpload file) {
        Page page = page(lang);
        files.requireImporter(caller.get());
        if (file == null || file.size() == 0) {
            return refused(html(lang, "", "-", List.of()));
        }
        return switch (files.importFile(caller.get(), file.fileName(), UploadedFile.bytes(file))) {
            case ImportResult.Imported imported ->
                PrivateAnswer.seeOther(page.href(PATH + "?done=" + files.path(imported.slug())))
                        .build();
            case ImportResult.Refused refused -> refused(html(lang, "", file.fileName(), refused.problems()));
        };
    }

    private static Response refused(String html) {
        return PrivateAnswer.ok(html).status(UNPROCESSABLE).build();
    }

    private String html(String lang, String done, String name, List<FileProblem> problems) {
        return renderer.render(page(lang), "exchangeFile", Map.of("done", done, "name", name, "problems", problems));
    }

    private static Page page(String lang) {
        return Page.at(PageRenderer.language(lang), PATH);
    }
}
