package org.consilium.transcript.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transcript as a file, and as programs read it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranscriptFilesTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Test
    void filesHaveNamesInTheReadersScriptAndOpen() throws IOException {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        held.get(held.oksana, ".txt?language=uk")
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        containsString("filename=\"" + held.slug + "-transcript-uk.txt\"; filename*=UTF-8''"))
                .header("Content-Disposition", containsString("%D0%A1%D1%82%D0%B5%D0%BD%D0%BE"))
                .body(containsString("\n>> ПАНЬ ЦІН: Добрий день\n"));
        held.get(held.oksana, ".vtt?language=en")
                .contentType("text/vtt;charset=UTF-8")
                .body(containsString("<v Pan Qing>Good day"));
        held.get(held.oksana, ".csv?language=uk&beside=en").body(containsString("Добрий день,Pan Qing,Good day"));
        byte[] docx =
                held.get(held.oksana, ".docx?language=uk&beside=en").extract().asByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("Pan Qing: Good day");
        }
        held.get(held.oksana, ".pdf").statusCode(404);
        held.get(held.oksana, ".docx?language=xx").statusCode(200);
    }

    @Test
    void programsReadTheSame() {
        HeldExchange held = HeldExchange.of(guests, signedIn, true);

        signedIn.as(held.oksana)
                .get("/api/exchanges/" + held.slug + "/transcript?language=en")
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("languages", hasSize(2))
                .body("release", nullValue())
                .body("running", equalTo(true))
                .body("at", notNullValue())
                .body("interpreters[0].name", equalTo("Оксана Лін"))
                .body("sections[0].turns[0].speaker", equalTo(held.pan))
                .body("sections[0].turns[0].name", equalTo("Pan Qing"))
                .body("sections[0].turns[0].passages[0].text", equalTo("Good day"))
                .body("sections[0].turns[0].passages[0].source", equalTo((int) held.greeting()));
        signedIn.as(held.oksana)
                .get("/api/exchanges/" + held.slug + "/transcript?language=kk")
                .then()
                .statusCode(404)
                .body("code", equalTo("transcript.language"))
                .body("languages", hasItem("uk"));
    }
}
