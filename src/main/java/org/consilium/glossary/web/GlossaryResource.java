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
                    "Everything that is called something here: terms of the exchange, names of its programme, terms of the installation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryJson.class)))
    @APIResponse(responseCode = "304", description = "Nothing is another since the ETag that was sent")
    @APIResponse(responseCode = "404", description = "There is no exchange of that slug that the caller may know of")
    public Response read(
            @PathParam("slug") String slug, @BeanParam GlossaryLanguages languages, @Context Request request) {
        return api.read(slug, languages, request);
    }

    @GET
    @Path("terms")
    @Operation(operationId = "listTerms", summary = "The terms of an exchange themselves, in alphabetical order")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Terms.class)))
    @APIResponse(responseCode = "404", description = "There is no exchange of that slug that the caller may know of")
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
    @APIResponse(responseCode = "422", description = "Something of the term is wrong; errors says what")
    public Response propose(@PathParam("slug") String slug, @Nullable TermEntryJson term) {
        return api.propose(slug, term);
    }

    @PUT
    @Path("terms/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeTerm",
            summary = "Change a term; one that was agreed is a proposal again unless the caller may agree")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such exchange or term")
    @APIResponse(responseCode = "409", description = "Somebody else has changed it since; revision is the one of now")
    @APIResponse(responseCode = "422", description = "Something of the term is wrong; errors says what")
    public Response change(@PathParam("slug") String slug, @PathParam("id") long id, @Nullable TermEntryJson term) {
        return api.change(slug, id, term);
    }

    @POST
    @Path("terms/{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideTerm", summary = "Agree to a term, or make it a proposal again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such exchange or term")
    public Response decide(
            @PathParam("slug") String slug, @PathParam("id") long id, @Nullable TermStatusJson decision) {
        return api.decide(slug, id, decision);
    }

    @DELETE
    @Path("terms/{id}")
    @Operation(operationId = "deleteTerm", summary = "Delete a term; it can be brought back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such exchange or term")
    public Response delete(@PathParam("slug") String slug, @PathParam("id") long id) {
        return api.delete(slug, id);
    }

    @POST
    @Path("terms/{id}/restore")
    @Operation(operationId = "restoreTerm", summary = "Bring a deleted term back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TermJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such exchange or term")
    public Response restore(@PathParam("slug") String slug, @PathParam("id") long id) {
        return api.restore(slug, id);
    }

    @POST
    @Path("import")
    @Consumes({"text/csv", GlossaryApi.XLSX, "application/x-tbx", MediaType.APPLICATION_XML})
    @Operation(operationId = "importTerms", summary = "Take over the terms of a file: CSV, or TBX 2 or 3")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GlossaryReportJson.class)))
    @APIResponse(responseCode = "422", description = "Lines are wrong, and nothing was taken; errors says what")
    public Response importTerms(@PathParam("slug") String slug, @BeanParam ImportQuery asked, byte[] file) {
        return api.importFile(slug, asked, file);
    }
}
