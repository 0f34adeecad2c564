package org.consilium.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Endpoints;
import org.consilium.testing.Endpoints.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sends by accident: every address answers with a proper refusal, never with a failure of ours. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class HostileRequestsTest {
    private static final String SESSION = "consilium-session";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> PARAMETERS = List.of(
            "a".repeat(3_000),
            "%00",
            "a%00b",
            "%0d%0aSet-Cookie:%20evil=1",
            "%1b%5b2J%7f",
            "..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "%ff%fe",
            "%c0%af",
            "%f0%9f%92%a9",
            "%e2%80%ae",
            "'%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "%27%20OR%201=1%20--%20",
            "%7b%7b7*7%7d%7d",
            "$%7bjndi:ldap:x%7d",
            "-1",
            "99999999999999999999",
            ";a=b",
            "+",
            "%20");

    @TestHTTPResource
    URI here;

    @Inject
    Router router;

    @Test
    void in_the_address_are_no_trouble() {
        ours().parallelStream().forEach(endpoint -> {
            for (String parameter : PARAMETERS) {
                String path = endpoint.with(parameter);
                check(endpoint, path, Map.of());
                if (!endpoint.changes()) {
                    String query = Stream.of("page", "size", "left", "to", "when")
                            .map(name -> name + "=" + parameter)
                            .collect(Collectors.joining("&"));
                    check(endpoint, endpoint.with("x") + "?" + query, Map.of());
                }
            }
        });
    }

    @Test
    void in_headers_and_cookies_are_no_trouble() {
        List<Map<String, String>> requests = List.of(
                Map.of("Cookie", cookies(100)),
                Map.of("Cookie", SESSION + "=" + "a".repeat(7_000)),
                Map.of("Cookie", SESSION + "=\"\\%00;;=;a==b; language=%0d%0a"),
                Map.of("Accept-Language", "zh-" + "x,".repeat(3_000)),
                Map.of("Accept-Language", "*;q=x,,;;"),
                Map.of("Accept", "text/<;q=9,/,*"),
                Map.of("Range", "bytes=9-1,,-"),
                Map.of("If-None-Match", "W/\"".repeat(500)),
                Map.of("If-Modified-Since", "never"),
                Map.of("X-Forwarded-For", ",,,", "X-Forwarded-Host", ":::", "Forwarded", "for=;"),
                Map.of("Authorization", "Bearer " + "%00".repeat(1_000)),
                Map.of("Authorization", "Basic ===="));
        ours().parallelStream()
                .forEach(endpoint -> requests.forEach(headers -> check(endpoint, endpoint.with("x"), headers)));
    }

    @Test
    void in_bodies_are_no_trouble() {
        List<String> types = List.of(
                "application/json",
                "application/yaml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/csv",
                "nonsense",
                "application/json; charset=klingon");
        List<byte[]> bodies = List.of(
                new byte[0],
                new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xfe},
                text("[".repeat(20_000)),
                text("{\"a\":\"\\u0000\"}"),
                text("a=%&b=%zz&=&&"),
                text(IntStream.range(0, 200).mapToObj(n -> "f" + n + "=1").collect(Collectors.joining("&"))),
                text("a=" + "b".repeat(20_000)),
                text("--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\"\r\n\r\n\0\r\n--x"));
        ours().parallelStream().filter(Endpoint::changes).forEach(endpoint -> {
            for (String type : types) {
                bodies.forEach(body -> check(endpoint, endpoint.with("x"), Map.of("Content-Type", type), body));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "POST /api/probe HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "GET /en/exchanges/% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /en/exchanges/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/exchanges/% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /en?to=% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /language/uk?to=%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET en HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://evil.example/en HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE /en HTTP/1.1\r\nHost: a\r\n\r\n",
                "NONSENSE /en HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /en HTTP/1.1\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: <script>\r\n\r\n",
                "POST /en/me HTTP/1.1\r\nHost: ::::\r\nOrigin: ::::\r\nCookie: a=b\r\n\r\n",
                "POST /en/me HTTP/1.1\r\nHost: [::\r\nOrigin: http://[::\r\nCookie: a=b\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: a\r\nno colon here\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: a\r\nX : a\r\n\r\n",
                "GET /en HTTP/1.1\r\nHost: a\r\n folded: a\r\n\r\n",
                "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /en HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /en\r\n\r\n",
                "\r\n\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nnonsense"
            })
    void that_are_no_http_are_refused_or_cut_off(String bytes) throws IOException {
        String answer = send(bytes);

        assertThat(answer).doesNotContain("HTTP/1.1 5").doesNotContain("HTTP/1.0 5");
        assertThat(showsTheInside(answer)).as(answer).isFalse();
    }

    @Test
    void with_a_head_that_has_no_end_are_cut_off() throws IOException {
        assertThat(send("GET /en HTTP/1.1\r\nHost: a\r\nCookie: a=" + "b".repeat(20_000) + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.. 431.*");
        assertThat(send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .matches("(?s)HTTP/1\\.. 414.*");
    }

    @Test
    void with_an_unreadable_address_are_refused() throws IOException {
        assertThat(send("GET /uk/exchanges/% HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Exception");
        assertThat(send("GET /api/exchanges/% HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/%5Cevil.example",
                "/uk%0d%0aSet-Cookie:%20evil=1",
                "/uk%00",
                "javascript:alert(1)",
                "/%09/evil.example",
                "%20//evil.example"
            })
    void cannot_send_a_reader_elsewhere(String to) {
        Response answer =
                given().urlEncodingEnabled(false).redirects().follow(false).get("/language/uk?to=" + to);

        assertThat(answer.header("Location")).isEqualTo("/uk");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("language=uk;");
    }

    /** Without the probes, which fail on purpose. */
    private List<Endpoint> ours() {
        return Endpoints.of(router).stream()
                .filter(endpoint -> !endpoint.path().startsWith("/api/probe"))
                .toList();
    }

    private void check(Endpoint endpoint, String path, Map<String, String> headers) {
        check(endpoint, path, headers, new byte[0]);
    }

    private void check(Endpoint endpoint, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(here.resolve(path))
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .header("Sec-Fetch-Site", "same-origin")
                .method(endpoint.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<String> answer = answer(request.build());

        assertThat(answer.statusCode()).as("%s %s", endpoint.method(), path).isLessThan(500);
        assertThat(showsTheInside(answer.body()))
                .as("%s %s: %s", endpoint.method(), path, answer.body())
                .isFalse();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("evil"));
    }

    /** Retries once if the connection was kept and meanwhile closed, as a browser does (RFC 9112, 9.3.1). */
    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException keptTooLong) {
            return answerAnew(request);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> answerAnew(HttpRequest request) {
        try (HttpClient fresh =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return fresh.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The name of a class, or a value of an address as markup; in JSON, which is never shown as a page, it is harmless.
     */
    private static boolean showsTheInside(String body) {
        boolean page = body.contains("<html");
        return body.contains("Exception") || body.contains("\tat ") || (page && body.contains("<script>alert"));
    }

    private String send(String bytes) throws IOException {
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookies(int count) {
        return IntStream.range(0, count).mapToObj(n -> "c" + n + "=" + n).collect(Collectors.joining("; "));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
