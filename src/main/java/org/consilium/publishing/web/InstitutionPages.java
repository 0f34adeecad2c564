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
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.shared.UiLanguage;

@Path("/{lang}/institutions")
@Produces(PageRenderer.HTML)
@Published
public class InstitutionPages {
    private static final String PATH = "/institutions";

    private final PublicReader reader;
    private final PageRenderer renderer;

    public InstitutionPages(PublicReader reader, PageRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    @GET
    public String list(@PathParam("lang") String lang, @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        var institutions = reader.institutions(Pager.index(number), Pager.SIZE);
        Page page = new Page(language, PATH, Pager.query(number));
        return renderer.render(
                page,
                "institutions",
                Map.of("institutions", institutions, "pager", Pager.of(institutions, page.href(PATH) + "?page=")));
    }

    @GET
    @Path("{slug}/{key}")
    public String institution(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("key") String key) {
        UiLanguage language = PageRenderer.language(lang);
        InstitutionJson institution =
                DirectoryRecord.institution(reader, Page.at(language, "").href(PATH + "/"), slug, key);
        return renderer.render(
                Page.at(language, PATH + "/" + institution.id()), "institution", Map.of("institution", institution));
    }
}
