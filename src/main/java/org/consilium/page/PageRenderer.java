package org.consilium.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * Renders a page by its template. Besides its own data every template gets {@code page}, {@code t} (the words in the
 * page's language), {@code f} (its dates and numbers), {@code lang} (its code) and {@code assets}.
 */
@ApplicationScoped
public class PageRenderer {
    public static final String HTML = "text/html;charset=UTF-8";

    private final Engine engine;
    private final Assets assets;

    public PageRenderer(Engine engine, Assets assets) {
        this.engine = engine;
        this.assets = assets;
    }

    /** @throws NotFoundException where the address does not begin with one of the five languages */
    public static UiLanguage language(String code) {
        return UiLanguage.of(code).orElseThrow(NotFoundException::new);
    }

    /** @param template the file's name in the folder of templates, without {@code .html} */
    public String render(Page page, String template, Map<String, ?> data) {
        TemplateInstance instance = engine.getTemplate(template + ".html")
                .data("page", page)
                .data("t", Texts.of(page.language()))
                .data("f", new Formats(page.language()))
                .data("lang", page.language().code())
                .data("assets", assets);
        data.forEach(instance::data);
        return instance.render();
    }

    /** A page for one reader alone, kept nowhere. */
    public Response answer(Page page, String template, Map<String, ?> data) {
        return answer(Response.Status.OK.getStatusCode(), page, template, data);
    }

    /** As {@link #answer(Page, String, Map)}, with a status of HTTP. */
    public Response answer(int status, Page page, String template, Map<String, ?> data) {
        return PrivateAnswer.ok(render(page, template, data))
                .status(status)
                .type(HTML)
                .build();
    }
}
