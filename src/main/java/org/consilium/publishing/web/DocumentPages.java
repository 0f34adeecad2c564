package org.consilium.publishing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.publishing.PublicReader;
import org.consilium.shared.PageOf;
import org.consilium.shared.UiLanguage;

/** The register of documents, always on a single page, because links from elsewhere name no page number. */
@Path("/{lang}/documents")
@Produces(PageRenderer.HTML)
@Published
public class DocumentPages {
    private static final String PATH = "/documents";

    private final PublicReader reader;
    private final PageRenderer renderer;

    public DocumentPages(PublicReader reader, PageRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    @GET
    public String register(@PathParam("lang") String lang, @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        var documents = reader.documents(Pager.index(number), PageOf.LARGEST);
        Page page = new Page(language, PATH, Pager.query(number));
        return renderer.render(
                page,
                "documents",
                Map.of("documents", documents, "pager", Pager.of(documents, page.href(PATH) + "?page=")));
    }
}
