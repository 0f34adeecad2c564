package org.consilium.transcript.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptService;
import org.consilium.transcript.TranscriptService.Shelf;
import org.jspecify.annotations.Nullable;

/** What was said in an exchange, to read, to print and as a file: as it is now, or as it was released. */
@Path("/{lang}/exchanges/{slug}")
public class TranscriptPages {
    private static final String FORM = "{form:docx|txt|vtt|csv}";
    private static final String NUMBER = "{number:\\d{1,6}}";

    private final TranscriptService transcripts;
    private final PageRenderer renderer;
    private final CurrentCaller current;

    TranscriptPages(TranscriptService transcripts, PageRenderer renderer, CurrentCaller current) {
        this.transcripts = transcripts;
        this.renderer = renderer;
        this.current = current;
    }

    @GET
    @Path("transcript")
    @Produces(PageRenderer.HTML)
    public Response page(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("language") @Nullable String language,
            @QueryParam("beside") @Nullable String beside) {
        Caller caller = current.get();
        return page(lang, slug, "", language, beside, () -> transcripts.read(caller, slug));
    }

    @GET
    @Path("transcript/" + NUMBER)
    @Produces(PageRenderer.HTML)
    public Response release(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @QueryParam("language") @Nullable String language,
            @QueryParam("beside") @Nullable String beside) {
        Caller caller = current.get();
        return page(lang, slug, "/" + number, language, beside, () -> transcripts.read(caller, slug, number));
    }

    @GET
    @Path("transcript." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("form") String form,
            @QueryParam("language") @Nullable String language,
            @QueryParam("beside") @Nullable String beside) {
        UiLanguage reader = PageRenderer.language(lang);
        return file(form, TranscriptView.of(reader, transcripts.read(current.get(), slug), language, beside));
    }

    @GET
    @Path("transcript/" + NUMBER + "." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("number") int number,
            @PathParam("form") String form,
            @QueryParam("language") @Nullable String language,
            @QueryParam("beside") @Nullable String beside) {
        UiLanguage reader = PageRenderer.language(lang);
        return file(form, TranscriptView.of(reader, transcripts.read(current.get(), slug, number), language, beside));
    }

    /** Before anything is written there is a page that says so, and no file. */
    private static Response file(String form, TranscriptView view) {
        if (view.empty()) {
            throw new NotFoundException();
        }
        return view.file(Coded.of(TranscriptForm.class, form).orElseThrow()).answer();
    }

    private interface Reading {
        TranscriptEdition read();
    }

    private Response page(
            String lang,
            String slug,
            String below,
            @Nullable String language,
            @Nullable String beside,
            Reading reading) {
        UiLanguage reader = PageRenderer.language(lang);
        Shelf shelf = transcripts.shelf(current.get(), slug);
        String path = "/exchanges/" + slug + "/transcript" + below;
        Map<String, Object> data = new HashMap<>();
        data.put("shelf", shelf);
        try {
            TranscriptView view = TranscriptView.of(reader, reading.read(), language, beside);
            data.put("view", view);
            data.put("here", Page.at(reader, "").href(path));
            Response answer = renderer.answer(new Page(reader, path, view.query()), "transcript", data);
            boolean working = view.edition().standing().release() == null;
            return working
                    ? Response.fromResponse(answer)
                            .header("X-Robots-Tag", "noindex")
                            .build()
                    : answer;
        } catch (ProblemException away) {
            if (!away.problem().code().startsWith("transcript.")) {
                throw away;
            }
            data.put("away", new AwayView(reader, shelf, away.problem(), current.get()));
            return renderer.answer(away.problem().status(), Page.at(reader, path), "transcriptAway", data);
        }
    }
}
