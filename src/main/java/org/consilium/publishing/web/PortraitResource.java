package org.consilium.publishing.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.access.Caller;
import org.consilium.access.CurrentCaller;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.portrait.Picture;
import org.consilium.publishing.PublicReader;

/** Portraits that organisers accepted, and logos, for everybody who may read the page of the exchange. */
@Path("/")
@Produces(Picture.TYPE)
public class PortraitResource {
    private final PublicReader reader;
    private final CurrentCaller current;

    PortraitResource(PublicReader reader, CurrentCaller current) {
        this.reader = reader;
        this.current = current;
    }

    @GET
    @Path("portraits/{slug}/{person}")
    public Response portrait(
            @PathParam("slug") String slug, @PathParam("person") String person, @Context Request request) {
        return answer(caller -> reader.portrait(caller, slug, person), request);
    }

    /** @param slug of an exchange or a mission */
    @GET
    @Path("logos/{slug}/{institution}")
    public Response logo(
            @PathParam("slug") String slug, @PathParam("institution") String institution, @Context Request request) {
        return answer(caller -> reader.logo(caller, slug, institution), request);
    }

    private Response answer(Function<Caller, Optional<Picture>> read, Request request) {
        Picture forAll = read.apply(Caller.nobody("")).orElse(null);
        Picture picture = forAll != null ? forAll : read.apply(current.get()).orElseThrow(NotFoundException::new);
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
