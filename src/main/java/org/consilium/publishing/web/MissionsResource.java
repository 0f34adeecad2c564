package org.consilium.publishing.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.consilium.page.Paging;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/missions")
@Produces(MediaType.APPLICATION_JSON)
@Published
@Tag(name = "missions")
public class MissionsResource {
    private final PublicReader reader;

    public MissionsResource(PublicReader reader) {
        this.reader = reader;
    }

    /** A page of the list; gives the schema of {@link org.consilium.shared.PageOf} a concrete type. */
    public record Missions(List<MissionSummary> items, int page, int size, long total) {}

    @GET
    @Operation(operationId = "listMissions", summary = "Missions, latest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Missions.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(reader.missions(paging.page(), paging.size()), uri);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getMission", summary = "One mission with its days, team, supplies and totals")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MissionJson.class)))
    @APIResponse(responseCode = "404", description = "No public mission of that name")
    public MissionJson one(@PathParam("slug") String slug) {
        return reader.mission(slug)
                .orElseThrow(() -> new ProblemException(Problem.notFound(
                        "mission.unknown",
                        "There is no mission \"" + slug + "\" here. Check the slug in the list at /api/missions.")));
    }
}
