package org.consilium.interpreting.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.consilium.access.CurrentCaller;
import org.consilium.interpreting.FeedDesk;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The endpoint for captioning tools. */
@Path("/api/exchanges/{slug}/booths/{language}/text")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "booths")
@SecurityScheme(
        securitySchemeName = FeedResource.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The key of one booth, created in the booth plan or in the booth, and shown once")
public class FeedResource {
    static final String KEY = "captioning_key";
    private static final String SCHEME = "Bearer ";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final FeedDesk desk;
    private final CurrentCaller caller;

    FeedResource(FeedDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** What became of the text. */
    public record FeedAnswerJson(List<FeedDesk.Written> segments) {}

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Blocking
    @SecurityRequirement(name = KEY)
    @Operation(
            operationId = "feedBooth",
            summary = "Write plain text in a booth, as a captioning tool",
            description = "Each line is a passage; blank lines only separate. The key is created in the booth plan "
                    + "or in the booth. Repeating a request with the same Idempotency-Key has no further "
                    + "effect.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedAnswerJson.class)))
    @APIResponse(responseCode = "400", description = "The text is not UTF-8, or the Idempotency-Key is invalid")
    @APIResponse(
            responseCode = "401",
            description = "The key does not belong to this booth, was revoked or has expired")
    @APIResponse(responseCode = "403", description = "The maker of the key was removed from the room")
    @APIResponse(responseCode = "409", description = "Somebody else is writing in this booth, or the room is not open")
    @APIResponse(responseCode = "413", description = "The text has more than 64 KiB")
    @APIResponse(responseCode = "415", description = "The text is in a different charset")
    @APIResponse(responseCode = "422", description = "A line cannot be written; line says which")
    @APIResponse(responseCode = "429", description = "A request with the key is in progress, or the key sent too much")
    @APIResponse(
            responseCode = "503",
            description =
                    "It is not known whether all lines were written. Send the same request again with the same key")
    public CompletionStage<Response> feed(
            @PathParam("slug") String slug,
            @PathParam("language") String language,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @HeaderParam(IDEMPOTENCY_KEY)
                    @Parameter(
                            description =
                                    "1 to 200 visible ASCII characters; repeating a request with the same key has no further effect")
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String type,
            @Context HttpHeaders headers,
            byte[] body) {
        checkCharset(type);
        // An empty header is refused as an invalid key; as a parameter it would look like a missing one.
        String given =
                headers.getRequestHeaders().containsKey(IDEMPOTENCY_KEY) ? Objects.requireNonNullElse(key, "") : null;
        return desk.write(caller.address(), slug, language, token(authorization), given, body)
                .thenApply(
                        written -> PrivateAnswer.ok(new FeedAnswerJson(written)).build());
    }

    private static void checkCharset(@Nullable String type) {
        String charset =
                type == null ? null : MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Problem.unsupported("feed.not_utf8", "The text is " + charset + "; send it as UTF-8.")
                    .asException();
        }
    }

    private static String token(@Nullable String authorization) {
        String given = Objects.requireNonNullElse(authorization, "");
        return given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? given.substring(SCHEME.length()).strip()
                : "";
    }
}
