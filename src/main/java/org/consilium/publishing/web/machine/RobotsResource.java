package org.consilium.publishing.web.machine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.consilium.publishing.web.Published;
import org.consilium.shared.PublicAddress;

/** For search engines (RFC 9309): personal links and what only programs read are not for them. */
@Path("/robots.txt")
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
@Published
public class RobotsResource {
    private final PublicAddress address;

    RobotsResource(PublicAddress address) {
        this.address = address;
    }

    @GET
    public String robots() {
        return "User-agent: *\nDisallow: /enter\nDisallow: /api/\nDisallow: /language/\n\nSitemap: %s\n"
                .formatted(address.of("/sitemap.xml"));
    }
}
