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
import java.util.function.Function;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptService;
import org.consilium.transcript.TranscriptService.Shelf;

/** The transcript of an exchange, to read, to print and as a file: the present one, or a release. */
@Path("/{lang}/exchanges/{slug}")
public class TranscriptPages {
    private static final String FORM = "{form:docx|txt|vtt|csv}";
    private static final String NUMBER = "{number:\\d{1,6}}";

    private final TranscriptService transcripts;
    private final PageRenderer renderer;
    private final CurrentCaller current;
    private final Limits limits;

    TranscriptPages(TranscriptService transcripts, PageRenderer renderer, CurrentCaller current, Limits limits) {
        this.transcripts = transcripts;
        this.renderer = renderer;
        this.current = current;
        this.limits = limits;
    }

    @GET
    @Path("transcript")
    @Produces(PageRenderer.HTML)
    public Response page(@BeanParam TranscriptQuery asked) {
        return page(asked, "", transcripts::read);
    }

    @GET
    @Path("transcript/" + NUMBER)
    @Produces(PageRenderer.HTML)
    public Response release(@BeanParam TranscriptQuery asked, @PathParam("number") int number) {
        return page(asked, "/" + number, shelf -> transcripts.read(shelf, number));
    }

    @GET
    @Path("transcript." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam TranscriptQuery asked, @PathParam("form") String form) {
        return file(asked, form, transcripts::read);
    }

    @GET
    @Path("transcript/" + NUMBER + "." + FORM)
    @Produces(MediaType.WILDCARD)
    public Response file(
            @BeanParam TranscriptQuery asked, @PathParam("number") int number, @PathParam("form") String form) {
        return file(asked, form, shelf -> transcripts.read(shelf, number));
    }

    /** Before anything is written the page says so, and there is no file. */
    private Response file(TranscriptQuery asked, String form, Function<Shelf, TranscriptEdition> edition) {
        Caller caller = current.get();
        limits.take(Limit.TRANSCRIPT_FILE, caller.address());
        TranscriptChoice choice = asked.choice(edition.apply(transcripts.shelf(caller, asked.slug())));
        if (choice.empty()) {
            throw new NotFoundException();
        }
        return choice.file(Coded.of(TranscriptForm.class, form).orElseThrow()).answer();
    }

    private Response page(TranscriptQuery asked, String below, Function<Shelf, TranscriptEdition> edition) {
        UiLanguage reader = asked.reader();
        Shelf shelf = transcripts.shelf(current.get(), asked.slug());
        String path = "/exchanges/" + asked.slug() + "/transcript" + below;
        Map<String, Object> data = new HashMap<>();
        data.put("shelf", shelf);
        try {
            TranscriptView view = TranscriptView.of(asked.choice(edition.apply(shelf)));
            data.put("view", view);
            data.put("here", Page.at(reader, "").href(path));
            Response answer = renderer.answer(new Page(reader, path, view.query()), "transcript", data);
            boolean working = view.edition().status().release() == null;
            return working ? PrivateAnswer.noindex(answer) : answer;
        } catch (ProblemException away) {
            if (!away.problem().code().startsWith("transcript.")) {
                throw away;
            }
            data.put("away", new UnavailableView(reader, shelf, away.problem(), current.get()));
            return renderer.answer(away.problem().status(), Page.at(reader, path), "transcriptAway", data);
        }
    }
}
