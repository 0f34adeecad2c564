package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.SessionService;
import org.consilium.testing.Browser;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.MailServerResource;
import org.consilium.testing.ProviderResource;
import org.consilium.testing.SignedIn;
import org.consilium.testing.TestProvider;
import org.junit.jupiter.api.Test;

/** Somebody who signs in by the organisation registers with what is known of them, and stays one member. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(value = MailServerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = ProviderResource.class, restrictToAnnotatedClass = true)
class StaffRegistrationTest {
    @Inject
    SignedIn people;

    @Inject
    MemberService members;

    @Inject
    SessionService sessions;

    @Inject
    SentLetters letters;

    @TestHTTPResource("/")
    URI site;

    TestProvider provider;

    @Test
    void who_signed_in_by_the_organisation_registers_with_what_is_known_and_stays_the_same_member() throws Exception {
        Site place = Site.open("mailed-staff", people);
        place.opened(false);
        provider.signIn(Map.of(
                "sub", "staff-registers",
                "name", "王芳",
                "email", "wang@hospital.example",
                "locale", "zh-CN",
                "institution", "滨州医学院附属医院"));
        Browser browser = new Browser("zh");
        browser.follow(site.resolve("/sign-in"), "/zh");
        String session = browser.cookie("consilium-session").orElseThrow();
        long id = sessions.caller(session, "").requireMember().id();

        Site.browser()
                .cookie("consilium-session", session)
                .get(place.page("zh", "/register"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"王芳\""))
                .body(containsString("value=\"滨州医学院附属医院\""));
        Site.form(
                        Site.browser().cookie("consilium-session", session),
                        "name",
                        "王芳",
                        "institution",
                        "滨州医学院附属医院",
                        "country",
                        "CN",
                        "language",
                        "zh",
                        "consent",
                        "2")
                .post(place.page("zh", "/register"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/register/received"));

        assertThat(sessions.caller(session, "").requireMember().id()).isEqualTo(id);
        assertThat(members.find(id).orElseThrow().grants()).containsExactly(Grant.of(MemberRole.DOCTOR, place.slug()));
        List<MimeMessage> came = letters.to(place, "wang@hospital.example");
        assertThat(came).hasSize(1);
        assertThat(came.getFirst().getContentLanguage()).containsExactly("zh-Hans");
        assertThat(came.getFirst().getContent().toString())
                .startsWith("尊敬的王芳：您好！\r\n\r\n诚邀您")
                .contains("/zh/me", "\r\n\r\n此致\r\n敬礼\r\n")
                .containsPattern("\n\\d{4}年\\S+ \\d\\d:\\d\\d\u3000\\S+（.+）")
                .doesNotContain("/enter/", " (", ", ");
    }
}
