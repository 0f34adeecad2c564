package org.consilium.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.PrivateAnswer;

/** Pages for one reader alone: kept nowhere. */
@ApplicationScoped
class Answers {
    private static final int OK = 200;

    private final PageRenderer renderer;

    Answers(PageRenderer renderer) {
        this.renderer = renderer;
    }

    Response page(Page page, String template, Map<String, ?> data) {
        return page(OK, page, template, data);
    }

    Response page(int status, Page page, String template, Map<String, ?> data) {
        return Response.status(status)
                .entity(renderer.render(page, template, data))
                .type(PageRenderer.HTML)
                .header(HttpHeaders.CACHE_CONTROL, PrivateAnswer.CACHE_CONTROL)
                .build();
    }
}
