package org.consilium.publishing.web.machine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.web.Published;
import org.consilium.release.PublishedHead;
import org.consilium.release.PublishedReleaseService;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** An agenda alone, for the page of a different site. An exchange for participants only has none. */
@Path("/{lang}/exchanges/{slug}/embed")
@Produces(PageRenderer.HTML)
@Published
public class EmbedPages {
    private final PublicReader reader;
    private final PublishedReleaseService releases;
    private final PageRenderer renderer;

    EmbedPages(PublicReader reader, PublishedReleaseService releases, PageRenderer renderer) {
        this.reader = reader;
        this.releases = releases;
        this.renderer = renderer;
    }

    /** {@code left} and {@code right} are the languages to show side by side */
    @GET
    public String embed(
            @PathParam("lang") String lang,
            @PathParam("slug") String slug,
            @QueryParam("left") @Nullable String left,
            @QueryParam("right") @Nullable String right) {
        UiLanguage language = PageRenderer.language(lang);
        ExchangeJson exchange = reader.exchange(slug).orElseThrow(NotFoundException::new);
        PublishedHead release = releases.newest(slug, false).orElseThrow(NotFoundException::new);
        Map<String, Object> data = new HashMap<>();
        data.put("exchange", exchange);
        data.put("agenda", AgendaColumns.of(exchange, language, left, right));
        data.put("release", release);
        return renderer.render(Page.at(language, "/exchanges/" + slug + "/embed"), "embed", data);
    }
}
