package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.timing.CivilHours;
import org.consilium.scheduling.timing.CivilHoursService;
import org.consilium.scheduling.timing.ExchangeMoves;
import org.consilium.scheduling.warning.WarningService;
import org.consilium.shared.Problem;
import org.consilium.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** What an organiser does about a warning, in plain forms. */
@Path("/{lang}/console/{slug}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WarningPages {
    private final WarningService warnings;
    private final CivilHoursService hours;
    private final ExchangeMoves moves;
    private final CurrentCaller caller;

    WarningPages(WarningService warnings, CivilHoursService hours, ExchangeMoves moves, CurrentCaller caller) {
        this.warnings = warnings;
        this.hours = hours;
        this.moves = moves;
        this.caller = caller;
    }

    @POST
    @Path("warnings/{id}/keep")
    public Response keep(@PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("id") String id) {
        PageRenderer.language(lang);
        warnings.keep(caller.get(), slug, id);
        return done(lang, slug, "kept", "settle");
    }

    @POST
    @Path("warnings/{id}/reopen")
    public Response reopen(@PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("id") String id) {
        PageRenderer.language(lang);
        warnings.reopen(caller.get(), slug, id);
        return done(lang, slug, "reopened", "settle");
    }

    /**
     * @param starts civil time in the zone of the exchange, as {@code 2026-12-01T15:00}
     * @param agreed whether this answers a question about clocks that have changed
     */
    @POST
    @Path("move")
    public Response move(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("exchange") @DefaultValue("") String exchange,
            @FormParam("starts") @DefaultValue("") String starts,
            @FormParam("agreed") @Nullable String agreed) {
        PageRenderer.language(lang);
        return switch (moves.move(caller.get(), slug, exchange.isEmpty() ? slug : exchange, civil(starts))) {
            case EditOutcome.Refused(var problem) -> throw problem.asException();
            case EditOutcome.Done done -> done(lang, slug, agreed == null ? "moved" : "agreed", "settle");
        };
    }

    private static LocalDateTime civil(String starts) {
        try {
            return LocalDateTime.parse(starts);
        } catch (DateTimeParseException wrong) {
            throw Problem.badRequest(
                            "exchange.start", "The start is not a civil time. Send one such as 2026-12-01T15:00.")
                    .asException();
        }
    }

    /**
     * @param usual present to go back to the usual hours of the country
     * @param breakFrom empty for no break, together with {@code breakTo}
     */
    @POST
    @Path("hours")
    public Response hours(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("side") @DefaultValue("") String side,
            @FormParam("opens") @DefaultValue("") String opens,
            @FormParam("closes") @DefaultValue("") String closes,
            @FormParam("break_from") @DefaultValue("") String breakFrom,
            @FormParam("break_to") @DefaultValue("") String breakTo,
            @FormParam("usual") @Nullable String usual) {
        PageRenderer.language(lang);
        @Nullable CivilHours given = usual == null ? HoursView.read(opens, closes, breakFrom, breakTo) : null;
        if (usual == null && given == null) {
            return hoursWrong(lang, slug, List.of(side, opens, closes, breakFrom, breakTo));
        }
        hours.set(caller.get(), slug, side, given);
        return done(lang, slug, "hours", "hours");
    }

    /**
     * The page shows again what was typed.
     *
     * @param typed in the order of the names
     */
    private static Response hoursWrong(String lang, String slug, List<String> typed) {
        List<String> names = List.of("side", "opens", "closes", "break_from", "break_to");
        String query = IntStream.range(0, names.size())
                .mapToObj(i -> "&" + names.get(i) + "=" + URLEncoder.encode(typed.get(i), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return done(lang, slug, "hours_wrong" + query, "hours");
    }

    private static Response done(String lang, String slug, String what, String section) {
        if (!Slugs.isPossible(slug)) {
            throw Problem.unknownExchange(slug).asException();
        }
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug);
        return PrivateAnswer.seeOther(page.href("/console/" + slug + "?done=" + what + "#" + section))
                .build();
    }
}
