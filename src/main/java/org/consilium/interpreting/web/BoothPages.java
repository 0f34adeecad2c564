package org.consilium.interpreting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.interpreting.BoothPageJson;
import org.consilium.interpreting.BoothPageService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.shared.Languages;
import org.consilium.shared.UiLanguage;

/** The console of a booth: the frame of the page with what a script needs to fill it, or the way in. */
@Path("/{lang}/exchanges/{slug}/booth/{language}")
@Produces(PageRenderer.HTML)
public class BoothPages {
    private static final int UNAUTHORIZED = 401;

    private final BoothPageService facts;
    private final PageRenderer renderer;
    private final CurrentCaller current;
    private final ObjectMapper json;

    BoothPages(BoothPageService facts, PageRenderer renderer, CurrentCaller current, ObjectMapper json) {
        this.facts = facts;
        this.renderer = renderer;
        this.current = current;
        this.json = json;
    }

    /** For whoever writes in booths, and for those who say who writes. Whether there is such a booth the room knows. */
    @GET
    @Compressed
    public Response console(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("language") String language) {
        UiLanguage spoken = PageRenderer.language(lang);
        if (!Languages.isKnown(language)) {
            throw new NotFoundException();
        }
        Caller caller = current.get();
        BoothPageJson booth = facts.facts(caller, slug, language, spoken);
        Page page = Page.at(spoken, "/exchanges/" + slug + "/booth/" + language);
        if (caller.kind() == Caller.Kind.NOBODY) {
            return noindex(renderer.answer(UNAUTHORIZED, page, "roomWayIn", Map.of("exchange", booth.exchange())))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        if (!caller.may(Right.BOOTH_COORDINATE, slug)) {
            caller.require(Right.BOOTH_WRITE, slug);
        }
        return noindex(renderer.answer(
                        page,
                        "booth",
                        Map.of(
                                "exchange", booth.exchange(),
                                "booth", booth.booth(),
                                "facts", new RawString(script(booth)))))
                .build();
    }

    /** As the content of a script element, which nothing in it can end or turn into markup (HTML, 13.1.2.1). */
    private String script(BoothPageJson booth) {
        try {
            return json.writeValueAsString(booth).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response.ResponseBuilder noindex(Response answer) {
        return Response.fromResponse(answer).header("X-Robots-Tag", "noindex");
    }
}
