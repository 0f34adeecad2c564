package org.consilium.testing;

import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Every address at which the application answers, whatever registered it. */
public final class Endpoints {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** @param path with parameters as {@code {}} */
    public record Endpoint(String method, String path) {
        public boolean changes() {
            return !method.equals("GET");
        }

        public String with(String parameter) {
            return path.replace("{}", parameter);
        }
    }

    private Endpoints() {}

    /** From the classes with a path, the API description, and the routes of extensions. */
    public static List<Endpoint> of(Router router) {
        return Stream.of(declared(), described(), routed(router))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private static Stream<Endpoint> declared() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                // Some are inherited: the glossaries of an exchange and of the installation share theirs.
                .flatMap(type -> Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                        .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                        .flatMap(method -> methods(method).map(http -> new Endpoint(http, path(type, method)))));
    }

    private static Stream<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .filter(METHODS::contains);
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return plain("/" + type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value()));
    }

    private static Stream<Endpoint> described() {
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .filter(METHODS::contains)
                        .map(method -> new Endpoint(method, plain(path.getKey()))));
    }

    private static Stream<Endpoint> routed(Router router) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null && !route.isRegexPath())
                .flatMap(route -> methods(route).map(method -> new Endpoint(method, plain(route.getPath()))));
    }

    private static Stream<String> methods(Route route) {
        return route.methods() == null
                ? METHODS.stream()
                : route.methods().stream()
                        .map(io.vertx.core.http.HttpMethod::name)
                        .filter(METHODS::contains);
    }

    private static String plain(String path) {
        // A parameter may carry a pattern, which contains braces itself: {id:\d{1,18}}.
        String parameters =
                path.replaceAll("\\{lang[^}]*}", "en").replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}|:\\w+|\\*", "{}");
        return parameters.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
