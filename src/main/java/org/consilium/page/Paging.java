package org.consilium.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.consilium.shared.PageOf;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code page} from 0 and {@code size} from 1 to 100 of a list in the API. */
public class Paging {
    @QueryParam("page")
    @DefaultValue("0")
    @Parameter(schema = @Schema(minimum = "0", maximum = "" + PageOf.LAST))
    int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Parameter(schema = @Schema(minimum = "1", maximum = "" + PageOf.LARGEST))
    int size;

    public int page() {
        if (page < 0 || page > PageOf.LAST) {
            throw new ProblemException(Problem.badRequest(
                    "request.page", "page is " + page + ", expected a number from 0 to " + PageOf.LAST));
        }
        return page;
    }

    public int size() {
        if (size < 1 || size > PageOf.LARGEST) {
            throw new ProblemException(Problem.badRequest(
                    "request.size", "size is " + size + ", expected a number from 1 to " + PageOf.LARGEST));
        }
        return size;
    }

    /** The page, with links to its neighbours (RFC 8288). */
    public static <T> Response answer(PageOf<T> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.page() > 0) {
            answer.links(link(page.page() - 1, "prev", uri));
        }
        if ((page.page() + 1L) * page.size() < page.total()) {
            answer.links(link(page.page() + 1, "next", uri));
        }
        return answer.build();
    }

    private static Link link(int page, String relation, UriInfo uri) {
        URI there = uri.getRequestUriBuilder().replaceQueryParam("page", page).build();
        return Link.fromUri(there.getRawPath() + "?" + there.getRawQuery())
                .rel(relation)
                .build();
    }
}
