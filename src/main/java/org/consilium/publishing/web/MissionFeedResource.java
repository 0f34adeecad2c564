package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.consilium.page.PageRenderer;
import org.consilium.publishing.AtomFeed;
import org.consilium.publishing.PublicReader;

/** The releases of a mission as an Atom feed, in the language of the address. */
@Path("/{lang}/missions/{slug}/changes.atom")
@Produces(AtomFeed.TYPE)
@Published
public class MissionFeedResource {
    private final PublicReader reader;
    private final ReleaseFeed feed;

    MissionFeedResource(PublicReader reader, ReleaseFeed feed) {
        this.reader = reader;
        this.feed = feed;
    }

    @GET
    public Response changes(@PathParam("lang") String lang, @PathParam("slug") String slug) {
        return feed.answer(
                PageRenderer.language(lang),
                reader.mission(slug).map(ReleasedProgramme::of).orElseThrow(NotFoundException::new));
    }
}
