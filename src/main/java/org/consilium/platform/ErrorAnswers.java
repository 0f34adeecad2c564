package org.consilium.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.shared.ErrorPage;
import org.consilium.shared.LanguageChoice;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;

/**
 * Renders a problem: a page in the reader's language or, for the API and other programmatic clients, {@code
 * application/problem+json} (RFC 9457).
 */
@ApplicationScoped
class ErrorAnswers {
    /** @param headers besides the content type */
    record Answer(int status, String contentType, String body, Map<String, String> headers) {}

    /** Seconds. A database that restarts normally is back by then. */
    private static final String RETRY_AFTER = "5";

    private final ObjectMapper json;
    private final Instance<ErrorPage> page;

    ErrorAnswers(ObjectMapper json, Instance<ErrorPage> page) {
        this.json = json;
        this.page = page;
    }

    Answer of(Problem problem, RoutingContext request) {
        String path = path(request);
        if (forPrograms(path) || page.isUnsatisfied()) {
            return new Answer(
                    problem.status(), "application/problem+json", problemJson(problem, path), headers(problem));
        }
        String html = page.get().render(language(path, request), problem);
        return new Answer(problem.status(), "text/html;charset=UTF-8", html, headers(problem));
    }

    /** For an unreadable address, the raw text. */
    private static String path(RoutingContext request) {
        try {
            return request.normalizedPath();
        } catch (IllegalArgumentException malformed) {
            return String.valueOf(request.request().path());
        }
    }

    private static boolean forPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/q") || path.startsWith("/q/");
    }

    private static UiLanguage language(String path, RoutingContext request) {
        return LanguageChoice.inPath(path).orElseGet(() -> {
            String cookie = Optional.ofNullable(request.request().getCookie(LanguageChoice.COOKIE))
                    .map(Cookie::getValue)
                    .orElse(null);
            return LanguageChoice.of(cookie, request.request().getHeader("Accept-Language"));
        });
    }

    private static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        if (problem.members().get("retry_after") instanceof Long seconds) {
            headers.put("Retry-After", seconds.toString());
        } else if (problem.status() == Problem.UNAVAILABLE) {
            headers.put("Retry-After", RETRY_AFTER);
        }
        if (problem.status() == Problem.UNAUTHORIZED) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return headers;
    }

    private String problemJson(Problem problem, String path) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", HttpResponseStatus.valueOf(problem.status()).reasonPhrase());
        members.put("status", problem.status());
        members.put("code", problem.code());
        members.put("detail", problem.detail());
        members.put("instance", path);
        members.putAll(problem.members());
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
