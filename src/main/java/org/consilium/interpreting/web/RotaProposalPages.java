package org.consilium.interpreting.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchange.Side;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.Interpreter;
import org.consilium.interpreting.PlannedShift;
import org.consilium.interpreting.ProposedShift;
import org.consilium.interpreting.Rota;
import org.consilium.interpreting.RotaService;
import org.consilium.interpreting.RotaService.Change;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Fills a rota with proposed turns: shows the proposal and what it replaces before anything changes. */
@Path("/{lang}/exchanges/{slug}/booths/{language}/fill")
@Produces(PageRenderer.HTML)
public class RotaProposalPages {
    private static final Pattern SEPARATED = Pattern.compile(",");

    private final RotaService rotas;
    private final BoothPlanService plans;
    private final CurrentCaller current;
    private final PlanPage page;
    private final PageRenderer renderer;

    RotaProposalPages(
            RotaService rotas, BoothPlanService plans, CurrentCaller current, PlanPage page, PageRenderer renderer) {
        this.rotas = rotas;
        this.plans = plans;
        this.current = current;
        this.page = page;
        this.renderer = renderer;
    }

    public record FillView(
            BoothPlan plan,
            Rota rota,
            Clocks clocks,
            List<ProposedShift> turns,
            List<Long> chosen,
            int minutes,
            @Nullable String problem,
            String base) {
        public String at(ProposedShift turn, Side side) {
            return clocks.at(turn.when(), side, rota.items().getFirst().when().from());
        }

        /** Sent in one field, because a form has at most a hundred. */
        public String chosenNumbers() {
            return chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        public boolean isChosen(long interpreter) {
            return chosen.contains(interpreter);
        }

        /** The people whose shifts are replaced, each name once. */
        public String replaced(String separator) {
            return rota.shifts().stream()
                    .map(PlannedShift::who)
                    .map(Interpreter::name)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(separator));
        }
    }

    @GET
    public Response proposed(
            @BeanParam ShiftPages.Place place,
            @QueryParam("who") List<Long> chosen,
            @QueryParam("minutes") @DefaultValue("25") int minutes,
            @QueryParam("clock") @Nullable String clock) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(clock);
        BoothPlan all = plans.plan(caller, place.slug());
        caller.require(Right.BOOTH_COORDINATE, place.slug());
        Rota rota = all.rota(place.booth()).orElseThrow(NotFoundException::new);
        List<ProposedShift> turns = List.of();
        String problem = null;
        try {
            turns = rotas.proposed(all, rota, chosen, minutes);
        } catch (ProblemException refused) {
            problem = BoothRefusals.said(refused.problem(), plan.words()).orElseThrow(() -> refused);
        }
        Page here = Page.at(plan.language(), plan.path() + "/" + place.booth() + "/fill");
        Clocks clocks = Clocks.of(plan.language(), all.exchange().sides(), clock);
        FillView view = new FillView(all, rota, clocks, turns, chosen, minutes, problem, here.href(plan.path()));
        return renderer.answer(problem == null ? 200 : 422, here, "fill", Map.of("view", view));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response fill(@BeanParam ShiftPages.Place place, MultivaluedMap<String, String> sent) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(ShiftForm.text(sent, "clock"));
        Clocks clocks = page.clocks(plan);
        try {
            int version = Integer.parseInt(ShiftForm.text(sent, "version"));
            int minutes = Integer.parseInt(ShiftForm.text(sent, "minutes"));
            List<Long> chosen = sent.getOrDefault("who", List.of()).stream()
                    .flatMap(SEPARATED::splitAsStream)
                    .map(Long::valueOf)
                    .toList();
            Optional<Instant> before =
                    rotas.fill(new Change(caller, place.slug(), place.booth(), version), chosen, minutes);
            // The notice at the top of the page offers to undo, so reading begins there.
            String there = before.map(at -> undo(place, at, version + 1)).orElse("#booth-" + place.booth());
            return PlanPage.after(plan, clocks, BoothPlanNotice.FILLED, there);
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        } catch (ProblemException refused) {
            return page.refused(plan, refused, place.booth(), null);
        }
    }

    private static String undo(ShiftPages.Place place, Instant filled, int version) {
        return "&booth=" + place.booth() + "&filled=" + filled.toEpochMilli() + "&version=" + version;
    }

    /** Restores the rota as it was before. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@BeanParam ShiftPages.Place place, MultivaluedMap<String, String> sent) {
        Caller caller = current.get();
        PlanPage.Place plan = place.plan(ShiftForm.text(sent, "clock"));
        Clocks clocks = page.clocks(plan);
        try {
            int version = Integer.parseInt(ShiftForm.text(sent, "version"));
            Instant filled = Instant.ofEpochMilli(Long.parseLong(ShiftForm.text(sent, "filled")));
            rotas.unfill(new Change(caller, place.slug(), place.booth(), version), filled);
        } catch (NumberFormatException e) {
            throw new BadRequestException(e);
        } catch (ProblemException refused) {
            return page.refused(plan, refused, place.booth(), null);
        }
        return PlanPage.after(plan, clocks, BoothPlanNotice.UNFILLED, "#booth-" + place.booth());
    }
}
