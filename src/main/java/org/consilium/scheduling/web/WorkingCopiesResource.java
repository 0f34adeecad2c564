package org.consilium.scheduling.web;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Right;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.access.limit.OwnLimit;
import org.consilium.delivery.socket.MalformedMessageException;
import org.consilium.scheduling.EditOutcome;
import org.consilium.scheduling.EditSubmission;
import org.consilium.scheduling.OpenWorkingCopies;
import org.consilium.scheduling.OpenWorkingCopies.Opened;
import org.consilium.scheduling.edit.Edit;
import org.consilium.scheduling.edit.EditCodec;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.scheduling.web.EditEndpoint.Editing;
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

/** Working copies over HTTP: the start of every editor, and the whole protocol for networks that block WebSockets. */
@Path("/api/working-copies/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "working-copies")
public class WorkingCopiesResource {
    /** A table that is pasted comes in one edit. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final EditEndpoint endpoint;
    private final OpenWorkingCopies copies;
    private final EditMessages messages;
    private final Limits limits;

    WorkingCopiesResource(EditEndpoint endpoint, OpenWorkingCopies copies, EditMessages messages, Limits limits) {
        this.endpoint = endpoint;
        this.copies = copies;
        this.messages = messages;
        this.limits = limits;
    }

    /** The number of the edit; the last one if nothing had to change. */
    public record EditedJson(long seq) {}

    /** The history, newest first. */
    public record HistoryJson(List<Map<String, @Nullable Object>> edits) {}

    @GET
    @NonBlocking
    @Operation(
            operationId = "readWorkingCopy",
            summary = "The document of a working copy",
            description =
                    "Continue with the edits after `seq`: by the socket /edit/{slug} or by /events. See docs/editing.md.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Opened.class)))
    @APIResponse(responseCode = "404", description = "No working copy of that slug that the caller may edit")
    public CompletionStage<Response> read(@PathParam("slug") String slug, HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug)
                .thenCompose(here -> copies.document(here.copy()))
                .thenApply(opened -> Response.ok(opened)
                        .header(HttpHeaders.ETAG, "\"" + opened.seq() + "\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build()));
    }

    @GET
    @Path("edits")
    @Blocking
    @Operation(operationId = "listEdits", summary = "The history of a working copy, newest first, 100 at a time")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryJson.class)))
    @APIResponse(responseCode = "404", description = "As for the document")
    public CompletionStage<HistoryJson> history(
            @PathParam("slug") String slug,
            @QueryParam("before") @DefaultValue("9223372036854775807") long before,
            HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug)
                .thenCompose(here -> copies.history(here.copy(), before))
                .thenApply(HistoryJson::new));
    }

    @OwnLimit
    @POST
    @Path("commands")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "sendEdit",
            summary = "Edit a working copy, or undo an edit",
            description =
                    "The same commands as over the socket, see docs/editing.md. The answer comes when the edit is stored."
                            + " Repeating the same `id` has no further effect.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedJson.class)))
    @APIResponse(responseCode = "409", description = "Somebody else changed the same field, or removed it")
    @APIResponse(responseCode = "422", description = "The document would break the rules of exchange files")
    @APIResponse(responseCode = "503", description = "It could not be stored; send it again")
    public CompletionStage<EditedJson> send(@PathParam("slug") String slug, byte[] body, HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug).thenCompose(here -> {
            Map<String, Object> json = object(here, body);
            if ("at".equals(json.get("type"))) {
                return place(here, json);
            }
            EditCodec.Command command = EditCodec.command(json);
            boolean mayCreate = here.seat().who().may(Right.EXCHANGE_CREATE);
            return submit(
                    here, EditSubmission.of(here.seat().member(), command.id(), command.edit(), mayCreate), false);
        }));
    }

    @OwnLimit
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "patchWorkingCopy",
            summary = "Change named fields of a working copy, and touch nothing else",
            description =
                    "`If-Match` is the version that the caller has seen; `Idempotency-Key` makes a repetition harmless.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EditedJson.class)))
    @APIResponse(
            responseCode = "412",
            description = "Somebody else changed one of the fields since; fields says to what")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public CompletionStage<EditedJson> patch(
            @PathParam("slug") String slug,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte[] body,
            HttpServerRequest request) {
        return UnwrappedStage.of(endpoint.seat(request, slug).thenCompose(here -> {
            long base = base(match);
            String id = key == null ? UUID.randomUUID().toString() : key;
            if (!EditCodec.isName(id)) {
                throw EditProblems.malformed("Idempotency-Key has 1 to 40 letters, digits, hyphens and underscores.");
            }
            Edit edit = new Edit(id, EditCodec.operations(object(here, body).get("ops"), base), null);
            return submit(here, new EditSubmission(here.seat().member(), id, edit), true);
        }));
    }

    /** @param precondition whether a conflict means that the caller's version is too old (RFC 9110, 13.1.1) */
    private CompletableFuture<EditedJson> submit(Editing here, EditSubmission edit, boolean precondition) {
        return here.copy().submit(edit).thenApply(outcome -> switch (outcome) {
            case EditOutcome.Done done -> new EditedJson(done.seq());
            case EditOutcome.Refused(var problem) -> {
                Problem shown =
                        messages.shown(here.copy(), problem, here.seat().who().language());
                boolean failed = precondition && shown.code().equals(EditProblems.CONFLICT);
                throw (failed ? shown.asPreconditionFailed() : shown).asException();
            }
        });
    }

    private CompletableFuture<EditedJson> place(Editing here, Map<String, Object> json) {
        try {
            messages.tellPlace(here.copy(), here.seat(), json);
        } catch (MalformedMessageException malformed) {
            throw EditProblems.malformed("The place cannot be read.");
        }
        return CompletableFuture.completedFuture(new EditedJson(0));
    }

    private static long base(@Nullable String match) {
        Matcher tag = TAG.matcher(match == null ? "" : match.strip());
        if (!tag.matches()) {
            throw Problem.preconditionRequired(
                            "edit.if_match",
                            "Send If-Match with the ETag of the working copy that you have seen, such as \"21\".")
                    .asException();
        }
        return Long.parseLong(tag.group(1));
    }

    private Map<String, Object> object(Editing here, byte[] body) {
        limits.take(Limit.EDIT, Long.toString(here.seat().member()));
        if (body.length > MOST_BYTES) {
            throw Problem.tooLarge("edit.too_large", "An edit has at most 512 kB. Send it in several parts.")
                    .asException();
        }
        try {
            return messages.object(new String(body, StandardCharsets.UTF_8));
        } catch (MalformedMessageException notJson) {
            throw EditProblems.malformed("Send a JSON object.");
        }
    }
}
