package org.consilium.glossary.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.consilium.glossary.GlossaryJson;
import org.consilium.glossary.TermJson;
import org.consilium.page.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The glossary of the installation. */
@Path("/api/glossary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "glossary")
public class InstallationGlossaryResource {
    private final GlossaryApi api;

    InstallationGlossaryResource(GlossaryApi api) {
        this.api = api;
    }

    @GET
    @Operation(operationId = "readInstallationGlossary", summary = "The terms that apply to all exchanges")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryJson.class)))
    @APIResponse(responseCode = "304", description = "Not modified since that ETag")
    public Response read(@BeanParam GlossaryLanguages languages, @Context Request request) {
        return api.read("", languages, request);
    }

    @GET
    @Path("terms")
    @Operation(
            operationId = "listInstallationTerms",
            summary = "The stored terms of the installation, in alphabetical order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Terms.class)))
    public Response list(@BeanParam TermQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        return api.list("", query, paging, uri);
    }

    @POST
    @Path("terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeInstallationTerm", summary = "Propose a term")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "422", description = "The term is invalid; errors lists what to correct")
    public Response propose(@Nullable TermEntryJson term) {
        return api.propose("", term);
    }

    @PUT
    @Path("terms/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeInstallationTerm",
            summary = "Change a term. An agreed term becomes a proposal again unless the caller may agree")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such term")
    @APIResponse(responseCode = "409", description = "Somebody else has changed it since; revision is the present one")
    @APIResponse(responseCode = "422", description = "The term is invalid; errors lists what to correct")
    public Response change(@PathParam("id") long id, @Nullable TermEntryJson term) {
        return api.change("", id, term);
    }

    @POST
    @Path("terms/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideInstallationTerm", summary = "Agree to a term, or make it a proposal again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such term")
    public Response decide(@PathParam("id") long id, @Nullable TermStatusJson decision) {
        return api.decide("", id, decision);
    }

    @DELETE
    @Path("terms/{id}")
    @Operation(operationId = "deleteInstallationTerm", summary = "Delete a term; it can be restored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such term")
    public Response delete(@PathParam("id") long id) {
        return api.delete("", id);
    }

    @POST
    @Path("terms/{id}/restore")
    @Operation(operationId = "restoreInstallationTerm", summary = "Restore a deleted term")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such term")
    public Response restore(@PathParam("id") long id) {
        return api.restore("", id);
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", GlossaryApi.XLSX, "application/x-tbx", MediaType.APPLICATION_XML})
    @Operation(operationId = "importInstallationTerms", summary = "Import the terms of a file: CSV, or TBX 2 or 3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryReportJson.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some lines are invalid, and nothing was imported; errors lists them")
    public Response importTerms(@BeanParam ImportQuery asked, byte[] file) {
        return api.importFile("", asked, file);
    }
}
