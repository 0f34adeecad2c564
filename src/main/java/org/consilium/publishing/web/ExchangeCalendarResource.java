package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.calendar.CalendarFile;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.CalendarQuery;
import org.consilium.publishing.PublicReader;
import org.jspecify.annotations.Nullable;

/** The calendar of an exchange, as hidden as its page, in the language of the address. */
@Path("/{lang}/exchanges/{slug}/calendar.ics")
@Produces(CalendarFile.TYPE)
@Published
public class ExchangeCalendarResource {
    private final PublicReader reader;
    private final CalendarAnswers calendars;
    private final CurrentCaller caller;

    ExchangeCalendarResource(PublicReader reader, CalendarAnswers calendars, CurrentCaller caller) {
        this.reader = reader;
        this.calendars = calendars;
        this.caller = caller;
    }

    /**
     * @param side key of the side whose zone and language come first
     * @param items 1 for an event for each agenda item too
     * @param both 1 for texts in the languages of all sides
     */
    @GET
    public Response calendar(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("side") @Nullable String side,
            @QueryParam("items") @Nullable String items,
            @QueryParam("both") @Nullable String both) {
        return calendars.answer(
                PageRenderer.language(lang),
                reader.exchange(caller.get(), slug).map(ReleasedProgramme::of).orElseThrow(NotFoundException::new),
                CalendarQuery.of(side, items, both));
    }
}
