package org.consilium.scheduling.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.timing.CivilHoursService;
import org.consilium.scheduling.timing.SlotRules;
import org.consilium.scheduling.timing.Timetable;
import org.consilium.scheduling.timing.WeekRules;
import org.consilium.shared.Problem;

/** For organisers: a week on the clocks of all sides, in which a press of a button moves an exchange. */
@Path("/{lang}/console/{slug}/time")
@Produces(PageRenderer.HTML)
public class TimePages {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** Of an exchange without items. */
    static final Duration USUAL = Duration.ofMinutes(90);

    private static final Duration LONGEST = Duration.ofHours(24);

    private final OrganisedFilesService organised;
    private final CivilHoursService hours;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final Clock clock;

    TimePages(
            OrganisedFilesService organised,
            CivilHoursService hours,
            PageRenderer renderer,
            CurrentCaller caller,
            Clock clock) {
        this.organised = organised;
        this.hours = hours;
        this.renderer = renderer;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param exchange the slug of one of a mission; empty for the first
     * @param week any day of the week, otherwise that of the exchange, or the present one if that is over
     */
    @GET
    public Response week(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("exchange") @DefaultValue("") String exchange,
            @QueryParam("week") @DefaultValue("") String week,
            @QueryParam("all") @DefaultValue("") String all) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug + "/time");
        ExchangeFile file = organised
                .working(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        String chosen = exchange.isEmpty()
                ? file.exchanges().keySet().stream().findFirst().orElse(slug)
                : exchange;
        ExchangeBody body = file.exchanges().get(chosen);
        if (body == null) {
            throw Problem.unknownExchange(chosen).asException();
        }
        TimeView view = view(page, file, Timetable.of(body), week, !all.isEmpty());
        return PrivateAnswer.noindex(renderer.answer(
                page, "time", Map.of("view", view, "exchange", chosen, "slug", slug, "title", file.title())));
    }

    private TimeView view(Page page, ExchangeFile file, Timetable times, String week, boolean all) {
        SlotRules.Setting setting = hours.setting(file);
        LocalDate day = day(week, times.starts(), setting.sides().getFirst().zone());
        Duration length = length(times.whole().length());
        return new TimeView(
                page.language(), WeekRules.week(setting, day, length, all), times.zone(), length.toMinutes(), all);
    }

    private LocalDate day(String week, Instant starts, ZoneId zone) {
        Instant now = clock.instant();
        return day(week, LocalDate.ofInstant(starts.isBefore(now) ? now : starts, zone));
    }

    /** @param otherwise for a week that is not a date, or out of bounds */
    static LocalDate day(String week, LocalDate otherwise) {
        try {
            LocalDate day = LocalDate.parse(week);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? otherwise : day;
        } catch (DateTimeParseException wrong) {
            return otherwise;
        }
    }

    static Duration length(Duration planned) {
        return planned.isPositive() && planned.compareTo(LONGEST) <= 0 ? planned : USUAL;
    }
}
