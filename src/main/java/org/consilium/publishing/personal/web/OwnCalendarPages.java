package org.consilium.publishing.personal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;
import org.consilium.publishing.personal.OwnCalendarService;
import org.consilium.shared.PublicAddress;

/** Where a person makes the address of his or her own calendar, and takes it back. */
@Path("/{lang}/me/calendar")
@Produces(PageRenderer.HTML)
public class OwnCalendarPages {
    private static final String PATH = "/me/calendar";

    private final OwnCalendarService calendars;
    private final PageRenderer renderer;
    private final CurrentCaller caller;
    private final PublicAddress address;

    OwnCalendarPages(OwnCalendarService calendars, PageRenderer renderer, CurrentCaller caller, PublicAddress address) {
        this.calendars = calendars;
        this.renderer = renderer;
        this.caller = caller;
        this.address = address;
    }

    @GET
    public Response shown(@PathParam("lang") String lang) {
        return html(lang, "");
    }

    /** @param act {@code make} or {@code revoke} */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("lang") String lang, @FormParam("act") @DefaultValue("") String act) {
        Page page = Page.at(PageRenderer.language(lang), PATH);
        if (act.equals("make")) {
            return html(lang, "/calendar/" + calendars.make(caller.get()).text() + ".ics");
        }
        calendars.revoke(caller.get());
        return PrivateAnswer.seeOther(page.href(PATH)).build();
    }

    /** @param made the path of a new calendar; empty if none was made now */
    private Response html(String lang, String made) {
        Page page = Page.at(PageRenderer.language(lang), PATH);
        List<Instant> since = calendars.madeAt(caller.get()).stream().toList();
        Map<String, Object> data = new HashMap<>();
        data.put("since", since);
        data.put("made", made.isEmpty() ? "" : address.of(made));
        data.put("webcal", made.isEmpty() ? "" : address.webcal(made));
        return PrivateAnswer.noindex(renderer.answer(200, page, "ownCalendar", data));
    }
}
