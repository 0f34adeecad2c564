package org.consilium.interpreting.web;

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
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.interpreting.BoothOpening;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.RotaService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Coded;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The plan of the booths of an exchange. */
@Path("/{lang}/exchanges/{slug}/booths")
@Produces(PageRenderer.HTML)
public class BoothPlanPages {
    private final RotaService rotas;
    private final BoothOpening opening;
    private final CurrentCaller current;
    private final PlanPage page;

    BoothPlanPages(RotaService rotas, BoothOpening opening, CurrentCaller current, PlanPage page) {
        this.rotas = rotas;
        this.opening = opening;
        this.current = current;
        this.page = page;
    }

    /**
     * @param clock key of the side on whose clock times are typed
     * @param done and {@code shift}: what was done just before, and the number of the one that was taken away; or {@code booth},
     *     {@code filled} and {@code version}: of which booth the rota was filled, when, in milliseconds since 1970, and which
     *     version that made
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
        Planned what = Coded.of(Planned.class, done).orElse(null);
        boolean plans = caller.may(BoothPlanService.COORDINATE, slug);
        PlannedShift removed = plans && what == Planned.REMOVED
                ? rotas.removed(caller, slug, shift).orElse(null)
                : null;
        PlanView.Replaced replaced =
                plans && what == Planned.FILLED ? replaced(caller, slug, booth, filled, version) : null;
        PlanPage.Said said = new PlanPage.Said(what, removed, replaced, null, Map.of());
        return page.answer(200, new PlanPage.Place(lang, slug, clock), said);
    }

    private PlanView.@Nullable Replaced replaced(Caller caller, String slug, String booth, long filled, int version) {
        int count = rotas.replaced(caller, slug, booth, Instant.ofEpochMilli(filled));
        return count == 0 ? null : new PlanView.Replaced(booth, filled, version, count);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(
            @PathParam("lang") String lang, @PathParam("slug") String slug, MultivaluedMap<String, String> sent) {
        String booth = ShiftForm.text(sent, "language");
        return changed(new PlanPage.Place(lang, slug, null), Planned.OPENED, "#booth-" + booth, () -> {
            opening.open(current.get(), slug, booth);
        });
    }

    /** Its shifts stay in the plan; the same booth can be opened again. */
    @POST
    @Path("{language}/closing")
    @Consumes(MediaType.WILDCARD)
    public Response close(@BeanParam ShiftPages.Place place) {
        return changed(place.plan(null), Planned.CLOSED, "", () -> {
            opening.close(current.get(), place.slug(), place.booth());
        });
    }

    private Response changed(PlanPage.Place place, Planned done, String there, Runnable change) {
        try {
            change.run();
        } catch (ProblemException refused) {
            return page.refused(place, refused, Map.of());
        }
        return PrivateAnswer.seeOther(Page.at(place.language(), "").href(place.path()) + "?done=" + done.code() + there)
                .build();
    }
}
