package org.consilium.publishing.web;

import org.consilium.publishing.PublicReader;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Why there is no page of a person or an institution: there was one, which nobody needs to look for again, or there was none. */
final class Missing {
    private static final int GONE = 410;

    private Missing() {}

    /** @param kind {@code person} or {@code institution}, with which the code begins; {@code id} is {@code slug/key} */
    static ProblemException of(PublicReader reader, String kind, String id) {
        Problem problem = reader.isGone(id)
                ? new Problem(
                        GONE, kind + ".gone", "the " + kind + " \"" + id + "\" is no longer named by any programme")
                : Problem.notFound(kind + ".unknown", "there is no " + kind + " \"" + id + "\"");
        return problem.asException();
    }
}
