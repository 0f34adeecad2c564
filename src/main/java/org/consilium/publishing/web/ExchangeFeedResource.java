package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.AtomFeed;
import org.consilium.publishing.PublicReader;

/** The releases of an exchange as an Atom feed, in the language of the address. */
@Path("/{lang}/exchanges/{slug}/changes.atom")
@Produces(AtomFeed.TYPE)
@Published
public class ExchangeFeedResource {
    private final PublicReader reader;
    private final ReleaseFeed feed;
    private final CurrentCaller caller;

    ExchangeFeedResource(PublicReader reader, ReleaseFeed feed, CurrentCaller caller) {
        this.reader = reader;
        this.feed = feed;
        this.caller = caller;
    }

    @GET
    public Response changes(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        return feed.answer(
                PageRenderer.language(lang),
                reader.exchange(caller.get(), slug).map(ReleasedProgramme::of).orElseThrow(NotFoundException::new));
    }
}
