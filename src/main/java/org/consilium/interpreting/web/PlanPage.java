package org.consilium.interpreting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.exchange.Side;
import org.consilium.interpreting.BoothPlan;
import org.consilium.interpreting.BoothPlanService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.ProblemException;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The page of the plan, also as the answer to a refused change. */
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

    /** The exchange, the language of the page, and the clock on which times are typed. */
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

    record Said(PlanView.@Nullable Done done, PlanView.@Nullable Refused refused) {}

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
                caller.may(Right.BOOTH_COORDINATE, place.slug()),
                caller.may(Right.BOOTH_WRITE, place.slug()),
                caller.may(Right.PARTICIPANT_INVITE, place.slug()),
                said.done(),
                said.refused());
        return renderer.answer(status, here, "booths", Map.of("view", view));
    }

    /**
     * A refusal, on the page from which the change was sent.
     *
     * @param booth whose rota it concerns
     * @param typed into the form for a new shift; null for any other change
     * @throws ProblemException if the problem has its own page
     */
    Response refused(Place place, ProblemException refused, String booth, @Nullable ShiftForm typed) {
        String said = BoothRefusals.said(refused.problem(), place.words()).orElseThrow(() -> refused);
        ShiftForm form = typed == null ? null : typed.refused(refused.problem());
        return answer(refused.problem().status(), place, new Said(null, new PlanView.Refused(said, booth, form)));
    }

    /** The exchange whose clocks are used. @throws ProblemException as {@link BoothPlanService#exchange} */
    Clocks clocks(Place place) {
        List<Side> sides = plans.exchange(current.get(), place.slug()).sides();
        return Clocks.of(place.language(), sides, place.clock());
    }

    static Response after(Place place, Clocks clocks, BoothPlanNotice done, String more) {
        String address = Page.at(place.language(), "").href(place.path());
        return PrivateAnswer.seeOther(address + "?clock=" + clocks.chosen().key() + "&done=" + done.code() + more)
                .build();
    }
}
