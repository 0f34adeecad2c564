package org.consilium.interpreting.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.Rota;
import org.consilium.interpreting.RotaService;
import org.consilium.interpreting.RotaService.Change;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** The shifts of one booth: add, move, remove, restore. */
@Path("/{lang}/exchanges/{slug}/booths/{language}/shifts")
@Produces(PageRenderer.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ShiftPages {
    private static final String NUMBER = "{id:\\d{1,18}}";

    private final RotaService rotas;
    private final BoothPlanService plans;
    private final CurrentCaller current;
    private final PlanPage page;
    private final PageRenderer renderer;

    ShiftPages(RotaService rotas, BoothPlanService plans, CurrentCaller current, PlanPage page, PageRenderer renderer) {
        this.rotas = rotas;
        this.plans = plans;
        this.current = current;
        this.page = page;
        this.renderer = renderer;
    }

    /** The booth, and the language of the page. */
    public record Place(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("language") String booth) {
        PlanPage.Place plan(@Nullable String clock) {
            return new PlanPage.Place(lang, slug, clock);
        }
    }

    /** The content of one shift's page. */
    public record ShiftView(
            BoothPlan plan, Rota rota, PlannedShift shift, Clocks clocks, ShiftForm form, String base) {}

    @POST
    public Response add(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(ShiftForm.text(sent, "clock"));
        Clocks clocks = page.clocks(plan);
        ShiftForm form = ShiftForm.of(sent);
        try {
            rotas.add(change(caller, place, sent), form.when(clocks.chosen()), form.member(), form.name());
        } catch (ProblemException refused) {
            return page.refused(plan, refused, place.booth(), form);
        }
        return PlanPage.after(plan, clocks, BoothPlanNotice.ADDED, "#booth-" + place.booth());
    }

    private static Change change(Caller caller, Place place, MultivaluedMap<String, String> sent) {
        try {
            return new Change(caller, place.slug(), place.booth(), Integer.parseInt(ShiftForm.text(sent, "version")));
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        }
    }

    @GET
    @Path(NUMBER)
    @Consumes(MediaType.WILDCARD)
    public Response one(@BeanParam Place place, @PathParam("id") long id, @QueryParam("clock") @Nullable String clock) {
        return one(200, place.plan(clock), place.booth(), id, null, null);
    }

    private Response one(
            int status,
            PlanPage.Place plan,
            String booth,
            long id,
            @Nullable ShiftForm typed,
            @Nullable String problem) {
        Caller caller = current.get();
        BoothPlan all = plans.plan(caller, plan.slug());
        caller.require(Right.BOOTH_COORDINATE, plan.slug());
        Rota rota = all.rota(booth).orElseThrow(NotFoundException::new);
        PlannedShift shift =
                rota.shifts().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFoundException::new);
        Clocks clocks = Clocks.of(plan.language(), all.exchange().sides(), plan.clock());
        Page here = Page.at(plan.language(), plan.path() + "/" + booth + "/shifts/" + id);
        ShiftForm form = typed == null ? ShiftForm.of(shift, clocks.chosen()) : typed;
        ShiftView view = new ShiftView(all, rota, shift, clocks, form, here.href(plan.path()));
        return renderer.answer(
                status,
                here,
                "shift",
                problem == null ? Map.of("view", view, "problem", "") : Map.of("view", view, "problem", problem));
    }

    @POST
    @Path(NUMBER)
    public Response move(@BeanParam Place place, @PathParam("id") long id, MultivaluedMap<String, String> sent) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(ShiftForm.text(sent, "clock"));
        Clocks clocks = page.clocks(plan);
        ShiftForm form = ShiftForm.of(sent);
        try {
            rotas.move(change(caller, place, sent), id, form.when(clocks.chosen()), form.member(), form.name());
        } catch (ProblemException refused) {
            if (refused.problem().status() == Response.Status.NOT_FOUND.getStatusCode()) {
                return page.refused(plan, refused, place.booth(), null);
            }
            String said = BoothRefusals.said(refused.problem(), plan.words()).orElseThrow(() -> refused);
            return one(refused.problem().status(), plan, place.booth(), id, form.refused(refused.problem()), said);
        }
        return PlanPage.after(plan, clocks, BoothPlanNotice.MOVED, "#booth-" + place.booth());
    }

    @POST
    @Path(NUMBER + "/removal")
    public Response remove(@BeanParam Place place, @PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return after(place, sent, BoothPlanNotice.REMOVED, "&shift=" + id, change -> rotas.remove(change, id));
    }

    @POST
    @Path(NUMBER + "/return")
    public Response bringBack(@BeanParam Place place, @PathParam("id") long id, MultivaluedMap<String, String> sent) {
        String there = "#booth-" + place.booth();
        return after(place, sent, BoothPlanNotice.BROUGHT_BACK, there, change -> rotas.bringBack(change, id));
    }

    private interface Changing {
        void apply(Change change);
    }

    private Response after(
            Place place, MultivaluedMap<String, String> sent, BoothPlanNotice done, String more, Changing changing) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(ShiftForm.text(sent, "clock"));
        Clocks clocks = page.clocks(plan);
        try {
            changing.apply(change(caller, place, sent));
        } catch (ProblemException refused) {
            return page.refused(plan, refused, place.booth(), null);
        }
        return PlanPage.after(plan, clocks, done, more);
    }
}
