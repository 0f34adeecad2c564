package org.consilium.live.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.live.RoomPageJson;
import org.consilium.live.RoomPageService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The room of an exchange: the frame of the page with what a script needs to fill it, or the way in. */
@Path("/{lang}/exchanges/{slug}/room")
@Produces(PageRenderer.HTML)
public class RoomPages {
    private static final int UNAUTHORIZED = 401;

    /** What interpreters write and nothing else, for a screen that a hall looks at. */
    private static final String CAPTIONS = "captions";

    private final RoomPageService facts;
    private final PageRenderer renderer;
    private final CurrentCaller current;
    private final ObjectMapper json;

    RoomPages(RoomPageService facts, PageRenderer renderer, CurrentCaller current, ObjectMapper json) {
        this.facts = facts;
        this.renderer = renderer;
        this.current = current;
        this.json = json;
    }

    /** Compressed for its one reader: it is mostly words, and holds no secret that its length could betray. */
    @GET
    @Compressed
    public Response room(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @QueryParam("view") @Nullable String view) {
        UiLanguage language = PageRenderer.language(lang);
        Caller caller = current.get();
        RoomPageJson room = facts.facts(caller, slug, language);
        Page page = Page.at(language, "/exchanges/" + slug + "/room");
        if (caller.kind() == Caller.Kind.NOBODY) {
            return noindex(renderer.answer(UNAUTHORIZED, page, "roomWayIn", Map.of("exchange", room.exchange())))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        caller.require(Right.ROOM_ENTER, slug);
        return noindex(renderer.answer(
                        page,
                        CAPTIONS.equals(view) ? "captions" : "room",
                        Map.of(
                                "exchange", room.exchange(),
                                "facts", new RawString(script(room)),
                                "transcript", readsTranscript(caller, slug))))
                .build();
    }

    /** Before it is published, which the page of the exchange says by itself. */
    private static boolean readsTranscript(Caller caller, String slug) {
        return caller.may(Right.ROOM_MODERATE, slug) || caller.may(Right.BOOTH_WRITE, slug);
    }

    /** As the content of a script element, which nothing in it can end or turn into markup (HTML, 13.1.2.1). */
    private String script(RoomPageJson room) {
        try {
            return json.writeValueAsString(room).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response.ResponseBuilder noindex(Response answer) {
        return Response.fromResponse(answer).header("X-Robots-Tag", "noindex");
    }
}
