package org.consilium.interpreting.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.admission.ExchangeHead;
import org.consilium.interpreting.BoothOpening;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.RotaService;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.Languages;
import org.consilium.shared.Problem;
import org.consilium.shared.UnwrappedStage;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jspecify.annotations.Nullable;

/** The plan of the booths of an exchange. */
@Path("/{lang}/exchanges/{slug}/booths")
@Produces(PageRenderer.HTML)
public class BoothPlanPages {
    private final RotaService rotas;
    private final BoothPlanService plans;
    private final BoothOpening opening;
    private final CurrentCaller current;
    private final PlanPage page;
    private final PageRenderer renderer;

    /** Carries the request to the thread on which it continues. */
    private final ManagedExecutor executor;

    BoothPlanPages(
            RotaService rotas,
            BoothPlanService plans,
            BoothOpening opening,
            CurrentCaller current,
            PlanPage page,
            PageRenderer renderer,
            ManagedExecutor executor) {
        this.rotas = rotas;
        this.plans = plans;
        this.opening = opening;
        this.current = current;
        this.page = page;
        this.renderer = renderer;
        this.executor = executor;
    }

    /**
     * @param clock key of the side on whose clock times are typed
     * @param done and {@code shift}: the last change, and the number of a removed shift; or {@code booth}, {@code
     *     filled} and {@code version}: the booth whose rota was filled, when (in milliseconds since 1970), and the
     *     version that this produced
     */
    @GET
    public Response plan(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("clock") @Nullable String clock,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("shift") @DefaultValue("0") long shift,
            @QueryParam("booth") @DefaultValue("") String booth,
            @QueryParam("filled") @DefaultValue("0") long filled,
            @QueryParam("version") @DefaultValue("0") int version) {
        Caller caller = current.get();
        boolean plans = caller.may(Right.BOOTH_COORDINATE, slug);
        PlanView.Done said = Coded.of(BoothPlanNotice.class, done)
                .map(what -> {
                    PlannedShift removed = plans && what == BoothPlanNotice.REMOVED
                            ? rotas.removed(caller, slug, shift).orElse(null)
                            : null;
                    PlanView.Replaced replaced = plans && what == BoothPlanNotice.FILLED
                            ? replaced(caller, slug, booth, filled, version)
                            : null;
                    boolean names = what == BoothPlanNotice.OPENED || what == BoothPlanNotice.CLOSED;
                    return new PlanView.Done(what, removed, replaced, names && Languages.isKnown(booth) ? booth : null);
                })
                .orElse(null);
        return page.answer(200, new PlanPage.Place(lang, slug, clock), new PlanPage.Said(said, null));
    }

    private PlanView.@Nullable Replaced replaced(Caller caller, String slug, String booth, long filled, int version) {
        int count = rotas.replaced(caller, slug, booth, Instant.ofEpochMilli(filled));
        return count == 0 ? null : new PlanView.Replaced(booth, filled, version, count);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Blocking
    public CompletionStage<Response> open(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        String booth = ShiftForm.text(sent, "language");
        PlanPage.Place place = new PlanPage.Place(lang, slug, null);
        return changed(place, BoothPlanNotice.OPENED, booth, opening.open(current.get(), slug, booth));
    }

    @GET
    @Path("{language}/closing")
    public Response confirmClosing(@BeanParam ShiftPages.Place place) {
        PlanPage.Place plan = place.plan(null);
        Caller caller = current.get();
        ExchangeHead exchange = plans.requireBooth(caller, place.slug(), place.booth());
        caller.require(Right.BOOTH_COORDINATE, place.slug());
        Page here = Page.at(plan.language(), plan.path() + "/" + place.booth() + "/closing");
        return renderer.answer(
                here,
                "boothClose",
                Map.of("exchange", exchange, "booth", place.booth(), "base", here.href(plan.path())));
    }

    /** Its shifts stay in the plan; the same booth can be opened again. */
    @POST
    @Path("{language}/closing")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public CompletionStage<Response> close(@BeanParam ShiftPages.Place place) {
        return changed(
                place.plan(null),
                BoothPlanNotice.CLOSED,
                place.booth(),
                opening.close(current.get(), place.slug(), place.booth()));
    }

    /** Renders the page on a separate thread, because the outcome arrives on the room's. */
    private CompletionStage<Response> changed(
            PlanPage.Place place, BoothPlanNotice done, String booth, CompletableFuture<CommandOutcome> outcome) {
        return UnwrappedStage.of(executor.copy(outcome).thenApplyAsync(answer -> switch (answer) {
            case CommandOutcome.Done any -> {
                String address = Page.at(place.language(), "").href(place.path());
                String query = "?done=" + done.code() + "&booth=" + booth + "#booth-" + booth;
                yield PrivateAnswer.seeOther(address + query).build();
            }
            case CommandOutcome.Refused(Problem refused) -> page.refused(place, refused.asException(), booth, null);
        }));
    }
}
