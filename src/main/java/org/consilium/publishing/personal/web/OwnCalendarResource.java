package org.consilium.publishing.personal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.consilium.access.CurrentCaller;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.calendar.CalendarFile;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.personal.OwnCalendarService;

/** A person's calendar, for the calendar program that has its address. */
@Path("/calendar/{secret}.ics")
@Produces(CalendarFile.TYPE)
public class OwnCalendarResource {
    private final OwnCalendarService calendars;
    private final Limits limits;
    private final CurrentCaller caller;

    OwnCalendarResource(OwnCalendarService calendars, Limits limits, CurrentCaller caller) {
        this.calendars = calendars;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    public Response calendar(@PathParam("secret") String secret) {
        Optional<String> found = calendars.read(secret);
        if (found.isEmpty()) {
            limits.take(Limit.FAILED_ENTRY, caller.get().address());
            throw new NotFoundException();
        }
        return PrivateAnswer.noindex(PrivateAnswer.ok(found.get())
                .type(CalendarFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consilium.ics\"")
                .build());
    }
}
