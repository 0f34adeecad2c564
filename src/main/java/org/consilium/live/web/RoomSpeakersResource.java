package org.consilium.live.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.consilium.access.CurrentCaller;
import org.consilium.live.RoomSpeakersService;
import org.consilium.live.view.RoomSpeaker;
import org.consilium.page.PrivateAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people to whom questions can be assigned. */
@Path("/api/exchanges/{slug}/room/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "room")
public class RoomSpeakersResource {
    private final RoomSpeakersService speakers;
    private final CurrentCaller caller;

    RoomSpeakersResource(RoomSpeakersService speakers, CurrentCaller caller) {
        this.speakers = speakers;
        this.caller = caller;
    }

    /** Gives the schema of a list a concrete type. */
    public record Speakers(List<RoomSpeaker> people) {}

    @GET
    @Operation(
            operationId = "listRoomSpeakers",
            summary = "The people to whom questions can be assigned, in the room or not, for members who assign them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Speakers.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response list(@PathParam("slug") String slug) {
        return PrivateAnswer.ok(new Speakers(speakers.speakers(caller.get(), slug)))
                .build();
    }
}
