package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.PublicReader.When;

/** The front page: coming and recent exchanges, and missions. */
@Path("/{lang}")
@Produces(PageRenderer.HTML)
@Published
public class HomePages {
    private static final int COMING = 5;
    private static final int PAST = 5;
    private static final int MISSIONS = 5;

    private final PublicReader reader;
    private final PageRenderer renderer;

    public HomePages(PublicReader reader, PageRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    @GET
    public String home(@PathParam("lang") String lang) {
        return renderer.render(
                Page.at(PageRenderer.language(lang), ""),
                "home",
                Map.of(
                        "coming", reader.exchanges(When.COMING, 0, COMING),
                        "past", reader.exchanges(When.PAST, 0, PAST),
                        "missions", reader.missions(0, MISSIONS)));
    }
}
