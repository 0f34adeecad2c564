package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Administrators give and take the roles of the installation in the browser. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class StaffPagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String email = "staff-" + UUID.randomUUID() + "@hospital.example";

    @Inject
    SignedIn signedIn;

    @Inject
    MemberService members;

    @Inject
    EntityManager em;

    private Member administrator;

    @BeforeEach
    void appoint() {
        administrator = signedIn.member("", Grant.ofInstallation(MemberRole.ADMINISTRATOR));
    }

    @Test
    void anOrganiserIsAppointedByAPersonalLinkAndRevoked() {
        Response answer = appoint("organiser", email);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("/enter/", email, UK.say("staff.role.hint"));
        Member organiser = members.appointed(email).orElseThrow();
        assertThat(organiser.grants()).containsExactly(Grant.ofInstallation(MemberRole.ORGANISER));
        assertThat(signedIn.as(organiser).get("/uk/new-exchange").statusCode()).isEqualTo(200);

        appoint("administrator", email);
        assertThat(members.appointed(email).orElseThrow().id())
                .as("the same person")
                .isEqualTo(organiser.id());
        assertThat(revoke(organiser, "administrator").header("Location")).endsWith("?done=revoked");
        revoke(organiser, "organiser");

        assertThat(members.find(organiser.id()).orElseThrow().grants()).isEmpty();
        assertThat(signedIn.as(organiser).get("/uk/new-exchange").statusCode()).isEqualTo(403);
        assertThat(revoke(organiser, "organiser").statusCode()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorStays() {
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery(
                                "delete from member_grant where role = 'ADMINISTRATOR' and member_id <> ?1")
                        .setParameter(1, administrator.id())
                        .executeUpdate());

        assertThat(revoke(administrator, "administrator").statusCode()).isEqualTo(409);

        assertThat(signedIn.as(administrator).get("/uk/admin/staff").asString())
                .contains(UK.say("staff.last"))
                .doesNotContain("/" + administrator.id() + "/revoke");
    }

    @Test
    void asksForWhatIsMissingAndGivesNoOtherRoles() {
        assertThat(appoint("moderator", "nobody").asString()).contains("id=\"role-wrong\"", "id=\"email-wrong\"");
        assertThat(revoke(administrator, "moderator").statusCode()).isEqualTo(404);
    }

    @Test
    void isForAdministratorsAlone() {
        administrator = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));

        assertThat(appoint("administrator", email).statusCode()).isEqualTo(403);
        assertThat(revoke(administrator, "organiser").statusCode()).isEqualTo(403);
        assertThat(members.appointed(email)).isEmpty();
    }

    private Response appoint(String role, String address) {
        return signedIn.as(administrator)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Олена Коваленко")
                .formParam("email", address)
                .formParam("role", role)
                .formParam("language", "uk")
                .post("/uk/admin/staff");
    }

    private Response revoke(Member of, String role) {
        return signedIn.as(administrator)
                .redirects()
                .follow(false)
                .formParam("role", role)
                .post("/uk/admin/staff/" + of.id() + "/revoke");
    }
}
