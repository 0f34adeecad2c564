package org.consilium.scheduling.edit;

import java.util.List;
import java.util.Optional;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Why an edit is refused (docs/editing.md). */
public final class EditProblems {
    public static final String CONFLICT = "edit.conflict";
    public static final String REFUSED = "edit.refused";

    /** In {@code edit.conflict}: the fields that somebody else changed; in {@code edit.refused}: what the rules of files say. */
    public static final String FIELDS = "fields";

    public static final String ERRORS = "errors";

    private static final String PATH = "path";

    /** A field that a different window changed meanwhile, with what stands there now. */
    public record Conflict(List<String> path, @Nullable Object value, FieldVersions.Change latest) {}

    /** An error of the document that an edit would make, at the path of the field. */
    public record Wrong(List<String> path, FileProblem problem) {}

    private EditProblems() {}

    static ProblemException conflict(List<Conflict> fields) {
        return Problem.conflict(
                        CONFLICT,
                        "Somebody else has changed this meanwhile. Compare both versions and decide which one stays.")
                .with(FIELDS, fields)
                .asException();
    }

    static ProblemException gone(EditPath path, Optional<FieldVersions.Change> removal) {
        Problem gone = Problem.conflict(
                        "edit.gone", "What you change has been removed meanwhile. Undo its removal first, or leave it.")
                .with(PATH, path.keys());
        return removal.map(one -> gone.with("undo", one.seq())).orElse(gone).asException();
    }

    static ProblemException movedOn(EditPath path) {
        return Problem.conflict("edit.moved_on", "This was changed again since, so it cannot be undone by itself.")
                .with(PATH, path.keys())
                .asException();
    }

    static ProblemException refused(List<Wrong> errors) {
        return Problem.unprocessable(
                        REFUSED,
                        "The document would not be valid with it. Correct what errors lists and send it again.")
                .with(ERRORS, errors)
                .asException();
    }

    /** @param problem of the slug */
    public static ProblemException taken(String slug, FileProblem problem) {
        return refused(List.of(new Wrong(List.of("exchanges", slug, "exchange"), problem)));
    }

    public static ProblemException published(String slug) {
        return Problem.conflict(
                        "edit.published",
                        "The exchange \"" + slug + "\" is published. It can be cancelled, but not removed.")
                .asException();
    }

    public static ProblemException malformed(String what) {
        return Problem.badRequest("edit.malformed", what).asException();
    }
}
