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
import org.consilium.publishing.PersonProgrammes;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.PersonJson;
import org.consilium.shared.UiLanguage;

@Path("/{lang}/people")
@Produces(PageRenderer.HTML)
@Published
public class PeoplePages {
    private static final String PATH = "/people";

    private final PublicReader reader;
    private final PageRenderer renderer;

    public PeoplePages(PublicReader reader, PageRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    @GET
    public String list(@PathParam("lang") String lang, @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        var people = reader.people(Pager.index(number), Pager.SIZE);
        Page page = new Page(language, PATH, Pager.query(number));
        return renderer.render(
                page, "people", Map.of("people", people, "pager", Pager.of(people, page.href(PATH) + "?page=")));
    }

    @GET
    @Path("{slug}/{key}")
    public String person(@PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("key") String key) {
        UiLanguage language = PageRenderer.language(lang);
        PersonJson person = DirectoryRecord.person(reader, Page.at(language, "").href(PATH + "/"), slug, key);
        return renderer.render(
                Page.at(language, PATH + "/" + person.id()),
                "person",
                Map.of("person", person, "programmes", PersonProgrammes.of(person)));
    }
}
