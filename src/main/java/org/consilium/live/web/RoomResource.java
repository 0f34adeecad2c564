package org.consilium.live.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.consilium.access.limit.Limits;
import org.consilium.access.limit.OwnLimit;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.delivery.socket.Topic;
import org.consilium.live.LiveRooms;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.view.PeopleJson;
import org.consilium.live.view.RoomMeJson;
import org.consilium.live.view.Snapshot;
import org.consilium.live.view.SnapshotJson;
import org.consilium.shared.Problem;
import org.consilium.shared.UnwrappedStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The room over HTTP: the start of every client, and the whole protocol for networks that block WebSockets. */
@Path("/api/exchanges/{slug}/room")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "room")
public class RoomResource {
    private final RoomEndpoint endpoint;
    private final LiveRooms rooms;
    private final CommandCodec codec;
    private final Limits limits;

    RoomResource(RoomEndpoint endpoint, LiveRooms rooms, CommandCodec codec, Limits limits) {
        this.endpoint = endpoint;
        this.rooms = rooms;
        this.codec = codec;
        this.limits = limits;
    }

    /** The number of the command's event; 0 if nothing had to change. */
    public record CommandJson(long seq) {}

    @GET
    @NonBlocking
    @Operation(
            operationId = "readRoom",
            summary = "The present state of the room",
            description = "Continue with the events after `seq`: by the socket /live/{slug} or by /events.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SnapshotJson.class)))
    @APIResponse(responseCode = "304", description = "Not modified since the tag in If-None-Match")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "The caller may not enter this room")
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public CompletionStage<Response> snapshot(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) @Nullable String encodings,
            HttpServerRequest request) {
        boolean zipped = encodings != null && encodings.contains("gzip");
        return UnwrappedStage.of(endpoint.seat(request, slug)
                .thenCompose(here -> here.room().snapshot(RoomTopic.lane(here.seat())))
                .thenApply(snapshot -> answer(snapshot, known, zipped)));
    }

    private static Response answer(Snapshot snapshot, @Nullable String known, boolean zipped) {
        Response.ResponseBuilder answer = known != null && known.contains(snapshot.tag())
                ? Response.notModified()
                : Response.ok(zipped ? snapshot.zipped() : snapshot.json())
                        .header(HttpHeaders.CONTENT_ENCODING, zipped ? "gzip" : "identity");
        return answer.header(HttpHeaders.ETAG, snapshot.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding, Cookie")
                .build();
    }

    @GET
    @Path("me")
    @NonBlocking
    @Operation(
            operationId = "readRoomMe",
            summary = "Data for the caller only: own questions, votes, questions to answer")
    public CompletionStage<RoomMeJson> me(@PathParam("slug") String slug, HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug)
                .thenCompose(here -> rooms.me(
                        here.room(), RoomTopic.actor(here.seat()), here.seat().roles())));
    }

    @GET
    @Path("people")
    @Blocking
    @Operation(operationId = "listRoomPeople", summary = "The people in the room now")
    public CompletionStage<PeopleJson> people(@PathParam("slug") String slug, HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug).thenApply(here -> rooms.people(here.room())));
    }

    @OwnLimit
    @POST
    @Path("commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "sendRoomCommand",
            summary = "Send a command to the room",
            description = "The same commands as over the socket, see docs/protocol/live.asyncapi.yaml. The answer "
                    + "comes when the command is stored. Repeating the same `id` has no further effect.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommandJson.class)))
    @APIResponse(responseCode = "409", description = "The present state of the room does not allow it")
    @APIResponse(responseCode = "422", description = "The text is refused, or looks like a patient's identity")
    @APIResponse(responseCode = "503", description = "It could not be stored; send it again")
    public CompletionStage<CommandJson> command(
            @PathParam("slug") String slug, byte[] body, HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug).thenCompose(here -> {
            limits.take(
                    RoomTopic.limitOf(here.seat()), Long.toString(here.seat().member()));
            return switch (read(body)) {
                case CommandCodec.Typing typing -> type(here, typing);
                case CommandCodec.Order order ->
                    here.room()
                            .submit(new Submission(RoomTopic.actor(here.seat()), order.id(), order.command()))
                            .thenApply(RoomResource::answer);
            };
        }));
    }

    private static CompletableFuture<CommandJson> type(RoomEndpoint.InRoom here, CommandCodec.Typing typing) {
        here.room().type(RoomTopic.actor(here.seat()), typing.draft());
        return CompletableFuture.completedFuture(new CommandJson(0));
    }

    private static CommandJson answer(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Done done -> new CommandJson(done.seq());
            case CommandOutcome.Refused refused -> throw refused.problem().asException();
        };
    }

    private CommandCodec.Incoming read(byte[] body) {
        if (body.length > Topic.LONGEST_MESSAGE) {
            throw Problem.tooLarge(
                            "command.too_large",
                            "A command has at most %d bytes. Send a shorter text.".formatted(Topic.LONGEST_MESSAGE))
                    .asException();
        }
        try {
            return codec.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CommandCodec.Unusable unusable) {
            throw unusable.problem().asException();
        } catch (CharacterCodingException | MalformedMessageException notThisProtocol) {
            throw Problem.badRequest("command.malformed", "The command cannot be read: send a JSON object with an id.")
                    .asException();
        }
    }
}
