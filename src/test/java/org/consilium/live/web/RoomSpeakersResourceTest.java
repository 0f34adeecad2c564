package org.consilium.live.web;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RoomSpeakersResourceTest {
    private static final String EXCHANGE = "room-speakers-2020";

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Test
    void namesThoseOfThisExchangeWhoMayAnswer() {
        guests.exchange(EXCHANGE, true);
        guests.exchange("room-speakers-elsewhere-2020", true);
        guests.of(EXCHANGE, MemberRole.SPEAKER, "王建国", UiLanguage.ZH);
        guests.of(EXCHANGE, MemberRole.DOCTOR, "Олена", UiLanguage.UK);
        guests.of("room-speakers-elsewhere-2020", MemberRole.SPEAKER, "Іван", UiLanguage.UK);

        signedIn.as(Grant.of(MemberRole.MODERATOR, EXCHANGE))
                .get("/api/exchanges/" + EXCHANGE + "/room/speakers")
                .then()
                .statusCode(200)
                .body("people.name", equalTo(List.of("王建国")));
    }

    @Test
    void isOnlyForMembersWhoAssign() {
        guests.exchange(EXCHANGE, true);

        signedIn.as(Grant.of(MemberRole.SPEAKER, EXCHANGE))
                .get("/api/exchanges/" + EXCHANGE + "/room/speakers")
                .then()
                .statusCode(403)
                .body("right", equalTo("question.triage"));
    }
}
