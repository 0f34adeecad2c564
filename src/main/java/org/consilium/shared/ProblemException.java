package org.consilium.shared;

/**
 * Carries a problem to the edge, where it becomes the response. It is a regular answer, not a defect, so it has no
 * stack trace.
 */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
