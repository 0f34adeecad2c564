package org.consilium.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * Pages that a script fills for signed-in readers: the frame with the script's data, or the sign-in options. Not
 * indexed by search engines.
 */
@ApplicationScoped
public class ScriptedPages {
    private final PageRenderer renderer;
    private final ObjectMapper json;

    ScriptedPages(PageRenderer renderer, ObjectMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    public Response answer(Page page, String template, Map<String, ?> data) {
        return PrivateAnswer.noindex(renderer.answer(page, template, data));
    }

    /** For readers who are not signed in. */
    public Response wayIn(Page page, String template, Map<String, ?> data) {
        int status = Response.Status.UNAUTHORIZED.getStatusCode();
        return Response.fromResponse(PrivateAnswer.noindex(renderer.answer(status, page, template, data)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** As the content of a script element, which no value can end or turn into markup (HTML, 13.1.2.1). */
    public RawString script(Object facts) {
        try {
            return new RawString(json.writeValueAsString(facts).replace("<", "\\u003c"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
