package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.portrait.Picture;
import org.consilium.publishing.PublicReader;

/** Portraits that organisers accepted, for everybody who may read the page of the exchange. */
@Path("/portraits/{slug}/{person}")
@Produces(Picture.TYPE)
public class PortraitResource {
    private final PublicReader reader;
    private final CurrentCaller current;

    PortraitResource(PublicReader reader, CurrentCaller current) {
        this.reader = reader;
        this.current = current;
    }

    @GET
    public Response portrait(
            @PathParam("slug") String slug,
            @PathParam("person") String person,
            @jakarta.ws.rs.core.Context Request request) {
        Caller nobody = Caller.nobody("");
        Picture forAll = reader.portrait(nobody, slug, person).orElse(null);
        Picture picture = forAll != null
                ? forAll
                : reader.portrait(current.get(), slug, person).orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(picture.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(picture.bytes()) : unchanged;
        return answer.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        forAll == null ? PrivateAnswer.CACHE_CONTROL : PublicCache.CACHE_CONTROL)
                .build();
    }
}
