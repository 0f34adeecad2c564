package org.consilium.interpreting.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.TextFeed;
import org.consilium.interpreting.TextFeedService;
import org.consilium.interpreting.TextFeedService.NewFeed;
import org.consilium.live.RoomPeopleService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.ProblemException;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The keys with which captioning tools write in one booth. */
@Path("/{lang}/exchanges/{slug}/booths/{language}/feeds")
@Produces(PageRenderer.HTML)
public class FeedPages {
    private static final String NUMBER = "{id:\\d{1,18}}";

    private final TextFeedService feeds;
    private final BoothPlanService plans;
    private final RoomPeopleService people;
    private final CurrentCaller current;
    private final PublicAddress address;
    private final Clock clock;
    private final PageRenderer renderer;

    FeedPages(
            TextFeedService feeds,
            BoothPlanService plans,
            RoomPeopleService people,
            CurrentCaller current,
            PublicAddress address,
            Clock clock,
            PageRenderer renderer) {
        this.feeds = feeds;
        this.plans = plans;
        this.people = people;
        this.current = current;
        this.address = address;
        this.clock = clock;
        this.renderer = renderer;
    }

    /** @param by the name of the key's maker */
    public record FeedView(
            long id,
            String name,
            String by,
            String made,
            String until,
            @Nullable String used,
            boolean open) {}

    /**
     * @param endpoint where the tool sends its text
     * @param secret of a key just created
     * @param typed the name that was refused
     */
    public record FeedsView(
            ExchangeHead exchange,
            String booth,
            String base,
            String endpoint,
            List<FeedView> feeds,
            @Nullable String secret,
            String typed,
            @Nullable String problem) {}

    @GET
    public Response feeds(@BeanParam ShiftPages.Place place) {
        return page(200, place, null, "", null);
    }

    private Response page(
            int status, ShiftPages.Place place, @Nullable NewFeed made, String typed, @Nullable String problem) {
        PlanPage.Place plan = place.plan(null);
        Caller caller = current.get();
        ExchangeHead exchange = plans.exchange(caller, place.slug());
        List<FeedView> all = feeds.feeds(caller, place.slug(), place.booth()).stream()
                .map(feed -> view(feed, plan.language(), exchange))
                .toList();
        Page here = Page.at(plan.language(), path(place));
        FeedsView view = new FeedsView(
                exchange,
                place.booth(),
                here.href(plan.path()),
                address.of("/api/exchanges/" + place.slug() + "/booths/" + place.booth() + "/text"),
                all,
                made == null ? null : made.secret().text(),
                typed,
                problem);
        return renderer.answer(status, here, "feeds", Map.of("view", view));
    }

    private static String path(ShiftPages.Place place) {
        return "/exchanges/" + place.slug() + "/booths/" + place.booth() + "/feeds";
    }

    private FeedView view(TextFeed feed, UiLanguage language, ExchangeHead exchange) {
        Instant used = feed.usedAt();
        return new FeedView(
                feed.id(),
                feed.name(),
                people.of(exchange.slug()).of(feed.memberId()).name(),
                Moments.said(feed.madeAt(), language, exchange.sides()),
                Moments.said(feed.expiresAt(), language, exchange.sides()),
                used == null ? null : Moments.said(used, language, exchange.sides()),
                feed.isOpen(clock.instant()));
    }

    /** The answer is the page itself, because the key is shown only once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@BeanParam ShiftPages.Place place, MultivaluedMap<String, String> sent) {
        String name = ShiftForm.text(sent, "name");
        try {
            NewFeed made = feeds.make(current.get(), place.slug(), place.booth(), name);
            return page(200, place, made, "", null);
        } catch (ProblemException refused) {
            String said = BoothRefusals.said(refused.problem(), place.plan(null).words())
                    .orElseThrow(() -> refused);
            return page(refused.problem().status(), place, null, name, said);
        }
    }

    @GET
    @Path(NUMBER + "/revoke")
    public Response confirmRevoking(@BeanParam ShiftPages.Place place, @PathParam("id") long id) {
        PlanPage.Place plan = place.plan(null);
        Caller caller = current.get();
        ExchangeHead exchange = plans.exchange(caller, place.slug());
        FeedView feed = view(feeds.feed(caller, place.slug(), place.booth(), id), plan.language(), exchange);
        Page here = Page.at(plan.language(), path(place) + "/" + id + "/revoke");
        return renderer.answer(
                here,
                "feedRevoke",
                Map.of("exchange", exchange, "booth", place.booth(), "feed", feed, "list", here.href(path(place))));
    }

    @POST
    @Path(NUMBER + "/revoke")
    public Response revoke(@BeanParam ShiftPages.Place place, @PathParam("id") long id) {
        feeds.revoke(current.get(), place.slug(), place.booth(), id);
        return PrivateAnswer.seeOther(Page.at(place.plan(null).language(), "").href(path(place)))
                .build();
    }
}
