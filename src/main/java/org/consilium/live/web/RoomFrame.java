package org.consilium.live.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.live.RoomPageJson;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;

/** What all pages have that show a room: the frame with what a script needs to fill it, or the way in. No search finds them. */
@ApplicationScoped
public class RoomFrame {
    private static final int UNAUTHORIZED = 401;

    private final PageRenderer renderer;
    private final ObjectMapper json;

    RoomFrame(PageRenderer renderer, ObjectMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    /** For whoever is not signed in. */
    public Response wayIn(Page page, RoomPageJson.Exchange exchange) {
        Response answer = renderer.answer(UNAUTHORIZED, page, "roomWayIn", Map.of("exchange", exchange));
        return Response.fromResponse(PrivateAnswer.noindex(answer))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    public Response answer(Page page, String template, Map<String, ?> data) {
        return PrivateAnswer.noindex(renderer.answer(page, template, data));
    }

    /** As the content of a script element, which nothing in it can end or turn into markup (HTML, 13.1.2.1). */
    public RawString script(Object facts) {
        try {
            return new RawString(json.writeValueAsString(facts).replace("<", "\\u003c"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
