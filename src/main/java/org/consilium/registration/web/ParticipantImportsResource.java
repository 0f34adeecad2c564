package org.consilium.registration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.consilium.access.CurrentCaller;
import org.consilium.access.secret.LinkAddress;
import org.consilium.page.PrivateAnswer;
import org.consilium.registration.ImportReport;
import org.consilium.registration.InvitationService;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;
import org.consilium.table.ImportMode;
import org.consilium.table.Upload;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/exchanges/{slug}/participants/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "participants")
public class ParticipantImportsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final InvitationService invitations;
    private final CurrentCaller caller;
    private final LinkAddress address;

    ParticipantImportsResource(InvitationService invitations, CurrentCaller caller, LinkAddress address) {
        this.invitations = invitations;
        this.caller = caller;
        this.address = address;
    }

    @POST
    @Consumes({"text/csv", XLSX})
    @Operation(
            operationId = "importParticipants",
            summary = "Invite everybody in a list (CSV in UTF-8 or UTF-16, or XLSX)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportJson.class)))
    @APIResponse(responseCode = "422", description = "Some lines are invalid, and nobody was invited; lines lists them")
    public Response importList(
            @PathParam("slug") String slug,
            @QueryParam("mode")
                    @DefaultValue("all")
                    @Parameter(
                            description =
                                    "all: everybody, or nobody if a line is bad; good: the good lines; check: nobody",
                            schema = @Schema(enumeration = {"all", "good", "check"}))
                    String mode,
            byte[] list) {
        ImportMode wanted = Coded.of(ImportMode.class, mode)
                .orElseThrow(() -> Problem.badRequest(
                                "request.mode", "mode is \"" + mode + "\", expected all, good or check")
                        .asException());
        ImportReport report = invitations.importList(caller.get(), slug, Upload.unicode(list), wanted, UiLanguage.EN);
        if (wanted == ImportMode.ALL && !report.done()) {
            throw refused(report);
        }
        return PrivateAnswer.ok(ImportJson.of(report, address)).build();
    }

    private static ProblemException refused(ImportReport report) {
        return Problem.unprocessable(
                        "participant.import_refused",
                        "Nobody was invited: correct the lines, or import the good ones with mode=good.")
                .with("lines", ImportJson.bad(report.bad()))
                .asException();
    }
}
