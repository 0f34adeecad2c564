package org.consilium.interpreting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.interpreting.PlannedShift;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The page of the plan, which is also the answer to what was refused. */
@ApplicationScoped
class PlanPage {
    private final BoothPlanService plans;
    private final CurrentCaller current;
    private final PageRenderer renderer;

    PlanPage(BoothPlanService plans, CurrentCaller current, PageRenderer renderer) {
        this.plans = plans;
        this.current = current;
        this.renderer = renderer;
    }

    /** Whose plan, in which language, typed on whose clock. */
    record Place(String lang, String slug, @Nullable String clock) {
        UiLanguage language() {
            return PageRenderer.language(lang);
        }

        String path() {
            return "/exchanges/" + slug + "/booths";
        }

        Texts words() {
            return Texts.of(language());
        }
    }

    record Said(
            @Nullable Planned done,
            @Nullable PlannedShift removed,
            PlanView.@Nullable Replaced replaced,
            @Nullable String problem,
            Map<String, ShiftForm> typed) {}

    Response answer(int status, Place place, Said said) {
        Caller caller = current.get();
        UiLanguage language = place.language();
        BoothPlan plan = plans.plan(caller, place.slug());
        Clocks clocks = Clocks.of(language, plan.exchange().sides(), place.clock());
        Page here = new Page(
                language,
                place.path(),
                place.clock() == null ? "" : "?clock=" + clocks.chosen().key());
        PlanView view = new PlanView(
                plan,
                clocks,
                here.href(place.path()),
                caller.may(BoothPlanService.COORDINATE, place.slug()),
                caller.may(Right.BOOTH_WRITE, place.slug()),
                caller.may(Right.PARTICIPANT_INVITE, place.slug()),
                said.typed(),
                said.done(),
                said.removed(),
                said.replaced(),
                said.problem());
        return renderer.answer(status, here, "booths", Map.of("view", view));
    }

    /** What was refused, with what was typed into the form of a booth. @throws ProblemException where it has a page of its own */
    Response refused(Place place, ProblemException refused, Map<String, ShiftForm> typed) {
        String said = BoothRefusals.said(refused.problem(), place.words()).orElseThrow(() -> refused);
        return answer(refused.problem().status(), place, new Said(null, null, null, said, typed));
    }

    static Response after(Place place, Clocks clocks, Planned done, String more) {
        String address = Page.at(place.language(), "").href(place.path());
        return PrivateAnswer.seeOther(address + "?clock=" + clocks.chosen().key() + "&done=" + done.code() + more)
                .build();
    }
}
