package org.consilium.transcript.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptService;
import org.consilium.transcript.TranscriptService.Shelf;

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
    public Response page(@BeanParam TranscriptQuery asked) {
        return page(asked, "", () -> now(asked));
    }

    @GET
    @Path("transcript/" + NUMBER)
    @Produces(PageRenderer.HTML)
    public Response release(@BeanParam TranscriptQuery asked, @PathParam("number") int number) {
        return page(asked, "/" + number, () -> released(asked, number));
    }

    @GET
    @Path("transcript." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam TranscriptQuery asked, @PathParam("form") String form) {
        return file(form, asked.view(now(asked)));
    }

    @GET
    @Path("transcript/" + NUMBER + "." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(
            @BeanParam TranscriptQuery asked, @PathParam("number") int number, @PathParam("form") String form) {
        return file(form, asked.view(released(asked, number)));
    }

    private TranscriptEdition now(TranscriptQuery asked) {
        return transcripts.read(current.get(), asked.slug());
    }

    private TranscriptEdition released(TranscriptQuery asked, int number) {
        return transcripts.read(current.get(), asked.slug(), number);
    }

    /** Before anything is written there is a page that says so, and no file. */
    private static Response file(String form, TranscriptView view) {
        if (view.empty()) {
            throw new NotFoundException();
        }
        return view.file(Coded.of(TranscriptForm.class, form).orElseThrow()).answer();
    }

    private Response page(TranscriptQuery asked, String below, Supplier<TranscriptEdition> edition) {
        UiLanguage reader = asked.reader();
        Shelf shelf = transcripts.shelf(current.get(), asked.slug());
        String path = "/exchanges/" + asked.slug() + "/transcript" + below;
        Map<String, Object> data = new HashMap<>();
        data.put("shelf", shelf);
        try {
            TranscriptView view = asked.view(edition.get());
            data.put("view", view);
            data.put("here", Page.at(reader, "").href(path));
            Response answer = renderer.answer(new Page(reader, path, view.query()), "transcript", data);
            boolean working = view.edition().standing().release() == null;
            return working ? PrivateAnswer.noindex(answer) : answer;
        } catch (ProblemException away) {
            if (!away.problem().code().startsWith("transcript.")) {
                throw away;
            }
            data.put("away", new AwayView(reader, shelf, away.problem(), current.get()));
            return renderer.answer(away.problem().status(), Page.at(reader, path), "transcriptAway", data);
        }
    }
}
