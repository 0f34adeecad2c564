package org.consilium.publishing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.PublicReader.When;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.shared.PageOf;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** Exchanges coming and past. */
@Path("/{lang}/exchanges")
@Produces(PageRenderer.HTML)
@Published
public class ExchangeListPages {
    private static final String PATH = "/exchanges";

    private final PublicReader reader;
    private final PageRenderer renderer;

    public ExchangeListPages(PublicReader reader, PageRenderer renderer) {
        this.reader = reader;
        this.renderer = renderer;
    }

    /**
     * @param when {@code coming} or {@code past} for one of the lists, page by page; without it, the beginning of both
     */
    @GET
    public String list(
            @PathParam("lang") String lang,
            @QueryParam("when") @Nullable String when,
            @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        if (when == null) {
            return renderer.render(
                    Page.at(language, PATH),
                    "exchanges",
                    Map.of(
                            "coming", reader.exchanges(When.COMING, 0, Pager.SIZE),
                            "past", reader.exchanges(When.PAST, 0, Pager.SIZE)));
        }
        return one(language, which(when), when, number);
    }

    private String one(UiLanguage language, When which, String when, int number) {
        PageOf<ExchangeSummary> page = reader.exchanges(which, Pager.index(number), Pager.SIZE);
        String query = "?when=" + when + "&page=";
        Page here = new Page(language, PATH, query + number);
        Pager pager = Pager.of(page, here.href(PATH) + query);
        return renderer.render(here, "exchangeList", Map.of("when", when, "exchanges", page, "pager", pager));
    }

    private static When which(String when) {
        return switch (when) {
            case "coming" -> When.COMING;
            case "past" -> When.PAST;
            default -> throw new NotFoundException();
        };
    }
}
