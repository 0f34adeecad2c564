package org.consilium.transcript.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.transcript.ConsentDecision;
import org.consilium.transcript.ConsentManner;
import org.consilium.transcript.ConsentOrder;
import org.consilium.transcript.PublicationService;
import org.consilium.transcript.PublicationService.Desk;
import org.consilium.transcript.ReleaseHead;
import org.jspecify.annotations.Nullable;

/** Review and publication of a transcript: who agreed, what is published, what is withdrawn. */
@Path("/{lang}/exchanges/{slug}/transcript")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.WILDCARD)
public class TranscriptReviewPages {
    private static final String NUMBER = "{number:\\d{1,6}}";

    private final PublicationService publications;
    private final PageRenderer renderer;
    private final CurrentCaller current;

    TranscriptReviewPages(PublicationService publications, PageRenderer renderer, CurrentCaller current) {
        this.publications = publications;
        this.renderer = renderer;
        this.current = current;
    }

    /** The exchange, and the language of the page. */
    public record Place(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug) {
        UiLanguage language() {
            return PageRenderer.language(lang);
        }

        String path(String below) {
            return "/exchanges/" + slug + "/transcript" + below;
        }
    }

    /** The typed values of a speaker's consent. */
    public record ConsentFields(
            @FormParam("voice") @DefaultValue("") String voice,
            @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("manner") @DefaultValue("") String manner,
            @FormParam("note") @DefaultValue("") String note) {
        ConsentOrder order() {
            return new ConsentOrder(
                    voice,
                    Coded.of(ConsentDecision.class, decision).orElse(null),
                    Coded.of(ConsentManner.class, manner).orElse(null),
                    note);
        }
    }

    @GET
    @Path("review")
    public Response review(
            @BeanParam Place place,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("voice") @DefaultValue("0") int voice) {
        ReviewView view = new ReviewView(
                place.language(),
                desk(place),
                current.get(),
                Coded.of(ReviewNotice.class, done).orElse(null),
                voice,
                null,
                null);
        return page(200, place, "/review", "transcriptReview", view);
    }

    @POST
    @Path("consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@BeanParam Place place, @BeanParam ConsentFields fields) {
        ConsentOrder order = fields.order();
        try {
            int voice = publications.record(current.get(), place.slug(), order);
            return seeOther(place, ReviewNotice.RECORDED, "&voice=" + voice + "#voice-" + voice);
        } catch (ProblemException refused) {
            return page(
                    refused.problem().status(),
                    place,
                    "/review",
                    "transcriptReview",
                    view(place, said(place, refused), order));
        }
    }

    @GET
    @Path("publish")
    public Response confirmPublishing(@BeanParam Place place) {
        current.get().require(Right.EXCHANGE_EDIT, place.slug());
        return page(200, place, "/publish", "transcriptPublish", view(place, null, null));
    }

    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @BeanParam Place place,
            @FormParam("number") @DefaultValue("0") int number,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("leave_out") @Nullable String leaveOut) {
        try {
            publications.publish(current.get(), place.slug(), number, seen, leaveOut != null);
            return seeOther(place, ReviewNotice.PUBLISHED, "");
        } catch (ProblemException refused) {
            return page(
                    refused.problem().status(),
                    place,
                    "/publish",
                    "transcriptPublish",
                    view(place, said(place, refused), null));
        }
    }

    @GET
    @Path(NUMBER + "/withdraw")
    public Response confirmWithdrawing(@BeanParam Place place, @PathParam("number") int number) {
        current.get().require(Right.EXCHANGE_EDIT, place.slug());
        return withdrawal(200, place, number, "", null);
    }

    @POST
    @Path(NUMBER + "/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @BeanParam Place place,
            @PathParam("number") int number,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            publications.withdraw(current.get(), place.slug(), number, reason);
            return seeOther(place, ReviewNotice.WITHDRAWN, "");
        } catch (ProblemException refused) {
            return withdrawal(refused.problem().status(), place, number, reason, said(place, refused));
        }
    }

    /** @throws ProblemException the refusal itself if the reviewer cannot resolve it */
    private static ReviewRefusal said(Place place, ProblemException refused) {
        return ReviewRefusal.of(refused.problem(), Texts.of(place.language())).orElseThrow(() -> refused);
    }

    private Response page(int status, Place place, String below, String template, ReviewView view) {
        return answer(status, place, below, template, new HashMap<>(Map.of("view", view)));
    }

    private Response withdrawal(int status, Place place, int number, String reason, @Nullable ReviewRefusal refusal) {
        ReviewView view = view(place, refusal, null);
        ReleaseHead release = view.desk().releases().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Map<String, Object> data = new HashMap<>(Map.of("view", view, "release", release, "reason", reason));
        return answer(status, place, "/" + number + "/withdraw", "transcriptWithdraw", data);
    }

    private ReviewView view(Place place, @Nullable ReviewRefusal refusal, @Nullable ConsentOrder typed) {
        return new ReviewView(place.language(), desk(place), current.get(), null, 0, refusal, typed);
    }

    private Desk desk(Place place) {
        return publications.desk(current.get(), place.slug());
    }

    private Response answer(int status, Place place, String below, String template, Map<String, Object> data) {
        data.put("base", Page.at(place.language(), "").href(place.path("")));
        Response answer = renderer.answer(status, Page.at(place.language(), place.path(below)), template, data);
        return PrivateAnswer.noindex(answer);
    }

    private static Response seeOther(Place place, ReviewNotice done, String where) {
        String review = Page.at(place.language(), "").href(place.path("/review"));
        return PrivateAnswer.seeOther(review + "?done=" + done.code() + where).build();
    }
}
