package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import org.consilium.access.CurrentCaller;
import org.consilium.registration.OperatorLink;
import org.consilium.registration.OperatorLinkService;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Lets the holder of the installation key in where no link is left. */
@Path("/api/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
@SecurityRequirement(name = "installation_key")
public class LinksResource {
    private final CurrentCaller current;
    private final OperatorLinkService links;

    public LinksResource(CurrentCaller current, OperatorLinkService links) {
        this.current = current;
        this.links = links;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "makeLink",
            summary = "Create a personal link for a role, to hand to one person; its address is returned once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OperatorLink.class)))
    @APIResponse(responseCode = "400", description = "The role does not exist or does not belong to what was named")
    @APIResponse(responseCode = "401", description = "The installation key is missing")
    @APIResponse(responseCode = "403", description = "The key does not belong to this installation")
    @APIResponse(responseCode = "404", description = "No exchange or mission has that slug")
    public OperatorLink make(@Nullable LinkOrderJson order) {
        current.get().requireInstallation();
        if (order == null || order.role() == null) {
            throw Problem.badRequest("link.refused", "Name the role, such as {\"role\": \"administrator\"}.")
                    .asException();
        }
        return links.make(
                current.get(),
                order.role(),
                Objects.requireNonNullElse(order.exchange(), ""),
                Objects.requireNonNullElse(order.side(), ""),
                Optional.ofNullable(order.language()).flatMap(UiLanguage::of).orElse(UiLanguage.EN));
    }
}
