package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.calendar.ScheduleFile;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.CalendarQuery;
import org.consilium.publishing.PublicReader;
import org.jspecify.annotations.Nullable;

/** An exchange for programs that show schedules of conferences, as hidden as its page. */
@Path("/{lang}/exchanges/{slug}/schedule.{form:xml|json}")
@Produces({ScheduleFile.XML, MediaType.APPLICATION_JSON})
@Published
public class ScheduleResource {
    private final PublicReader reader;
    private final CalendarAnswers calendars;
    private final CurrentCaller caller;

    ScheduleResource(PublicReader reader, CalendarAnswers calendars, CurrentCaller caller) {
        this.reader = reader;
        this.calendars = calendars;
        this.caller = caller;
    }

    /** @param side key of the side whose zone and language it is in */
    @GET
    public Response schedule(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @PathParam("form") String form,
            @QueryParam("side") @Nullable String side) {
        return calendars.schedule(
                PageRenderer.language(lang),
                reader.exchange(caller.get(), slug).map(ReleasedProgramme::of).orElseThrow(NotFoundException::new),
                CalendarQuery.of(side, null, null),
                form.equals("xml") ? CalendarAnswers.Form.XML : CalendarAnswers.Form.JSON);
    }
}
