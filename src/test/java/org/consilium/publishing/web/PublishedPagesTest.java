package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public pages over HTTP, with the four real files behind them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PublishedPagesTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");

    /** Is fetched, not read. */
    private static final Pattern FILE = Pattern.compile("\\.(csv|tbx|atom|json|ics|pdf)(\\?|$)");

    /** Admits participants; readers who are not signed in learn there how to get in. */
    private static final Pattern ROOM = Pattern.compile("/[a-z]+/exchanges/[^/]+/room");

    @Inject
    RealFiles files;

    @BeforeEach
    void importTheFour() throws IOException {
        files.bringIn();
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfEveryPageLeadsToAPageInTheReadersLanguage(UiLanguage language) {
        String home = "/" + language.code();
        Set<String> seen = new LinkedHashSet<>(List.of(home));
        Deque<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            Response page =
                    given().urlEncodingEnabled(false).accept("text/html").get(address);
            assertThat(page.statusCode())
                    .as(address)
                    .isEqualTo(ROOM.matcher(address).matches() ? 401 : 200);
            assertThat(page.asString()).as(address).contains("<html lang=\"" + language.tag() + "\">");
            LINK.matcher(page.asString())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith(home + "/")
                            && !FILE.matcher(link).find()
                            && !RealFiles.haveNot(link)
                            && seen.add(link))
                    .forEach(ahead::add);
        }

        assertThat(seen)
                .contains(
                        home + "/exchanges/binzhou-krivoy-rog-2020",
                        home + "/exchanges/binzhou-krivoy-rog-2020/room",
                        home + "/exchanges/kazakhstan-nationwide-2020-04-10",
                        home + "/missions/china-russia-2020",
                        home + "/people/binzhou-krivoy-rog-2020/pan-qing",
                        home + "/institutions/st-petersburg-guangdong-2022/hospital-association")
                .noneMatch(address -> address.contains("kazakhstan-minister"));
    }

    @Test
    void anExchangeShowsTheTimesOfBothPlaces() {
        String page = given().get("/en/exchanges/binzhou-krivoy-rog-2020?left=zh&right=uk")
                .asString();

        assertThat(page)
                .containsSubsequence("<div class=\"cell\" lang=\"zh-Hans\">", ">15:00</time>–", "上海", "UTC+8")
                .containsSubsequence("<div class=\"cell\" lang=\"uk\">", ">10:00</time>–", "Київ", "UTC+3");
    }

    @Test
    void aMissionShowsItsExchangeOnTheClocksOfBothSides() {
        String page = given().get("/ru/missions/china-kazakhstan-2020").asString();

        assertThat(page)
                .containsSubsequence("Китай (группа специалистов из Синьцзяна)", ">16:00</time>–", "Шанхай", "UTC+8")
                .containsSubsequence("Казахстан", ">14:00</time>–", "Алматы", "UTC+6");
    }
}
