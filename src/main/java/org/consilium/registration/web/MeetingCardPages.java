package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.meeting.MeetingCardService;
import org.consilium.registration.meeting.MeetingCardService.Card;
import org.consilium.registration.meeting.MeetingCardService.Overview;
import org.consilium.registration.meeting.MeetingDetails;
import org.consilium.shared.Problem;

/** For organisers: link, number, passcode and dial-in of the meeting, for all or per language. */
@Path("/{lang}/console/{slug}/meeting")
@Produces(PageRenderer.HTML)
public class MeetingCardPages {
    private final MeetingCardService meetings;
    private final CurrentCaller caller;
    private final PageRenderer renderer;

    MeetingCardPages(MeetingCardService meetings, CurrentCaller caller, PageRenderer renderer) {
        this.meetings = meetings;
        this.caller = caller;
        this.renderer = renderer;
    }

    @GET
    public Response cards(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("done") @DefaultValue("false") boolean done) {
        Overview overview = meetings.overview(caller.get(), slug);
        return html(200, page(lang, slug), new MeetingView(overview, overview.cards(), "", List.of(), done));
    }

    /** One card: {@code into} is its language, empty for all. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        Page page = page(lang, slug);
        String into = PersonForm.text(sent, "into");
        MeetingDetails details = new MeetingDetails(
                PersonForm.text(sent, "link"),
                PersonForm.text(sent, "number"),
                PersonForm.text(sent, "passcode"),
                PersonForm.text(sent, "dial_in"));
        List<String> wrong = meetings.write(caller.get(), slug, into, details);
        if (wrong.isEmpty()) {
            return PrivateAnswer.seeOther(page.href(page.path()) + "?done=true").build();
        }
        Overview overview = meetings.overview(caller.get(), slug);
        List<Card> typed = overview.cards().stream()
                .map(card -> card.language().equals(into) ? new Card(into, details) : card)
                .toList();
        return html(Problem.UNPROCESSABLE, page, new MeetingView(overview, typed, into, wrong, false));
    }

    private Response html(int status, Page page, MeetingView view) {
        return PrivateAnswer.noindex(renderer.answer(status, page, "meeting", Map.of("view", view)));
    }

    private static Page page(String lang, String slug) {
        return Page.at(PageRenderer.language(lang), "/console/" + slug + "/meeting");
    }
}
