package org.consilium.glossary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.consilium.access.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of a glossary, and the files that they offer. */
@QuarkusTest
@Tag("database")
class GlossaryPagesTest extends OneGlossary {
    GlossaryPagesTest() {
        super("glossary-pages-2024");
    }

    @Test
    void thePagesWorkWithoutScripts() {
        String page = "/uk/exchanges/" + open + "/glossary";
        form(interpreter)
                .formParam("words.zh", "呼吸机\n机器")
                .formParam("words.uk", "апарат ШВЛ")
                .formParam("domain", "реанімація")
                .post(page + "/new")
                .then()
                .statusCode(303)
                .header("Location", startsWith(page + "?done=added&ids="));
        signedIn.as(interpreter)
                .get(page + "?q=апарат&domain=реанімація")
                .then()
                .statusCode(200)
                .body(containsString("呼吸机"), not(containsString("type=\"checkbox\"")));
        form(interpreter)
                .formParam("words.zh", " ")
                .formParam("note", "стійкий текст")
                .post(page + "/new")
                .then()
                .statusCode(422)
                .body(containsString("стійкий текст"), containsString("role=\"alert\""));
        RestAssured.get(page + "?status=programme").then().statusCode(200).body(containsString("lang=\"zh\""));
        signedIn.as(interpreter).get(page + "/import").then().statusCode(403);
    }

    @Test
    void aChangeThatComesTooLateStaysInItsFields() {
        String id = propose(interpreter, "{'en': ['first said']}").extract().path("id");
        String form = "/en/exchanges/" + open + "/glossary/" + id;
        signedIn.as(interpreter).get(form).then().statusCode(200).body(containsString("first said"));
        form(moderator)
                .formParam("words.en", "said by another")
                .formParam("revision", 1)
                .post(form)
                .then()
                .statusCode(303);

        String conflict = form(interpreter)
                .formParam("words.en", "said too late")
                .formParam("revision", 1)
                .post(form)
                .then()
                .statusCode(409)
                .extract()
                .asString();

        assertThat(conflict).contains("said too late", "said by another", "name=\"revision\" value=\"2\"");
    }

    @Test
    void deletingOnThePageOffersToBringBack() {
        String id =
                propose(interpreter, "{'en': ['undone on the page']}").extract().path("id");
        String page = "/zh/exchanges/" + open + "/glossary";
        String after = form(moderator)
                .formParam("id", id)
                .formParam("do", "deleted")
                .post(page + "/decisions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        signedIn.as(moderator).get(after).then().body(containsString("name=\"id\" value=\"" + id + "\""));
        form(moderator)
                .formParam("id", id)
                .formParam("do", "restored")
                .post(page + "/decisions")
                .then()
                .statusCode(303);
        signedIn.as(moderator).get(page + "?q=undone on").then().body(containsString("undone on the page"));
    }

    @Test
    void theFilesAreThoseOfTheGlossary() {
        propose(interpreter, "{'kk': ['төсек'], 'zh': ['=床']}");
        String page = "/ru/exchanges/" + open + "/glossary";

        assertThat(RestAssured.get(page + "/terms.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("\uFEFFzh,ru,uk,kk,en,status,domain,note")
                .contains("'=床,,,төсек,,proposed,,");
        RestAssured.get(page + "/terms.tbx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(open + "-glossary.tbx"))
                .body(containsString("<term>төсек</term>"));
    }

    private RequestSpecification form(Member member) {
        return signedIn.as(member)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
