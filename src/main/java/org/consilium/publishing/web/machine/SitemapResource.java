package org.consilium.publishing.web.machine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.Sitemap;
import org.consilium.publishing.web.Published;
import org.consilium.shared.PublicAddress;

/** For search engines: which addresses there are, in which languages. */
@Path("/sitemap.xml")
@Produces(Sitemap.TYPE)
@Published
public class SitemapResource {
    private static final List<String> LISTS =
            List.of("", "/exchanges", "/missions", "/people", "/institutions", "/documents");

    private final PublicReader reader;
    private final PublicAddress address;

    SitemapResource(PublicReader reader, PublicAddress address) {
        this.reader = reader;
        this.address = address;
    }

    @GET
    public String sitemap() {
        List<String> paths = Stream.concat(LISTS.stream(), reader.paths(Sitemap.MOST_PROGRAMMES).stream())
                .toList();
        return new Sitemap(address.of(""), paths).write();
    }
}
