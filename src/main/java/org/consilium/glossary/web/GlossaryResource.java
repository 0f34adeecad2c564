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

/** The glossary of an exchange. */
@Path("/api/exchanges/{slug}/glossary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "glossary")
public class GlossaryResource {
    private final GlossaryApi api;

    GlossaryResource(GlossaryApi api) {
        this.api = api;
    }

    @GET
    @Operation(
            operationId = "readGlossary",
            summary =
                    "All terms that apply: those of the exchange, names of its programme, and those of the installation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryJson.class)))
    @APIResponse(responseCode = "304", description = "Not modified since that ETag")
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response read(
            @PathParam("slug") String slug, @BeanParam GlossaryLanguages languages, @Context Request request) {
        return api.read(slug, languages, request);
    }

    @GET
    @Path("terms")
    @Operation(operationId = "listTerms", summary = "The stored terms of an exchange, in alphabetical order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Terms.class)))
    @APIResponse(responseCode = "404", description = "No exchange of that slug that the caller may know of")
    public Response list(
            @PathParam("slug") String slug,
            @BeanParam TermQuery query,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return api.list(slug, query, paging, uri);
    }

    @POST
    @Path("terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeTerm", summary = "Propose a term")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "422", description = "The term is invalid; errors lists what to correct")
    public Response propose(@PathParam("slug") String slug, @Nullable TermEntryJson term) {
        return api.propose(slug, term);
    }

    @PUT
    @Path("terms/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTerm",
            summary = "Change a term. An agreed term becomes a proposal again unless the caller may agree")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or term")
    @APIResponse(responseCode = "409", description = "Somebody else has changed it since; revision is the present one")
    @APIResponse(responseCode = "422", description = "The term is invalid; errors lists what to correct")
    public Response change(@PathParam("slug") String slug, @PathParam("id") long id, @Nullable TermEntryJson term) {
        return api.change(slug, id, term);
    }

    @POST
    @Path("terms/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideTerm", summary = "Agree to a term, or make it a proposal again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or term")
    public Response decide(
            @PathParam("slug") String slug, @PathParam("id") long id, @Nullable TermStatusJson decision) {
        return api.decide(slug, id, decision);
    }

    @DELETE
    @Path("terms/{id}")
    @Operation(operationId = "deleteTerm", summary = "Delete a term; it can be restored")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or term")
    public Response delete(@PathParam("slug") String slug, @PathParam("id") long id) {
        return api.delete(slug, id);
    }

    @POST
    @Path("terms/{id}/restore")
    @Operation(operationId = "restoreTerm", summary = "Restore a deleted term")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "No such exchange or term")
    public Response restore(@PathParam("slug") String slug, @PathParam("id") long id) {
        return api.restore(slug, id);
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", GlossaryApi.XLSX, "application/x-tbx", MediaType.APPLICATION_XML})
    @Operation(operationId = "importTerms", summary = "Import the terms of a file: CSV, or TBX 2 or 3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryReportJson.class)))
    @APIResponse(
            responseCode = "422",
            description = "Some lines are invalid, and nothing was imported; errors lists them")
    public Response importTerms(@PathParam("slug") String slug, @BeanParam ImportQuery asked, byte[] file) {
        return api.importFile(slug, asked, file);
    }
}
