package org.consilium.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.access.secret.SessionCookie;
import org.consilium.shared.ProblemException;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's data are exported and erased at the person's request. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PersonalDataTest {
    private static final String HOME = "personal-2023";

    @Inject
    SignedIn signedIn;

    @Inject
    LinkService links;

    @Inject
    PersonalDataService data;

    @Inject
    SessionCookie cookie;

    @Inject
    EntityManager em;

    private Member administrator;

    @BeforeEach
    void appoint() {
        administrator = signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR));
    }

    @Test
    void everybodyTakesTheirOwnDataAway() {
        Member doctor = signedIn.member(HOME, Grant.of(MemberRole.DOCTOR, HOME));
        remember(doctor);

        Response own = signedIn.as(doctor).get("/api/me/data");

        assertThat(own.header("Content-Disposition")).contains("consilium-member-" + doctor.id() + ".json");
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(own.jsonPath().getString("email")).isEqualTo(doctor.email());
        assertThat(own.jsonPath().getList("roles.role", String.class)).containsExactly("doctor");
        assertThat(own.jsonPath().getList("links")).hasSize(1);
        assertThat(own.jsonPath().getList("sessions")).hasSize(1);
        assertThat(own.jsonPath().getList("did.action", String.class))
                .containsExactly("member_exported", "link_entered");
        assertThat(own.jsonPath().getList("more.registrations.state", String.class))
                .containsExactly("approved");
        assertThat(own.jsonPath().getString("more.letters[0].queued_at")).isEqualTo("2023-04-01T10:00:00Z");
        assertThat(own.asString()).doesNotContain("token");
        given().get("/api/me/data").then().statusCode(401);
    }

    @Test
    void anAdministratorFindsAPersonInEveryExchangeByNameAndByAddress() {
        String unique = UUID.randomUUID().toString();
        signedIn.member("first-2023", "Olena " + unique, "a" + unique + "@x.example");
        signedIn.member("second-2023", "Olha", "OLENA." + unique + "@x.example");

        assertThat(search(unique)).contains("2 members", "first-2023", "second-2023");
        assertThat(search("olena " + unique)).contains("1 member");
        assertThat(search("%" + unique)).contains("0 members", "There is nobody with that name");
        assertThat(search("<script>")).contains("value=\"&lt;script&gt;\"").doesNotContain("<script>\"");
    }

    @Test
    void theQuestionNamesThePersonWhatGoesAndWhatStays() {
        Member doctor = signedIn.member(HOME, Grant.of(MemberRole.DOCTOR, HOME));

        String page = as(administrator)
                .get("/en/admin/members/" + doctor.id() + "/erase")
                .asString();

        assertThat(page).contains(doctor.name(), doctor.email(), "What is erased", "1 role", "What stays, and why");
        assertThat(as(administrator).get("/en/admin/members/" + doctor.id()).asString())
                .contains(doctor.name());
    }

    @Test
    void anErasureRemovesEverythingThatIdentifiesThePerson() {
        Member doctor = signedIn.member(HOME, Grant.of(MemberRole.DOCTOR, HOME));
        remember(doctor);
        String session = signedIn.session(doctor);
        var link = links.make(Caller.installation(""), doctor.id(), Duration.ofDays(1), 5);

        Response answer = as(administrator).post("/en/admin/members/" + doctor.id() + "/erase");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/en/admin/members/" + doctor.id());
        assertThat(given().cookie(cookie.name(), session).get("/api/me/data").statusCode())
                .isEqualTo(401);
        assertThat(links.enter(Caller.nobody(""), link.secret().text()).state()).isEqualTo(LinkState.REVOKED);
        assertThat(search(doctor.email())).contains("0 members");
        Response kept = as(administrator).get("/en/admin/members/" + doctor.id() + "/data");
        assertThat(kept.asString()).doesNotContain(doctor.name(), doctor.email(), "Больница");
        assertThat(kept.jsonPath().getList("more.letters")).isEmpty();
        assertThat(kept.jsonPath().getList("more.registrations.state", String.class))
                .containsExactly("approved");
        assertThat(as(administrator).get("/en/admin/members/" + doctor.id()).asString())
                .contains("participant (data erased)");
    }

    @Test
    void sessionsEndAtOnceAndTheLinkStays() {
        Member doctor = signedIn.member(HOME);
        String session = signedIn.session(doctor);

        Response answer = as(administrator).post("/en/admin/members/" + doctor.id() + "/end-sessions");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(given().cookie(cookie.name(), session).get("/api/me/data").statusCode())
                .isEqualTo(401);
        assertThat(signedIn.as(doctor).get("/api/me/data").statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyMayAskToBeForgotten() {
        Member doctor = signedIn.member(HOME, Grant.of(MemberRole.DOCTOR, HOME));
        assertThat(as(doctor).get("/uk/me/erase").asString())
                .contains(doctor.name(), "Видалення персональних даних", "<li>1 роль.</li>");
        assertThat(as(signedIn.member(HOME, new Grant[0])).get("/uk/me/erase").asString())
                .doesNotContain(" рол");

        Response answer = as(doctor).post("/uk/me/erase");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).contains(cookie.name() + "=;", "Max-Age=0");
        assertThat(given().get("/uk/me/erase/done").asString()).contains("Ваші дані видалено");
        assertThat(search(doctor.email())).contains("0 members");
        given().redirects().follow(false).post("/uk/me/erase").then().statusCode(401);
    }

    @Test
    void theLastOrganiserGivesTheRoleOnFirst() {
        String slug = "organised-" + UUID.randomUUID();
        Member first = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));
        assertThat(as(first).get("/en/me/erase").asString())
                .contains("You are the only organiser", slug)
                .doesNotContain("class=\"danger\"");
        assertThat(as(first).post("/en/me/erase").statusCode()).isEqualTo(409);

        signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));

        assertThat(as(first).post("/en/me/erase").statusCode()).isEqualTo(303);
    }

    @Test
    void aPersonWithARoleTwiceCountsOnce() {
        String slug = "organised-" + UUID.randomUUID();
        Member only = signedIn.member(
                slug,
                Grant.of(MemberRole.ORGANISER, slug),
                new Grant(MemberRole.ORGANISER, slug, Grant.NONE, Grant.Origin.CLAIMED));

        assertThat(as(only).post("/en/me/erase").statusCode()).isEqualTo(409);
    }

    /**
     * A proxy ends TLS, and we do not know our own scheme: an address with one would leave TLS, and browsers would
     * refuse it.
     */
    @Test
    void whereItGoesOnAfterwardsIsSaidWithoutASchemeAndAHost() {
        Member doctor = signedIn.member(HOME, Grant.of(MemberRole.DOCTOR, HOME));
        String person = "/en/admin/members/" + doctor.id();

        assertThat(as(administrator).post(person + "/end-sessions").header("Location"))
                .isEqualTo(person + "?done=sessions");
        assertThat(as(administrator).post(person + "/erase").header("Location")).isEqualTo(person);
        assertThat(as(signedIn.member(HOME)).post("/uk/me/erase").header("Location"))
                .isEqualTo("/uk/me/erase/done");
    }

    @Test
    void theLastAdministratorStays() {
        QuarkusTransaction.begin();
        em.createNativeQuery("DELETE FROM member_grant WHERE role = 'ADMINISTRATOR' AND member_id <> ?1")
                .setParameter(1, administrator.id())
                .executeUpdate();
        Caller last = new Caller(
                Caller.Kind.MEMBER, administrator, null, List.of(Grant.ofInstallation(MemberRole.ADMINISTRATOR)), "");

        assertThatThrownBy(() -> data.eraseOwn(last)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> data.erase(last, administrator.id())).isInstanceOf(ProblemException.class);
        QuarkusTransaction.rollback();
    }

    @Test
    void anUnknownMemberIsNotFound() {
        assertThat(as(administrator).get("/en/admin/members/999999999").statusCode())
                .isEqualTo(404);
        assertThat(as(administrator).get("/en/admin/members/x").statusCode()).isEqualTo(404);
    }

    private String search(String text) {
        return as(administrator)
                .queryParam("search", text)
                .get("/en/admin/members")
                .asString();
    }

    private RequestSpecification as(Member member) {
        return signedIn.as(member).redirects().follow(false);
    }

    /** A registration and a letter, as the other features store them. */
    private void remember(Member member) {
        QuarkusTransaction.requiringNew().run(() -> {
            em.createNativeQuery("INSERT INTO registration (exchange, member_id, origin, state, made_at) VALUES"
                            + " (?1, ?2, 'FORM', 'APPROVED', '2023-04-01 10:00:00')")
                    .setParameter(1, HOME)
                    .setParameter(2, member.id())
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO letter (member_id, kind, exchange, queued_at, next_attempt_at, attempts)"
                            + " VALUES (?1, 'test', ?2, '2023-04-01 10:00:00', '2999-01-01 00:00:00', 0)")
                    .setParameter(1, member.id())
                    .setParameter(2, HOME)
                    .executeUpdate();
        });
    }
}
