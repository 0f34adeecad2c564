package org.consilium.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect provider on a port of 127.0.0.1: everybody is signed in as the person that the test has named. It
 * follows the standard, including PKCE and single-use codes, and can be told to issue invalid tokens.
 */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "consilium-test";
    public static final String CLIENT_SECRET = "a client secret that is known to tests alone";
    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;

    private record Grant(String nonce, String challenge, String redirectUri) {}

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final List<String> redeemed = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Function<Map<String, Object>, String> tokens;

    public TestProvider(int port) {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("of-the-provider");
            key.setAlgorithm("RS256");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens = this::signed;
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/jwks", exchange -> text(exchange, 200, new JsonWebKeySet(key).toJson()));
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The claims of the next person to sign in; at least {@code sub}. Tokens are valid again. */
    public void signIn(Map<String, Object> claims) {
        person = Map.copyOf(claims);
        tokens = this::signed;
    }

    /** Issues this instead of a valid ID token, made from its claims. */
    public void handOut(Function<Map<String, Object>, String> forged) {
        tokens = forged;
    }

    public RsaJsonWebKey key() {
        return key;
    }

    public String signed(Map<String, Object> claims) {
        return Tokens.signed(claims, key);
    }

    /** Codes that were exchanged for tokens. */
    public List<String> redeemed() {
        return redeemed;
    }

    /** Queries of the authorization requests, latest last. */
    public List<String> questions() {
        return questions;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Claims of a valid logout token. */
    public Map<String, Object> logoutClaims(String subject) {
        Map<String, Object> claims = times();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("sub", subject);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return claims;
    }

    private static Map<String, Object> times() {
        long now = System.currentTimeMillis() / 1000;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iat", now);
        claims.put("exp", now + 120);
        return claims;
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "end_session_endpoint",
                issuer() + "/end",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        questions.add(query);
        Map<String, String> asked = form(query);
        boolean inOrder = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.keySet().containsAll(List.of("state", "nonce", "code_challenge", "redirect_uri"));
        if (!inOrder) {
            text(exchange, BAD_REQUEST, "state, nonce and PKCE are required");
            return;
        }
        String code = UUID.randomUUID().toString();
        String back = Objects.requireNonNull(asked.get("redirect_uri"));
        codes.put(
                code,
                new Grant(
                        Objects.requireNonNull(asked.get("nonce")),
                        Objects.requireNonNull(asked.get("code_challenge")),
                        back));
        String state = URLEncoder.encode(Objects.requireNonNull(asked.get("state")), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(FOUND, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String code = asked.getOrDefault("code", "");
        Grant grant = codes.remove(code);
        if (grant == null
                || !grant.challenge().equals(challenge(asked.getOrDefault("code_verifier", "")))
                || !grant.redirectUri().equals(asked.get("redirect_uri"))
                || !isClient(exchange)) {
            json(exchange, BAD_REQUEST, Map.of("error", "invalid_grant"));
            return;
        }
        redeemed.add(code);
        Map<String, Object> claims = times();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT);
        claims.put("nonce", grant.nonce());
        claims.putAll(person);
        Map<String, Object> elsewhere = new HashMap<>(claims);
        elsewhere.put("roles", List.of("administrator"));
        json(
                exchange,
                200,
                Map.of(
                        "token_type", "Bearer",
                        // Roles in an access token are for others: no roles come from it.
                        "access_token", signed(elsewhere),
                        "roles", List.of("administrator"),
                        "id_token", tokens.apply(claims)));
    }

    private static boolean isClient(HttpExchange exchange) {
        String expected =
                Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        String encoded = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(CLIENT_SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        return ("Basic " + expected).equals(given) || ("Basic " + encoded).equals(given);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(@Nullable String text) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream((text == null ? "" : text).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> {
                    String value = pair.length == 2 ? pair[1] : "";
                    values.put(pair[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
                });
        return values;
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        text(exchange, status, JsonUtil.toJson(new HashMap<>(body)));
    }

    private static void text(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
