package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Endpoints;
import org.consilium.testing.Endpoints.Endpoint;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every way to read an exchange for participants only, at every address that the router has. For others it looks as if
 * it had never existed; administrators, who manage its people, are let in where {@link #FOR_ADMINISTRATORS} says.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PrivateReadsTest {
    private static final String PRIVATE = "reads-private-2023";
    private static final String UNKNOWN = "reads-unknown-2023";
    private static final String OTHER = "reads-another-2023";
    private static final String DRAFT = "reads-drafted-2023";
    /** In the names of people and items of the private exchange, and in their posts. */
    private static final String SECRET = "Zapovednyi";

    private static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "/api/exchanges/{}/participants",
            "/en/exchanges/{}/participants",
            "/en/exchanges/{}/participants/import",
            "/en/exchanges/{}/participants/import/template.xlsx",
            "/en/exchanges/{}/participants/invite",
            "/en/exchanges/{}/register",
            "/en/exchanges/{}/register/received");

    @Inject
    ExchangeFiles files;

    @Inject
    SignedIn signedIn;

    @Inject
    Router router;

    @BeforeEach
    void bringIn() throws IOException {
        String file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"));
        String hidden = file.replace("exchange: binzhou-krivoy-rog-2020", "exchange: %s\nvisibility: participants")
                .replaceAll("pan-qing|binzhou-government", "%s")
                .replaceAll("(family|(?:post|title|unnamed): \\{en): (\"?)", "$1: $2" + SECRET + " ")
                .replaceAll("(?m)^( +en): \"(?!Binzhou – )", "$1: \"" + SECRET + " ");
        take(PRIVATE, hidden.replace("%s", PRIVATE));
        take(OTHER, hidden.replace("%s", OTHER).replace(SECRET, "Other"));
        signedIn.as(signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER)))
                .contentType("application/yaml")
                .body(hidden.replace("%s", DRAFT).getBytes(StandardCharsets.UTF_8))
                .post("/api/exchange-files");
    }

    private void take(String slug, String file) {
        assertThat(files.importFile(slug, file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void are_for_nobody_who_may_not_read_the_exchange() {
        for (Endpoint endpoint : ofAnExchange().toList()) {
            for (Supplier<RequestSpecification> outsider : outsiders().toList()) {
                assertThat(answer(endpoint, PRIVATE, outsider))
                        .as(endpoint.path())
                        .isEqualTo(answer(endpoint, UNKNOWN, outsider));
            }
        }
    }

    @Test
    void of_a_draft_are_for_nobody_without_a_role_in_it_not_even_for_administrators() {
        var administrator = signedIn.inOneSession(signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR)));
        List<Supplier<RequestSpecification>> outsiders =
                Stream.concat(outsiders(), Stream.of(administrator)).toList();

        for (Endpoint endpoint :
                reads().filter(one -> one.path().contains("/{}")).toList()) {
            for (Supplier<RequestSpecification> outsider : outsiders) {
                assertThat(answer(endpoint, DRAFT, outsider))
                        .as(endpoint.path())
                        .isEqualTo(answer(endpoint, UNKNOWN, outsider));
            }
        }
    }

    @Test
    void are_for_administrators_where_they_see_to_people_and_nowhere_else() {
        var administrator = signedIn.inOneSession(signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR)));

        Set<String> open = ofAnExchange()
                .filter(endpoint -> {
                    List<String> unknown = answers(endpoint, UNKNOWN, administrator);
                    return answers(endpoint, PRIVATE, administrator).stream()
                            .anyMatch(answer -> !unknown.contains(answer) && !answer.startsWith("403 "));
                })
                .map(Endpoint::path)
                .collect(toSet());

        assertThat(open).isEqualTo(FOR_ADMINISTRATORS);
    }

    @Test
    void show_its_people_and_their_posts_to_no_outsider_by_any_other_address() {
        List<Supplier<RequestSpecification>> outsiders = Stream.concat(
                        outsiders(),
                        Stream.of(signedIn.inOneSession(
                                signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR)))))
                .toList();

        for (Endpoint endpoint : reads().toList()) {
            for (Supplier<RequestSpecification> outsider : outsiders) {
                assertThat(answer(endpoint, PRIVATE, outsider))
                        .as(endpoint.path())
                        .doesNotContain(SECRET);
            }
        }
    }

    @Test
    void are_open_to_those_who_take_part() {
        var doctor = signedIn.inOneSession(signedIn.member(PRIVATE, Grant.of(MemberRole.DOCTOR, PRIVATE)));

        Set<String> shown = new HashSet<>();
        ofAnExchange()
                .filter(endpoint -> !endpoint.path().contains("/room/"))
                .filter(endpoint -> answer(endpoint, PRIVATE, doctor).contains(SECRET))
                .forEach(endpoint -> shown.add(endpoint.path()));

        assertThat(shown).contains("/api/exchanges/{}", "/en/exchanges/{}", "/api/exchanges/{}/glossary");
    }

    private Stream<Supplier<RequestSpecification>> outsiders() {
        Stream<Grant> grants = Stream.of(
                Grant.ofInstallation(MemberRole.ORGANISER),
                Grant.of(MemberRole.MODERATOR, OTHER),
                Grant.of(MemberRole.INTERPRETER, OTHER));
        return Stream.concat(
                Stream.of(() -> given().header("Sec-Fetch-Site", "same-origin")),
                grants.map(grant -> signedIn.inOneSession(signedIn.member("", grant))));
    }

    private Stream<Endpoint> reads() {
        return Endpoints.of(router).stream()
                .filter(endpoint -> endpoint.method().equals("GET"))
                .filter(endpoint -> endpoint.path().matches("/(api|en|enter|live|portraits)(/.*)?"));
    }

    private Stream<Endpoint> ofAnExchange() {
        return reads().filter(endpoint -> endpoint.path().matches(".*/(exchanges|exchange-files|live)/\\{}.*"));
    }

    private static String answer(Endpoint endpoint, String slug, Supplier<RequestSpecification> as) {
        return answers(endpoint, slug, as).toString();
    }

    /** The answer for each slug; for an address with more parameters, for each possible value. */
    private static List<String> answers(Endpoint endpoint, String slug, Supplier<RequestSpecification> as) {
        String path = endpoint.path().replaceFirst("\\{}", slug);
        return Stream.of("1", "uk", slug)
                .map(value -> path.replace("{}", value))
                .distinct()
                .map(address -> as.get().redirects().follow(false).get(address))
                .map(answer -> said(answer, slug))
                .toList();
    }

    private static String said(Response answer, String slug) {
        return (answer.statusCode() + " " + answer.header("Location") + " " + answer.asString()).replace(slug, "SLUG");
    }
}
