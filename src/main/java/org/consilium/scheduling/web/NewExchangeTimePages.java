package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.holidays.HolidayCalendar;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.SlotRules;
import org.consilium.scheduling.timing.TimedSide;
import org.consilium.scheduling.timing.WeekRules;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.Zones;

/** Before an exchange exists: a week on the clocks of the sides that were typed; a start goes back to the form. */
@Path("/{lang}/new-exchange/time")
@Produces(PageRenderer.HTML)
public class NewExchangeTimePages {
    private final HolidayCalendar calendar;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final Clock clock;

    NewExchangeTimePages(HolidayCalendar calendar, PageRenderer renderer, CurrentCaller caller, Clock clock) {
        this.calendar = calendar;
        this.renderer = renderer;
        this.caller = caller;
        this.clock = clock;
    }

    /** Besides the fields of the form: {@code week}, any day of it, and {@code minutes}, the length. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response week(@PathParam("lang") String lang, MultivaluedMap<String, String> sent) {
        caller.get().require(Right.EXCHANGE_CREATE);
        Page page = Page.at(PageRenderer.language(lang), "/new-exchange");
        NewExchangeForm form = NewExchangeForm.of(page.language(), clock.instant(), sent);
        List<TimedSide> sides = form.sides().stream()
                .filter(side -> Zones.isKnown(side.value("zone"))
                        && !side.value("country").isEmpty())
                .map(side -> side(page.language().code(), side))
                .toList();
        List<TimeView> weeks = sides.size() < 2 ? List.of() : List.of(view(page, sides, sent));
        return PrivateAnswer.noindex(renderer.answer(page, "newExchangeTime", Map.of("form", form, "weeks", weeks)));
    }

    private TimeView view(Page page, List<TimedSide> sides, MultivaluedMap<String, String> sent) {
        ZoneId zone = sides.getFirst().zone();
        LocalDate day = TimePages.day(
                Objects.requireNonNullElse(sent.getFirst("week"), ""), LocalDate.ofInstant(clock.instant(), zone));
        Duration length = TimePages.length(minutes(Objects.requireNonNullElse(sent.getFirst("minutes"), "")));
        SlotRules.Setting setting = new SlotRules.Setting(sides, calendar);
        return new TimeView(
                page.language(), WeekRules.week(setting, day, length, false), zone, length.toMinutes(), false);
    }

    private static Duration minutes(String typed) {
        return typed.matches("[0-9]{1,4}") ? Duration.ofMinutes(Long.parseLong(typed)) : TimePages.USUAL;
    }

    private static TimedSide side(String language, NewExchangeForm.SideFields typed) {
        return new TimedSide(
                typed.number(),
                LocalizedText.of(language, typed.value("name")),
                typed.value("country"),
                ZoneId.of(typed.value("zone")),
                CivilHours.usual(typed.value("country")));
    }
}
