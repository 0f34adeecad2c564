package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.OrganisedFilesService;
import org.consilium.scheduling.timing.ExchangeMoves;
import org.consilium.scheduling.timing.ZoneChangeRules.Keeps;
import org.consilium.shared.Problem;
import org.consilium.shared.Zones;

/** For organisers: a different time zone for a side. Asks what stays, and shows the times before anything changes. */
@Path("/{lang}/console/{slug}/zones")
@Produces(PageRenderer.HTML)
public class ZonePages {
    private final OrganisedFilesService organised;
    private final ExchangeMoves moves;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final Clock clock;

    ZonePages(
            OrganisedFilesService organised,
            ExchangeMoves moves,
            PageRenderer renderer,
            CurrentCaller caller,
            Clock clock) {
        this.organised = organised;
        this.moves = moves;
        this.renderer = renderer;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param side key of a side; empty to choose one
     * @param zone the new one; what is not known is as if none were chosen
     */
    @GET
    public Response zones(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("side") @DefaultValue("") String side,
            @QueryParam("zone") @DefaultValue("") String zone) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug + "/zones");
        ExchangeFile file = organised
                .working(caller.get(), slug)
                .orElseThrow(() -> Problem.unknownExchange(slug).asException());
        boolean known = Zones.isKnown(zone)
                && file.sides().stream()
                        .anyMatch(one -> one.key().equals(side) && !one.zone().equals(zone));
        ZoneView view = new ZoneView(page.language(), file, known ? side : "", known ? zone : "", clock.instant());
        return PrivateAnswer.noindex(renderer.answer(page, "zones", Map.of("view", view)));
    }

    /** @param keeps what stays: {@code HOUR} or {@code MOMENT} */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @FormParam("side") @DefaultValue("") String side,
            @FormParam("zone") @DefaultValue("") String zone,
            @FormParam("keeps") @DefaultValue("") String keeps) {
        Page page = Page.at(PageRenderer.language(lang), "/console/" + slug);
        Keeps kept = Arrays.stream(Keeps.values())
                .filter(one -> one.name().equals(keeps) && Zones.isKnown(zone))
                .findFirst()
                .orElseThrow(
                        () -> Problem.badRequest("side.zone", "Choose a time zone, and what stays: HOUR or MOMENT.")
                                .asException());
        return switch (moves.changeZone(caller.get(), slug, side, zone, kept)) {
            case EditOutcome.Refused(var problem) -> throw problem.asException();
            case EditOutcome.Done done ->
                PrivateAnswer.seeOther(page.href("/console/" + slug + "?done=zone"))
                        .build();
        };
    }
}
