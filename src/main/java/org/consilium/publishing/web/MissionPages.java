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
import org.consilium.publishing.FigureTable;
import org.consilium.publishing.MissionTimeline;
import org.consilium.publishing.MissionTotals;
import org.consilium.publishing.OrganisersOfTier;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.SupplyTotals;
import org.consilium.publishing.TeamRoster;
import org.consilium.publishing.view.MissionJson;
import org.consilium.shared.PublicAddress;
import org.consilium.shared.UiLanguage;

@Path("/{lang}/missions")
@Produces(PageRenderer.HTML)
@Published
public class MissionPages {
    private static final String PATH = "/missions";

    private final PublicReader reader;
    private final PageRenderer renderer;
    private final PublicAddress address;

    public MissionPages(PublicReader reader, PageRenderer renderer, PublicAddress address) {
        this.reader = reader;
        this.renderer = renderer;
        this.address = address;
    }

    @GET
    public String list(@PathParam("lang") String lang, @QueryParam("page") @DefaultValue("1") int number) {
        UiLanguage language = PageRenderer.language(lang);
        var missions = reader.missions(Pager.index(number), Pager.SIZE);
        Page page = new Page(language, PATH, Pager.query(number));
        return renderer.render(
                page,
                "missions",
                Map.of("missions", missions, "pager", Pager.of(missions, page.href(PATH) + "?page=")));
    }

    @GET
    @Path("{slug}")
    public String mission(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        UiLanguage language = PageRenderer.language(lang);
        MissionJson mission = reader.mission(slug).orElseThrow(NotFoundException::new);
        Page page = Page.at(language, PATH + "/" + mission.slug());
        String webcal = address.webcal(page.href(page.path()) + "/calendar.ics");
        return renderer.render(page, "mission", data(mission, webcal));
    }

    static Map<String, Object> data(MissionJson mission, String webcal) {
        return Map.of(
                "mission", mission,
                "timeline", MissionTimeline.of(mission),
                "roster", TeamRoster.of(mission.team()),
                "totals", MissionTotals.of(mission.totals()),
                "supplies", SupplyTotals.of(mission.supplies()),
                "tiers", OrganisersOfTier.inOrder(mission.organisations()),
                "figures", FigureTable.of(mission.figures()),
                "webcal", webcal);
    }
}
