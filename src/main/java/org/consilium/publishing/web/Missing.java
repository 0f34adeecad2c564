package org.consilium.publishing.web;

import org.consilium.publishing.PublicReader;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;

/** Why there is no page of a person or an institution: there was one, which nobody needs to look for again, or there was none. */
final class Missing {
    private static final int GONE = 410;

    private Missing() {}

    /** @param id {@code slug/key} */
    static ProblemException person(PublicReader reader, String id) {
        return problem("person", id, reader.isPersonGone(id));
    }

    /** As {@link #person}. */
    static ProblemException institution(PublicReader reader, String id) {
        return problem("institution", id, reader.isInstitutionGone(id));
    }

    private static ProblemException problem(String kind, String id, boolean gone) {
        Problem problem = gone
                ? new Problem(
                        GONE, kind + ".gone", "the " + kind + " \"" + id + "\" is no longer named by any programme")
                : Problem.notFound(kind + ".unknown", "there is no " + kind + " \"" + id + "\"");
        return problem.asException();
    }
}
