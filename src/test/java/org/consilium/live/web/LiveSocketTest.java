package org.consilium.live.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.web.RoomVisitors.say;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.SessionService;
import org.consilium.delivery.socket.SeatCheck;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RawSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class LiveSocketTest {
    private static final String ROOM = "live-socket";

    @Inject
    RoomVisitors visitors;

    @Inject
    SessionService sessions;

    @Inject
    MemberService members;

    @Inject
    SeatCheck check;

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(ROOM);
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void whatOneSaysIsAcknowledgedAndSeenByAll() throws IOException {
        RawSocket first = visitors.enter(ROOM, MemberRole.DOCTOR);
        RawSocket second = visitors.enter(ROOM, MemberRole.DOCTOR);

        first.say(say("a-1", "Доброго дня"));

        long seq = first.next("done").path("seq").asLong();
        JsonNode seen = second.next("message");
        assertThat(seen.path("seq").asLong()).isEqualTo(seq);
        assertThat(seen.path("message").path("text").asText()).isEqualTo("Доброго дня");
    }

    @Test
    void theSameCommandAgainHasTheEffectOfOnce() throws IOException {
        RawSocket one = visitors.enter(ROOM, MemberRole.DOCTOR);

        one.say(say("twice", "один раз"));
        long first = one.next("done").path("seq").asLong();
        one.say(say("twice", "один раз"));
        long second = one.next("done").path("seq").asLong();
        one.say(say("then", "після"));

        assertThat(second).isEqualTo(first);
        assertThat(one.next("done").path("seq").asLong()).isEqualTo(first + 1);
    }

    @Test
    void aQuestionNotYetShownIsSeenByTheStaffAndItsAskerAlone() throws IOException {
        RawSocket asker = visitors.enter(ROOM, MemberRole.DOCTOR);
        RawSocket other = visitors.enter(ROOM, MemberRole.DOCTOR);
        RawSocket moderator = visitors.enter(ROOM, MemberRole.MODERATOR);

        asker.say("{\"id\":\"q\",\"type\":\"ask\",\"text\":\"Яка доза?\",\"language\":\"uk\",\"named\":false}");

        JsonNode question = moderator.next("question");
        assertThat(question.path("question").path("text").asText()).isEqualTo("Яка доза?");
        assertThat(question.path("question").has("by")).isFalse();
        JsonNode forOther = other.next();
        assertThat(forOther.path("type").asText()).isEqualTo("nothing");
        assertThat(forOther.path("seq")).isEqualTo(question.path("seq"));
        assertThat(asker.next("mine").path("question").path("text").asText()).isEqualTo("Яка доза?");
    }

    @Test
    void aMutedMemberIsToldSo() throws IOException {
        Member loud = visitors.member(ROOM, MemberRole.DOCTOR);
        RawSocket doctor = visitors.enter(ROOM, visitors.session(loud), "");
        RawSocket moderator = visitors.enter(ROOM, MemberRole.MODERATOR);

        moderator.say("{\"id\":\"m\",\"type\":\"mute\",\"member\":%d,\"minutes\":5}".formatted(loud.id()));

        assertThat(doctor.next("you").has("muted_until")).isTrue();
        doctor.say(say("x", "ще раз"));
        JsonNode refused = doctor.next("refused");
        assertThat(refused.path("id").asText()).isEqualTo("x");
        assertThat(refused.path("problem").path("code").asText()).isEqualTo("room.muted");
    }

    @Test
    void aReturningViewerMissesNothingAfterACut() throws IOException {
        RawSocket speaker = visitors.enter(ROOM, MemberRole.SPEAKER);
        String session = visitors.session(ROOM, MemberRole.DOCTOR);
        RawSocket doctor = visitors.socket(ROOM, session, "");
        String epoch = doctor.next("hello").path("epoch").asText();
        speaker.say(say("1", "перше"));
        long seen = doctor.next("message").path("seq").asLong();
        doctor.cut();
        speaker.say(say("2", "друге"));
        speaker.say(say("3", "третє"));
        speaker.next("done");
        speaker.next("done");
        speaker.next("done");

        RawSocket again = visitors.enter(ROOM, session, "?since=" + seen + "&epoch=" + epoch);
        speaker.say(say("4", "четверте"));

        for (int i = 1; i <= 3; i++) {
            assertThat(again.next().path("seq").asLong()).isEqualTo(seen + i);
        }
    }

    @Test
    void aViewerFromAnotherHistoryStartsAnew() throws IOException {
        RawSocket one = visitors.enter(ROOM, visitors.session(ROOM, MemberRole.DOCTOR), "?since=1&epoch=another");
        assertThat(one.next().path("type").asText()).isEqualTo("resync");

        RawSocket two = visitors.socket(ROOM, visitors.session(ROOM, MemberRole.DOCTOR), "");
        String epoch = two.next("hello").path("epoch").asText();
        RawSocket ahead =
                visitors.enter(ROOM, visitors.session(ROOM, MemberRole.DOCTOR), "?since=999999&epoch=" + epoch);
        assertThat(ahead.next().path("type").asText()).isEqualTo("resync");
    }

    @Test
    void strangersAreRefusedBeforeTheHandshake() throws IOException {
        int port = RoomVisitors.port();
        String doctor = visitors.session("some-other-room", MemberRole.DOCTOR);

        assertThat(RawSocket.open(port, "/live/" + ROOM, Map.of()).status()).isEqualTo(401);
        assertThat(RawSocket.open(port, "/live/" + ROOM, "no-session").status()).isEqualTo(401);
        assertThat(RawSocket.open(port, "/live/" + ROOM, doctor).status()).isEqualTo(403);
        assertThat(RawSocket.open(port, "/live/nothing-here", doctor).status()).isEqualTo(404);
    }

    @Test
    void signingOutEndsTheConnection() throws IOException {
        Member leaving = visitors.member(ROOM, MemberRole.DOCTOR);
        RawSocket socket = visitors.enter(ROOM, visitors.session(leaving), "");

        sessions.endAll(leaving);
        check.check();

        assertThat(socket.closed()).isEqualTo(4401);
    }

    @Test
    void removalOrLossOfTheRightEndsTheConnection() throws IOException {
        Member removed = visitors.member(ROOM, MemberRole.DOCTOR);
        String session = visitors.session(removed);
        RawSocket first = visitors.enter(ROOM, session, "");
        Member former = visitors.member(ROOM, MemberRole.DOCTOR);
        RawSocket second = visitors.enter(ROOM, visitors.session(former), "");
        RawSocket moderator = visitors.enter(ROOM, MemberRole.MODERATOR);

        moderator.say("{\"id\":\"r\",\"type\":\"remove\",\"member\":%d,\"out\":true}".formatted(removed.id()));
        members.take(Caller.installation(""), former.id(), Grant.of(MemberRole.DOCTOR, ROOM));
        check.check();

        assertThat(first.closed()).isEqualTo(4403);
        assertThat(second.closed()).isEqualTo(4403);
        for (String path : List.of("", "/me", "/people", "/events")) {
            given().header("Cookie", "consilium-session=" + session)
                    .get("/api/exchanges/" + ROOM + "/room" + path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("room.removed"));
        }
    }

    @Test
    @Timeout(60)
    void everybodyIsToldHowManyAreHereAndAPersonCountsOnce() throws IOException {
        String slug = "live-here-" + UUID.randomUUID();
        visitors.opener(slug);
        String session = visitors.session(slug, MemberRole.DOCTOR);
        RawSocket first = visitors.enter(slug, session, "");
        RawSocket second = visitors.enter(slug, session, "");
        RawSocket speaker = visitors.enter(slug, MemberRole.SPEAKER);

        JsonNode here = first.next("here");
        while (here.path("people").asInt() < 3) {
            here = first.next("here");
        }
        assertThat(here.path("people").asInt()).isEqualTo(3);
        assertThat(here.has("seq")).isTrue();

        second.close();
        speaker.close();
        while (here.path("people").asInt() == 3) {
            here = first.next("here");
        }
        assertThat(here.path("people").asInt())
                .as("the moderator and the doctor")
                .isEqualTo(2);
    }
}
