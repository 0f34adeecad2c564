package org.consilium.publishing.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.consilium.page.Paging;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.DocumentJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@Published
@Tag(name = "documents")
public class DocumentsResource {
    private final PublicReader reader;

    public DocumentsResource(PublicReader reader) {
        this.reader = reader;
    }

    /** A page of the list; gives the schema of {@link org.consilium.shared.PageOf} a concrete type. */
    public record Documents(List<DocumentJson> items, int page, int size, long total) {}

    @GET
    @Operation(operationId = "listDocuments", summary = "The register of documents with editions and presentations")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Documents.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(reader.documents(paging.page(), paging.size()), uri);
    }
}
