package org.consilium.peopledesk.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.consilium.page.PrivateAnswer;
import org.consilium.people.portrait.Picture;

/** A picture for its uploader, or for organisers. */
final class PictureAnswer {
    private PictureAnswer() {}

    static Response of(Picture picture, Request request) {
        EntityTag tag = new EntityTag(picture.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(picture.bytes(), Picture.TYPE) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PrivateAnswer.CACHE_CONTROL)
                .build();
    }
}
