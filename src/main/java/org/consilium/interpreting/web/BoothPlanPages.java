package org.consilium.interpreting.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.RotaService;
import org.consilium.page.PageRenderer;
import org.consilium.shared.Coded;
import org.jspecify.annotations.Nullable;

/** The plan of the booths of an exchange. */
@Path("/{lang}/exchanges/{slug}/booths")
@Produces(PageRenderer.HTML)
public class BoothPlanPages {
    private final RotaService rotas;
    private final CurrentCaller current;
    private final PlanPage page;

    BoothPlanPages(RotaService rotas, CurrentCaller current, PlanPage page) {
        this.rotas = rotas;
        this.current = current;
        this.page = page;
    }

    /**
     * @param clock key of the side on whose clock times are typed
     * @param done and {@code shift}: what was done just before, and the number of the one that was taken away
     */
    @GET
    public Response plan(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("clock") @Nullable String clock,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("shift") @DefaultValue("0") long shift) {
        Caller caller = current.get();
        Planned what = Coded.of(Planned.class, done).orElse(null);
        boolean mayReturn = what == Planned.REMOVED && caller.may(BoothPlanService.COORDINATE, slug);
        PlanPage.Said said = new PlanPage.Said(
                what, mayReturn ? rotas.removed(caller, slug, shift).orElse(null) : null, null, Map.of());
        return page.answer(200, new PlanPage.Place(lang, slug, clock), said);
    }
}
