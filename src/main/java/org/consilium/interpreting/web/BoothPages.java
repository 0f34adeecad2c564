package org.consilium.interpreting.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.access.Right;
import org.consilium.interpreting.BoothPageJson;
import org.consilium.interpreting.BoothPageService;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;
import org.consilium.page.ScriptedPages;
import org.consilium.shared.Languages;
import org.consilium.shared.UiLanguage;

/** The console of a booth: the frame of the page with the script's data, or the sign-in options. */
@Path("/{lang}/exchanges/{slug}/booth/{language}")
@Produces(PageRenderer.HTML)
public class BoothPages {
    private final BoothPageService facts;
    private final ScriptedPages frame;
    private final CurrentCaller current;

    BoothPages(BoothPageService facts, ScriptedPages frame, CurrentCaller current) {
        this.facts = facts;
        this.frame = frame;
        this.current = current;
    }

    /** For writers in booths and coordinators. Only the room knows whether the booth exists. */
    @GET
    @Compressed
    public Response console(
            @PathParam("lang") String lang, @PathParam("slug") String slug, @PathParam("language") String language) {
        UiLanguage spoken = PageRenderer.language(lang);
        if (!Languages.isKnown(language)) {
            throw new NotFoundException();
        }
        Caller caller = current.get();
        BoothPageJson booth = facts.facts(caller, slug, language, spoken);
        Page page = Page.at(spoken, "/exchanges/" + slug + "/booth/" + language);
        if (caller.kind() == Caller.Kind.NOBODY) {
            return frame.wayIn(page, "roomWayIn", Map.of("exchange", booth.exchange()));
        }
        caller.require(Right.BOOTH_READ, slug);
        return frame.answer(
                page,
                "booth",
                Map.of("exchange", booth.exchange(), "booth", booth.booth(), "facts", frame.script(booth)));
    }
}
