package org.consilium.scheduling.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.consilium.access.CurrentCaller;
import org.consilium.exchangefile.ExchangeFileService;
import org.consilium.exchangefile.FileCheck;
import org.consilium.exchangefile.ImportResult;
import org.consilium.scheduling.ReleaseService;
import org.consilium.scheduling.WorkingCopyService;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/exchange-files")
@Tag(name = "exchange files")
@SecurityScheme(
        securitySchemeName = ExchangeFilesResource.KEY,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The key of the installation, from installation.key in its data folder")
@SecurityRequirement(name = ExchangeFilesResource.KEY)
public class ExchangeFilesResource {
    static final String YAML = "application/yaml";
    static final String KEY = "installation_key";
    private static final int LONGEST_NAME = 1000;

    private final ExchangeFileService files;
    private final WorkingCopyService copies;
    private final ReleaseService releases;
    private final CurrentCaller caller;

    ExchangeFilesResource(
            ExchangeFileService files, WorkingCopyService copies, ReleaseService releases, CurrentCaller caller) {
        this.files = files;
        this.copies = copies;
        this.releases = releases;
        this.caller = caller;
    }

    @POST
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importExchangeFile",
            summary = "Replace the working copy of an exchange or a mission by an exchange file (format 1)",
            description = "Readers do not see it until it is published. With release=true it is published at once.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImportResult.Imported.class)))
    @APIResponse(responseCode = "401", description = "Not signed in, and no installation key sent")
    @APIResponse(
            responseCode = "403",
            description = "Needs exchange.create for a new programme, exchange.edit for an existing one")
    @APIResponse(responseCode = "413", description = "The body is larger than any exchange file may be")
    @APIResponse(responseCode = "422", description = "The file has errors; errors lists them all")
    @APIResponse(
            responseCode = "409",
            description = "With release=true: the working copy has changes that are not published")
    public ImportResult.Imported importFile(
            @QueryParam("name") @DefaultValue("file") String name,
            @QueryParam("release") @DefaultValue("false") boolean release,
            byte[] content) {
        requireReadable(name);
        ImportResult result =
                release ? releases.importFile(caller.get(), name, content) : copies.put(caller.get(), name, content);
        return switch (result) {
            case ImportResult.Imported imported -> imported;
            case ImportResult.Refused refused -> throw refused(name, refused);
            case ImportResult.Checked checked -> throw new IllegalStateException(checked.toString());
        };
    }

    @POST
    @Path("check")
    @Consumes(YAML)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkExchangeFile",
            summary = "List what an exchange file would change in the working copy, value by value; changes nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FileCheck.class)))
    @APIResponse(responseCode = "401", description = "Not signed in, and no installation key sent")
    @APIResponse(responseCode = "403", description = "As for the import")
    @APIResponse(responseCode = "413", description = "The body is larger than any exchange file may be")
    @APIResponse(responseCode = "422", description = "The file has errors; errors lists them all")
    public FileCheck check(@QueryParam("name") @DefaultValue("file") String name, byte[] content) {
        requireReadable(name);
        return switch (copies.check(caller.get(), name, content)) {
            case ImportResult.Checked checked -> checked.check();
            case ImportResult.Refused refused -> throw refused(name, refused);
            case ImportResult.Imported imported -> throw new IllegalStateException(imported.toString());
        };
    }

    private static ProblemException refused(String name, ImportResult.Refused refused) {
        return new ProblemException(Problem.unprocessable(
                        "exchange_file.refused",
                        "nothing of " + name + " was imported; correct what errors lists and send it again")
                .with("errors", refused.problems()));
    }

    /** It is repeated in problems and in clients' logs. */
    private static void requireReadable(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(Problem.badRequest(
                    "exchange_file.name",
                    "name is too long or has control characters, expected at most " + LONGEST_NAME + " characters"));
        }
    }

    @GET
    @Path("{slug}")
    @Produces(YAML)
    @Operation(operationId = "exportExchangeFile", summary = "Export what is published as an exchange file")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "401", description = "Not signed in, and no installation key sent")
    @APIResponse(responseCode = "403", description = "Needs exchange.export")
    @APIResponse(responseCode = "404", description = "No programme of that slug that the caller may know of")
    public String export(@PathParam("slug") String slug) {
        return files.export(caller.get(), slug)
                .orElseThrow(() -> new ProblemException(Problem.notFound(
                        "exchange_file.unknown",
                        "There is no exchange or mission \"" + slug
                                + "\" here. Check the slug in the list at /api/exchanges.")));
    }
}
