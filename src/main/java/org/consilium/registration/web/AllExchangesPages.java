package org.consilium.registration.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.CurrentCaller;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.ProgrammeCardService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.Pager;
import org.consilium.shared.PageOf;

/**
 * For administrators: all exchanges of the installation, including those for participants only, with links to their
 * participants.
 */
@Path("/{lang}/admin/exchanges")
@Produces(PageRenderer.HTML)
public class AllExchangesPages {
    private static final String PATH = "/admin/exchanges";

    private final ProgrammeCardService programmes;
    private final PageRenderer renderer;
    private final CurrentCaller caller;

    public AllExchangesPages(ProgrammeCardService programmes, PageRenderer renderer, CurrentCaller caller) {
        this.programmes = programmes;
        this.renderer = renderer;
        this.caller = caller;
    }

    @GET
    public Response list(@PathParam("lang") String lang, @QueryParam("page") @DefaultValue("1") int number) {
        Page page = new Page(PageRenderer.language(lang), PATH, Pager.query(number));
        PageOf<ExchangeHead> exchanges = programmes.all(caller.get(), Pager.index(number), Pager.SIZE);
        return renderer.answer(
                page,
                "adminExchanges",
                Map.of("exchanges", exchanges, "pager", Pager.of(exchanges, page.href(PATH) + "?page=")));
    }
}
