package org.consilium.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.shared.Formats;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/**
 * Renders a page from its template. Besides its own data, every template gets {@code page}, {@code t} (the texts in the
 * page's language), {@code f} (dates and numbers in that language), {@code lang} (its code), {@code assets} and
 * {@code site} (the public address of this installation).
 */
@ApplicationScoped
public class PageRenderer {
    public static final String HTML = "text/html;charset=UTF-8";

    private final Engine engine;
    private final Assets assets;
    private final String site;

    public PageRenderer(Engine engine, Assets assets, PublicAddress address) {
        this.engine = engine;
        this.assets = assets;
        this.site = address.of("");
    }

    /** @throws NotFoundException unless the address begins with one of the five languages */
    public static UiLanguage language(String code) {
        return UiLanguage.of(code).orElseThrow(NotFoundException::new);
    }

    /** @param template the file's name in the templates folder, without {@code .html} */
    public String render(Page page, String template, Map<String, ?> data) {
        TemplateInstance instance = engine.getTemplate(template + ".html")
                .data("page", page)
                .data("t", Texts.of(page.language()))
                .data("f", new Formats(page.language()))
                .data("lang", page.language().code())
                .data("assets", assets)
                .data("site", site);
        data.forEach(instance::data);
        return instance.render();
    }

    /** A page for one reader, never cached. */
    public Response answer(Page page, String template, Map<String, ?> data) {
        return answer(Response.Status.OK.getStatusCode(), page, template, data);
    }

    /** As {@link #answer(Page, String, Map)}, with an HTTP status. */
    public Response answer(int status, Page page, String template, Map<String, ?> data) {
        return PrivateAnswer.ok(render(page, template, data))
                .status(status)
                .type(HTML)
                .build();
    }
}
