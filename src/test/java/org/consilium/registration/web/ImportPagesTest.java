package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.consilium.access.Member;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invitations from a list as offices have it: in Excel, in an older encoding, in their own words. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class ImportPagesTest {
    @Inject
    SignedIn people;

    private Site site;
    private Member organiser;

    @BeforeEach
    void open() {
        site = Site.open("import-" + UUID.randomUUID(), people);
        organiser = site.organiser();
    }

    private Response sent(String language, String name, byte[] file, String... fields) {
        RequestSpecification request = site.as(organiser)
                .multiPart("file", name, file, "application/octet-stream")
                .multiPart("mode", "all");
        for (int at = 0; at < fields.length; at += 2) {
            request.multiPart(fields[at], fields[at + 1]);
        }
        return request.post(site.page(language, "/participants/import"));
    }

    @Test
    void aListIsPastedAsText() {
        site.as(organiser)
                .multiPart("text", "ПІБ\tроль\nОлена Вставлена\tлікар\n", "text/plain; charset=UTF-8")
                .multiPart("mode", "all")
                .post(site.page("uk", "/participants/import"))
                .then()
                .statusCode(200);

        assertThat(participants("Олена Вставлена")).isOne();
    }

    private int participants(String search) {
        return site.as(organiser)
                .queryParam("q", search)
                .get(site.api(""))
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void asksWhereItGuessesTheEncodingAndInvitesWhenAPersonHasLooked() {
        byte[] list = "姓名,角色\n王芳,医生\n李娜,讲者\n张伟,译员\n".getBytes(Charset.forName("GBK"));

        String asked =
                sent("zh", "名单.csv", list).then().statusCode(200).extract().asString();

        assertThat(asked)
                .contains(Texts.of(UiLanguage.ZH).say("import.preview.guessed", "encoding", "GB18030 (GBK)"))
                .contains("<td>王芳</td><td>医生</td>", "<td>张伟</td>")
                .contains("<option value=\"gb18030\" selected>");
        assertThat(participants("王芳")).isZero();

        String done = sent("zh", "名单.csv", list, "encoding", "gb18030")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(done)
                .contains("/enter/")
                .doesNotContain(Texts.of(UiLanguage.ZH).say("import.preview.guessed", "encoding", "GB18030 (GBK)"));
        assertThat(participants("王芳")).isEqualTo(1);
    }

    @Test
    void readsTheWorkbookThatItGivesOut() throws IOException {
        byte[] empty = site.as(organiser)
                .get(site.page("uk", "/participants/import/template.xlsx"))
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(empty))) {
            Row row = workbook.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue("Олена Коваль");
            row.createCell(2).setCellValue("лікар");
            row.createCell(4).setCellValue("Українська");
            row.createCell(7).setCellValue("Україна");
            workbook.write(filled);
        }

        assertThat(sent("uk", "list.xlsx", filled.toByteArray())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("/enter/");
        assertThat(participants("Олена Коваль")).isEqualTo(1);
    }

    @Test
    void namesTheChoicesInTheWordsOfTheReader() {
        String list = "姓名,角色\n王芳,院长\n李娜,议程发布方\n";

        String page = sent("zh", "名单.csv", list.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(page)
                .contains("“院长”无法识别；可用：主办方工作人员、议程发布方、主持人、译员、讲者、医生。")
                .contains("此角色须指明所属方：山东省滨州市、克里沃罗格。")
                .doesNotContain("publisher,", "krivoy-rog.");
    }

    @Test
    void saysAfterACheckThatTheFileHasToBeChosenAgainAndThatThePreviewIsABeginning() {
        Texts words = Texts.of(UiLanguage.UK);
        String four = "ПІБ;роль\nОлена;лікар\nТарас;лікар\nІван;лікар\nПетро;лікар\n";

        String checked = site.as(organiser)
                .multiPart("file", "list.csv", four.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .multiPart("mode", "check")
                .post(site.page("uk", "/participants/import"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String done = sent("uk", "list.csv", "ПІБ;роль\nОлена;лікар\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(checked)
                .contains(words.say("import.good", "count", 4))
                .containsSubsequence(words.say("import.again"), "value=\"all\"")
                .contains(words.say("import.preview.cut"));
        assertThat(done).doesNotContain(words.say("import.again"), words.say("import.preview.cut"));
    }

    @Test
    void tellsOfEveryLineItsOwnReason() {
        String list = String.join(
                "\r\n",
                "sep=;",
                "name;role;email;institution",
                "Anna Short;doctor",
                "Anna Long;doctor;;;;;",
                ";doctor",
                "Ivan;king",
                "Petro;doctor;nobody@",
                "Oleh;doctor;;;much",
                "");

        String page = sent("en", "list.csv", list.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .extract()
                .asString();

        Texts words = Texts.of(UiLanguage.EN);
        assertThat(page)
                .contains("<td class=\"number\">5</td><td>" + words.say("Field.name"))
                .contains("<td class=\"number\">6</td><td>" + words.say("Field.role"))
                .contains("<td class=\"number\">7</td><td>" + words.say("Field.email"))
                .contains("<td class=\"number\">8</td><td>–</td><td>"
                        + words.say("Wrong.cells", "given", "5", "expected", "4"))
                .doesNotContain("<td class=\"number\">3</td>", "<td class=\"number\">4</td>");
    }

    @Test
    void findsPeopleByAnyApostrophe() {
        sent("uk", "list.csv", "name,role\nДар’я Соловʼйова,doctor\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200);

        for (String search : new String[] {"Дар'я", "Дар’я", "Дарʼя", "Солов'йова", "солов`йова"}) {
            assertThat(participants(search)).as(search).isEqualTo(1);
        }
        assertThat(participants("Дар'ю")).isZero();
    }

    @Test
    void guessesNothingOfWhatAProgramSends() {
        byte[] list = "name,role\nОлена,doctor\n".getBytes(Charset.forName("windows-1251"));

        site.as(organiser)
                .contentType("text/csv")
                .body(list)
                .post(site.api("/import"))
                .then()
                .statusCode(422)
                .body("lines", hasSize(1));
    }
}
