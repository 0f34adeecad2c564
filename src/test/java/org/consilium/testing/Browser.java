package org.consilium.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A browser as the server sees it: keeps cookies, and follows redirects on request. */
public final class Browser {
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;
    private static final int MOST_REDIRECTS = 10;
    /** {@code consilium.url} of tests, which leads to the port of the test's application, like a proxy. */
    private static final String PUBLIC = "http://localhost:8080/";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String language;

    /** @param language of {@code Accept-Language} */
    public Browser(String language) {
        this.language = language;
    }

    /** One request, no redirect followed. */
    public HttpResponse<String> get(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(reached(address))
                    .header("Accept-Language", language)
                    .header("Accept", "text/html")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI reached(URI address) {
        String site = "http://localhost:" + RestAssured.port + "/";
        return address.toString().startsWith(PUBLIC)
                ? URI.create(address.toString().replace(PUBLIC, site))
                : address;
    }

    /** Follows redirects until an answer is not one, or leads to an address that begins with {@code until}. */
    public HttpResponse<String> follow(URI address, String until) {
        URI next = address;
        for (int hop = 0; hop < MOST_REDIRECTS; hop++) {
            HttpResponse<String> answer = get(next);
            Optional<URI> location = location(answer);
            if (location.isEmpty() || location.get().getPath().startsWith(until)) {
                return answer;
            }
            next = location.get();
        }
        throw new AssertionError("is led round in a circle from " + address);
    }

    /** Where an answer leads. */
    public static Optional<URI> location(HttpResponse<String> answer) {
        boolean redirect = answer.statusCode() >= REDIRECT && answer.statusCode() < ERROR;
        return redirect ? answer.headers().firstValue("Location").map(answer.uri()::resolve) : Optional.empty();
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
