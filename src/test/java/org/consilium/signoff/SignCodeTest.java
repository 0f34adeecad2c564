package org.consilium.signoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.ProviderResource;
import org.junit.jupiter.api.Test;

/** Where letters go out, a signature needs the code from the signer's mailbox, in the browser that asked for it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(value = MailServerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ProviderResource.class, restrictToAnnotatedClass = true)
class SignCodeTest extends SignOffCase {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{3} \\d{4})\\r?$");

    private Response send(Supplier<RequestSpecification> as, String act, String code) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("side", "krivoy-rog")
                .formParam("act", act)
                .formParam("code", code)
                .formParam("item", "")
                .formParam("field", "other")
                .formParam("note", "")
                .post("/uk/exchanges/" + slug + "/sign-off");
    }

    private String code(int letters) throws Exception {
        String address = uk.email();
        await().until(() -> MailServerResource.to(address).size() == letters);
        String text = MailServerResource.to(address).getLast().getContent().toString();
        assertThat(text).contains("Код для согласования программы «", "Здравствуйте, Олена Коваль!");
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void aCodeConfirmsTheSignerInOneBrowserAndIsNotGuessed() throws Exception {
        edit(30);
        long candidate = send();
        Supplier<RequestSpecification> own = people.inOneSession(uk);
        Supplier<RequestSpecification> forwarded = people.inOneSession(uk);
        Response without = post(own, candidate, "krivoy-rog", "sign", "");
        String asked = send(own, "code", "").asString();
        String first = code(1);
        Response wrong = send(own, "enter", "0000000".equals(first.replace(" ", "")) ? "1" : "0000000");
        for (int tries = 1; tries < SignCodeService.MOST_TRIES; tries++) {
            send(own, "enter", "not it");
        }
        Response late = send(own, "enter", first);
        send(own, "code", "");
        String second = code(2);
        Response right = send(own, "enter", second);
        Response elsewhere = post(forwarded, candidate, "krivoy-rog", "sign", "");
        Response signed = post(own, candidate, "krivoy-rog", "sign", "");

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.asString()).contains("value=\"code\"").doesNotContain("value=\"sign\"");
        assertThat(asked).contains("name=\"code\"");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(late.statusCode()).as("after five tries").isEqualTo(422);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.asString()).contains("value=\"sign\"");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(signed.header("Location")).endsWith("done=signed");
        assertThat(people.as(uk).get("/uk/exchanges/" + slug + "/sign-off").asString())
                .contains("підтверджено кодом, надісланим на пошту");
        assertThat(given().get("/uk/exchanges/" + slug).asString()).doesNotContain("Олена Коваль");
    }
}
