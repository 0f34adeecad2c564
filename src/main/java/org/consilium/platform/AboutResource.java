package org.consilium.platform;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Identifies the server. The commands of the packaged application use it to tell Consilium from other programs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "about")
public class AboutResource {
    public record AboutJson(String name, String version) {}

    private final AboutJson about;

    AboutResource(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        about = new AboutJson(name, version);
    }

    @GET
    @Operation(operationId = "about", summary = "The product and its version")
    public AboutJson about() {
        return about;
    }
}
