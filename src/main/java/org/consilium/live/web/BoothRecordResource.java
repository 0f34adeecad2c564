package org.consilium.live.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.consilium.access.CurrentCaller;
import org.consilium.live.BoothRecordService;
import org.consilium.live.RoomSpeakersService;
import org.consilium.live.view.OlderSegmentsJson;
import org.consilium.live.view.RoomPerson;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Earlier output of booths, and who can write in them. */
@Path("/api/exchanges/{slug}/room")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "room")
public class BoothRecordResource {
    private final BoothRecordService records;
    private final RoomSpeakersService people;
    private final CurrentCaller caller;

    BoothRecordResource(BoothRecordService records, RoomSpeakersService people, CurrentCaller caller) {
        this.records = records;
        this.people = people;
        this.caller = caller;
    }

    /** Gives the schema of a list a concrete type. */
    public record Interpreters(List<RoomPerson> people) {}

    @GET
    @Path("segments")
    @Operation(operationId = "listOlderSegments", summary = "Segments of a booth before a number, up to 200")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OlderSegmentsJson.class)))
    @APIResponse(responseCode = "400", description = "No booth is named")
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response older(
            @PathParam("slug") String slug,
            @QueryParam("booth") @Parameter(description = "Its language (BCP 47)") @Nullable String booth,
            @QueryParam("before")
                    @Parameter(
                            description = "The number of the oldest segment that the client has; by default the newest")
                    @Nullable
                    Long before) {
        if (booth == null) {
            throw Problem.badRequest("booth.missing", "Name the booth by its language, such as ?booth=uk.")
                    .asException();
        }
        return PrivateAnswer.ok(records.older(caller.get(), slug, booth, before == null ? Long.MAX_VALUE : before))
                .build();
    }

    @GET
    @Path("segments/{number}/history")
    @Operation(
            operationId = "readSegmentHistory",
            summary = "All versions of a segment, for interpreters and coordinators")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = RoomRecordResource.History.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or segment")
    public Response history(@PathParam("slug") String slug, @PathParam("number") long number) {
        return PrivateAnswer.ok(new RoomRecordResource.History(records.history(caller.get(), slug, number)))
                .build();
    }

    @GET
    @Path("interpreters")
    @Operation(
            operationId = "listRoomInterpreters",
            summary =
                    "The people to whom a booth can be offered, in the room or not, for interpreters and coordinators")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Interpreters.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response interpreters(@PathParam("slug") String slug) {
        return PrivateAnswer.ok(new Interpreters(people.interpreters(caller.get(), slug)))
                .build();
    }
}
