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
import org.consilium.live.RoomRecordService;
import org.consilium.live.view.OlderMessagesJson;
import org.consilium.live.view.RevisionJson;
import org.consilium.live.view.RoomPerson;
import org.consilium.page.PrivateAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Earlier content of a room. */
@Path("/api/exchanges/{slug}/room")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "room")
public class RoomRecordResource {
    private final RoomRecordService records;
    private final CurrentCaller caller;

    RoomRecordResource(RoomRecordService records, CurrentCaller caller) {
        this.records = records;
        this.caller = caller;
    }

    /** Gives the schema of a list a concrete type. */
    public record History(List<RevisionJson> revisions) {}

    @GET
    @Path("messages")
    @Operation(operationId = "listOlderMessages", summary = "Messages of a room before a number, up to 200")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OlderMessagesJson.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response older(
            @PathParam("slug") String slug,
            @QueryParam("before")
                    @Parameter(
                            description = "The number of the oldest message that the client has; by default the newest")
                    @Nullable
                    Long before) {
        return PrivateAnswer.ok(records.older(caller.get(), slug, before == null ? Long.MAX_VALUE : before))
                .build();
    }

    @GET
    @Path("messages/{number}/history")
    @Operation(operationId = "readMessageHistory", summary = "All versions of a message, for moderators")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = History.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or message")
    public Response history(@PathParam("slug") String slug, @PathParam("number") long number) {
        return PrivateAnswer.ok(new History(records.history(caller.get(), slug, number)))
                .build();
    }

    @GET
    @Path("questions/{number}/asker")
    @Operation(
            operationId = "readAsker",
            summary = "Who asked a question; the audit log records the lookup of an unnamed one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RoomPerson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or question")
    public Response asker(@PathParam("slug") String slug, @PathParam("number") long number) {
        return PrivateAnswer.ok(records.asker(caller.get(), slug, number)).build();
    }
}
