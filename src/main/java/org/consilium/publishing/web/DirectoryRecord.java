package org.consilium.publishing.web;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Predicate;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.PersonJson;
import org.consilium.shared.Problem;

/**
 * A person or an institution at the address {@code slug/key}; otherwise the way to the one that it was merged into, 410 if there was one,
 * and 404 if not.
 */
final class DirectoryRecord {
    private DirectoryRecord() {}

    /** @param base of the addresses of all people, with a slash at the end */
    static PersonJson person(PublicReader reader, String base, String slug, String key) {
        String id = slug + "/" + key;
        return reader.person(id)
                .orElseThrow(() -> missing("person", base, id, reader.personMovedTo(id), reader::isPersonGone));
    }

    static InstitutionJson institution(PublicReader reader, String base, String slug, String key) {
        String id = slug + "/" + key;
        return reader.institution(id)
                .orElseThrow(() ->
                        missing("institution", base, id, reader.institutionMovedTo(id), reader::isInstitutionGone));
    }

    /** For the time being: two that were merged may be two again. */
    private static RuntimeException missing(
            String kind, String base, String id, Optional<String> movedTo, Predicate<String> wasThere) {
        if (movedTo.isPresent()) {
            return new RedirectionException(Response.status(Response.Status.FOUND)
                    .header(HttpHeaders.LOCATION, base + movedTo.get())
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build());
        }
        Problem problem = wasThere.test(id)
                ? Problem.gone(
                        kind + ".gone",
                        "The " + kind + " \"" + id + "\" is no longer named by any programme. Remove the link.")
                : Problem.notFound(
                        kind + ".unknown",
                        "There is no " + kind + " \"" + id + "\" here. Look in the programme that names it.");
        return problem.asException();
    }
}
