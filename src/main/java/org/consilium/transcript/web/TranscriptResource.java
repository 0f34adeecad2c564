package org.consilium.transcript.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.page.PrivateAnswer;
import org.consilium.shared.Problem;
import org.consilium.transcript.TranscriptContent;
import org.consilium.transcript.TranscriptEdition;
import org.consilium.transcript.TranscriptService;
import org.consilium.transcript.TranscriptService.Shelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The transcript of an exchange, for programs. */
@Path("/api/exchanges/{slug}/transcript")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transcript")
public class TranscriptResource {
    private final TranscriptService transcripts;
    private final CurrentCaller current;

    TranscriptResource(TranscriptService transcripts, CurrentCaller current) {
        this.transcripts = transcripts;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "readTranscript",
            summary = "The transcript of an exchange in one language: the newest release; for moderators and "
                    + "interpreters, the present state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TranscriptJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange, or nothing is published in that language")
    @APIResponse(responseCode = "410", description = "The transcript was withdrawn; reason says why")
    public Response read(
            @PathParam("slug") String slug,
            @QueryParam("language")
                    @Parameter(description = "BCP 47; by default the first language available")
                    @Nullable
                    String language,
            @QueryParam("release") @Parameter(description = "Number of a release") @Nullable Integer release) {
        Shelf shelf = transcripts.shelf(current.get(), slug);
        TranscriptEdition edition = release == null ? transcripts.read(shelf) : transcripts.read(shelf, release);
        return PrivateAnswer.ok(TranscriptJson.of(edition, booth(edition.content(), language)))
                .build();
    }

    private static String booth(TranscriptContent content, @Nullable String language) {
        if (language == null) {
            return content.booths().stream()
                    .findFirst()
                    .orElse(content.languages().getFirst());
        }
        return content.booth(language)
                .orElseThrow(() -> Problem.notFound(
                                "transcript.language",
                                "Nothing is written in that language; languages lists those available.")
                        .with("languages", content.booths())
                        .asException());
    }
}
