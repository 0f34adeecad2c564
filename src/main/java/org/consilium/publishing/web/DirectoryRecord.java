package org.consilium.publishing.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.PersonJson;
import org.consilium.shared.Problem;

/** A person or an institution at the address {@code slug/key}; otherwise 410 if there was one, and 404 if not. */
final class DirectoryRecord {
    private DirectoryRecord() {}

    static PersonJson person(PublicReader reader, String slug, String key) {
        return find("person", slug + "/" + key, reader::person, reader::isPersonGone);
    }

    static InstitutionJson institution(PublicReader reader, String slug, String key) {
        return find("institution", slug + "/" + key, reader::institution, reader::isInstitutionGone);
    }

    private static <T> T find(String kind, String id, Function<String, Optional<T>> read, Predicate<String> wasThere) {
        return read.apply(id)
                .orElseThrow(() -> missing(kind, id, wasThere.test(id)).asException());
    }

    private static Problem missing(String kind, String id, boolean gone) {
        return gone
                ? Problem.gone(
                        kind + ".gone",
                        "The " + kind + " \"" + id + "\" is no longer named by any programme. Remove the link.")
                : Problem.notFound(
                        kind + ".unknown",
                        "There is no " + kind + " \"" + id + "\" here. Look in the programme that names it.");
    }
}
