package org.consilium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.FileChange;
import org.consilium.exchangefile.FileCheck;
import org.consilium.exchangefile.ImportResult;
import org.consilium.exchangefile.ImportResult.Change;
import org.consilium.exchangefile.ImportResult.Imported;
import org.consilium.exchangefile.ImportResult.Refused;
import org.consilium.exchangefile.yaml.FileProblem;
import org.consilium.platform.Settings;
import org.consilium.platform.database.StartupException;
import org.consilium.registration.OperatorLink;
import org.consilium.shared.Problem;
import org.consilium.shared.UiLanguage;

/**
 * Exchange files and personal links of the Consilium running on this machine, over its REST API and with the
 * installation key.
 */
final class RunningConsilium implements ExchangeFiles {
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE)
            .build();
    private final String address;
    private final Optional<String> givenKey;
    private final Path keyFile;

    private RunningConsilium(Settings settings) {
        address = "http://127.0.0.1:" + settings.port();
        givenKey = settings.key();
        keyFile = settings.dataFolder().resolve("installation.key");
    }

    /** Empty if nothing listens at the port, or something other than Consilium. */
    static Optional<RunningConsilium> at(Settings settings) {
        RunningConsilium candidate = new RunningConsilium(settings);
        try {
            HttpRequest probe = HttpRequest.newBuilder(URI.create(candidate.address + "/api"))
                    .timeout(PROBE)
                    .build();
            HttpResponse<String> answer = candidate.send(probe);
            boolean ours = answer.statusCode() == OK
                    && "consilium"
                            .equals(JSON.readTree(answer.body()).path("name").asText());
            return ours ? Optional.of(candidate) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public ImportResult importFile(String fileName, byte[] content) {
        HttpRequest request = request("/api/exchange-files?release=true&name=" + encode(fileName))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        HttpResponse<String> answer = ask(request);
        JsonNode body = json(answer);
        return switch (answer.statusCode()) {
            case OK ->
                new Imported(
                        body.path("slug").asText(),
                        Change.valueOf(body.path("change").asText().toUpperCase(Locale.ROOT)));
            case Problem.UNPROCESSABLE -> new Refused(problems(fileName, body.path("errors")));
            default -> throw refusal(answer, body);
        };
    }

    @Override
    public ImportResult check(String fileName, byte[] content) {
        HttpResponse<String> answer = ask(request("/api/exchange-files/check?name=" + encode(fileName))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
        JsonNode body = json(answer);
        return switch (answer.statusCode()) {
            case OK -> new ImportResult.Checked(checked(body));
            case Problem.UNPROCESSABLE -> new Refused(problems(fileName, body.path("errors")));
            default -> throw refusal(answer, body);
        };
    }

    private static FileCheck checked(JsonNode body) {
        List<FileChange> changes = new ArrayList<>();
        for (JsonNode change : body.path("changes")) {
            changes.add(new FileChange(
                    change.path("path").asText(),
                    change.path("from").asText(null),
                    change.path("to").asText(null)));
        }
        return new FileCheck(
                body.path("slug").asText(),
                Change.valueOf(body.path("change").asText().toUpperCase(Locale.ROOT)),
                changes,
                body.path("more").asInt());
    }

    @Override
    public Optional<String> export(String slug) {
        HttpResponse<String> answer =
                ask(request("/api/exchange-files/" + encode(slug)).build());
        return switch (answer.statusCode()) {
            case OK -> Optional.of(answer.body());
            case Problem.NOT_FOUND -> Optional.empty();
            default -> throw refusal(answer, json(answer));
        };
    }

    OperatorLink link(LinkCommand.Order order, UiLanguage language) {
        ObjectNode wanted = JSON.createObjectNode()
                .put("role", order.role())
                .put("exchange", order.exchange())
                .put("side", order.side())
                .put("language", language.code());
        HttpResponse<String> answer = ask(request("/api/links")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wanted.toString()))
                .build());
        JsonNode body = json(answer);
        return switch (answer.statusCode()) {
            case OK ->
                new OperatorLink(
                        MemberRole.valueOf(body.path("role").asText().toUpperCase(Locale.ROOT)),
                        body.path("exchange").asText(null),
                        body.path("side").asText(null),
                        body.path("url").asText(),
                        Instant.parse(body.path("expires_at").asText()),
                        body.path("entries").asInt());
            case Problem.BAD_REQUEST, Problem.NOT_FOUND ->
                throw new StartupException(body.path("detail").asText());
            default -> throw refusal(answer, body);
        };
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST_IMPORT)
                .header("Accept", "application/yaml, application/json, application/problem+json")
                .header("Authorization", "Bearer " + key());
    }

    private String key() {
        if (givenKey.isPresent()) {
            return givenKey.get();
        }
        try {
            return Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw new StartupException(
                    "Consilium is running at %s, and its key is not in %s. Name its data folder by CONSILIUM_DATA or its key by CONSILIUM_KEY."
                            .formatted(address, keyFile),
                    e);
        }
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException e) {
            throw new StartupException(
                    "The connection to Consilium at %s was lost: %s. Check whether it is still running."
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private StartupException refusal(HttpResponse<String> answer, JsonNode body) {
        if (answer.statusCode() == Problem.UNAUTHORIZED || answer.statusCode() == Problem.FORBIDDEN) {
            return new StartupException(
                    "Consilium at %s has a different key. Name its data folder by CONSILIUM_DATA or its key by CONSILIUM_KEY."
                            .formatted(address));
        }
        return new StartupException("Consilium at %s answered %d: %s"
                .formatted(address, answer.statusCode(), body.path("detail").asText("no reason given")));
    }

    private static List<FileProblem> problems(String fileName, JsonNode errors) {
        List<FileProblem> problems = new ArrayList<>();
        for (JsonNode error : errors) {
            problems.add(FileProblem.told(
                    fileName,
                    error.path("line").asInt(),
                    error.path("column").asInt(),
                    error.path("path").asText(),
                    error.path("code").asText(),
                    error.path("message").asText()));
        }
        return problems;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
