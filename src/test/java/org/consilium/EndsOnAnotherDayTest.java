package org.consilium;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page that shows the beginning and end of an exchange marks an end on a different date or with a different
 * offset.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class EndsOnAnotherDayTest {
    @Inject
    ExchangeFiles files;

    @Inject
    SignedIn signedIn;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            over-midnight | 2021-05-01T22:00 | Europe/Kyiv | 240  | 22:00–02:00 (+1 day)        | 03:00–07:00
            two-days      | 2021-05-01T09:00 | Europe/Kyiv | 1440 | 09:00–09:00 (+1 day)        | 14:00–14:00 (+1 day)
            clocks-change | 2024-02-29T22:30 | Asia/Almaty | 120  | 22:30–23:30 (UTC+5)         | 00:30–02:30
            both          | 2024-02-29T21:30 | Asia/Almaty | 240  | 21:30–00:30 (+1 day, UTC+5) | 23:30–03:30 (+1 day)
            """)
    void is_said(String slug, String starts, String zone, int minutes, String first, String second) {
        assertThat(files.importFile(slug, file(slug, starts, zone, minutes))).isInstanceOf(ImportResult.Imported.class);
        String exchange = "/en/exchanges/" + slug;
        RequestSpecification doctor = signedIn.as(signedIn.member(slug, Grant.of(MemberRole.DOCTOR, slug)));

        for (String page : List.of(
                text(given(), exchange),
                text(given(), exchange + "/register"),
                text(given(), exchange + "/room"),
                text(doctor, exchange + "/room"),
                text(doctor, "/en/me"))) {
            assertThat(page).contains(first, second);
        }
    }

    private static byte[] file(String slug, String starts, String zone, int minutes) {
        return """
                format: 1
                exchange: %s
                kind: webinar
                title: {en: "Over midnight", kk: "Түн ортасынан асады", zh: "跨午夜"}
                languages: [zh, kk, en]
                starts: %s
                zone: %s
                sides:
                  - {key: a, name: {en: "First side"}, country: KZ, zone: %s, language: kk}
                  - {key: b, name: {en: "Second side"}, country: CN, zone: Asia/Shanghai, language: zh}
                agenda:
                  - part: {en: "Part"}
                    items:
                      - {type: welcome, minutes: %d, title: {en: "Item"}}
                sources:
                  - {publisher: "X", date: 2024-01-01}
                """.formatted(slug, starts, zone, zone, minutes).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a page, with single spaces. */
    private static String text(RequestSpecification as, String address) {
        return as.header("Sec-Fetch-Site", "same-origin")
                .get(address)
                .asString()
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\\h]+", " ");
    }
}
