package org.consilium.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request is refused or failed, for programs and for people.
 *
 * @param status of HTTP
 * @param code stable and dotted, as {@code exchange.not_found}: programs decide by it
 * @param detail in English, what is wrong and what to do
 * @param members more that this kind of problem carries, as {@code errors}; values that JSON can show
 */
public record Problem(int status, String code, String detail, Map<String, Object> members) {
    public Problem {
        members = Map.copyOf(members);
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public static Problem notFound(String code, String detail) {
        return new Problem(404, code, detail);
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, code, detail);
    }

    /**
     * 404 {@code exchange.unknown}. The same for a slug that nobody uses and for an exchange that the caller may not know of: the
     * answers must not differ in a letter.
     */
    public static Problem unknownExchange(String slug) {
        return notFound("exchange.unknown", "there is no exchange \"" + slug + "\"");
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
