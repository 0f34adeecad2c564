package org.consilium.live.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.live.RoomPageService;
import org.consilium.live.view.RoomPageJson;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.ScriptedPages;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The room of an exchange: the frame of the page with the script's data, or the sign-in options. */
@Path("/{lang}/exchanges/{slug}/room")
@Produces(PageRenderer.HTML)
public class RoomPages {
    /** Live notes alone, for a screen in a hall. */
    private static final String CAPTIONS = "captions";

    private final RoomPageService facts;
    private final ScriptedPages frame;
    private final CurrentCaller current;

    RoomPages(RoomPageService facts, ScriptedPages frame, CurrentCaller current) {
        this.facts = facts;
        this.frame = frame;
        this.current = current;
    }

    /** Compressed for its one reader: it is mostly text, and contains no secret that its length could reveal. */
    @GET
    @Compressed
    public Response room(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @QueryParam("view") @Nullable String view) {
        UiLanguage language = PageRenderer.language(lang);
        Caller caller = current.get();
        boolean captions = CAPTIONS.equals(view);
        RoomPageJson room = captions ? facts.captions(caller, slug, language) : facts.facts(caller, slug, language);
        Page page = Page.at(language, "/exchanges/" + slug + "/room");
        if (caller.kind() == Caller.Kind.NOBODY) {
            return frame.wayIn(page, "roomWayIn", Map.of("exchange", room.exchange()));
        }
        caller.require(Right.ROOM_ENTER, slug);
        return frame.answer(
                page,
                captions ? "captions" : "room",
                Map.of(
                        "exchange", room.exchange(),
                        "facts", frame.script(room),
                        "booths", caller.may(Right.BOOTH_READ, slug),
                        "interpreted", interpreted(room.exchange())));
    }

    /** Languages that the agenda promises, in the order of its items; other booths are on the plan. */
    private static List<String> interpreted(RoomPageJson.Exchange exchange) {
        return exchange.items().stream()
                .flatMap(item -> item.interpretedInto().stream())
                .distinct()
                .toList();
    }
}
