package org.consilium.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was refused or failed, for programs and for people (RFC 9457).
 *
 * @param status of HTTP
 * @param code stable and dotted, such as {@code exchange.not_found}: programs decide by it
 * @param detail in English, what is wrong and what to do next
 * @param members further data of this kind of problem, such as {@code errors}; values that JSON can express
 */
public record Problem(int status, String code, String detail, Map<String, Object> members) {
    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int CONFLICT = 409;
    public static final int GONE = 410;
    public static final int TOO_LARGE = 413;
    public static final int UNPROCESSABLE = 422;
    public static final int TOO_MANY = 429;
    public static final int SERVER_ERROR = 500;
    public static final int UNAVAILABLE = 503;

    private static final int TIMEOUT = 408;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNSUPPORTED = 415;
    private static final int PRECONDITION_REQUIRED = 428;

    public Problem {
        members = Map.copyOf(members);
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** A malformed request. One that is well-formed but not acceptable: {@link #unprocessable}. */
    public static Problem badRequest(String code, String detail) {
        return new Problem(BAD_REQUEST, code, detail);
    }

    /** Not signed in. For a signed-in caller without the right: {@link #forbidden}. */
    public static Problem unauthorized(String code, String detail) {
        return new Problem(UNAUTHORIZED, code, detail);
    }

    public static Problem forbidden(String code, String detail) {
        return new Problem(FORBIDDEN, code, detail);
    }

    public static Problem notFound(String code, String detail) {
        return new Problem(NOT_FOUND, code, detail);
    }

    public static Problem timeout(String code, String detail) {
        return new Problem(TIMEOUT, code, detail);
    }

    /** The present state does not allow it; the state may change. */
    public static Problem conflict(String code, String detail) {
        return new Problem(CONFLICT, code, detail);
    }

    /** The caller did not say on which version its request is based (RFC 6585, 3). */
    public static Problem preconditionRequired(String code, String detail) {
        return new Problem(PRECONDITION_REQUIRED, code, detail);
    }

    /** The same problem for a caller whose version is too old (RFC 9110, 15.5.13). */
    public Problem asPreconditionFailed() {
        return new Problem(PRECONDITION_FAILED, code, detail, members);
    }

    public static Problem gone(String code, String detail) {
        return new Problem(GONE, code, detail);
    }

    public static Problem tooLarge(String code, String detail) {
        return new Problem(TOO_LARGE, code, detail);
    }

    public static Problem unsupported(String code, String detail) {
        return new Problem(UNSUPPORTED, code, detail);
    }

    public static Problem unprocessable(String code, String detail) {
        return new Problem(UNPROCESSABLE, code, detail);
    }

    public static Problem tooMany(String code, String detail) {
        return new Problem(TOO_MANY, code, detail);
    }

    public static Problem serverError(String code, String detail) {
        return new Problem(SERVER_ERROR, code, detail);
    }

    /** A temporary failure; the same request may be sent again. */
    public static Problem unavailable(String code, String detail) {
        return new Problem(UNAVAILABLE, code, detail);
    }

    /**
     * 404 {@code exchange.unknown}. The answer is the same to the letter for an unused slug and for an exchange that
     * the caller may not know of.
     */
    public static Problem unknownExchange(String slug) {
        return notFound(
                "exchange.unknown",
                "There is no exchange \"" + slug + "\" here, or it is not open to you. Check the address, sign in, or"
                        + " ask its organiser.");
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, detail, more);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
