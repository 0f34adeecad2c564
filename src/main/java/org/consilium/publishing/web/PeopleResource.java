package org.consilium.publishing.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.consilium.page.Paging;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Published
@Tag(name = "people")
public class PeopleResource {
    private final PublicReader reader;

    public PeopleResource(PublicReader reader) {
        this.reader = reader;
    }

    /** A page of the list; gives the schema of {@link org.consilium.shared.PageOf} a concrete type. */
    public record People(List<PersonRef> items, int page, int size, long total) {}

    @GET
    @Operation(operationId = "listPeople", summary = "People of public exchanges and missions, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = People.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(reader.people(paging.page(), paging.size()), uri);
    }

    @GET
    @Path("{slug}/{key}")
    @Operation(operationId = "getPerson", summary = "One person across all programmes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonJson.class)))
    @APIResponse(responseCode = "302", description = "Merged with the person at this address")
    @APIResponse(responseCode = "404", description = "No public person of that name")
    @APIResponse(responseCode = "410", description = "A former person whom no programme names any more")
    public PersonJson one(@PathParam("slug") String slug, @PathParam("key") String key) {
        return DirectoryRecord.person(reader, "/api/people/", slug, key);
    }
}
