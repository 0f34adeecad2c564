package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditFilter;
import org.consilium.access.AuditJson;
import org.consilium.access.AuditService;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.live.LiveRooms;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.Reaction;
import org.consilium.live.room.RoomCommand;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be read of a room later, and by whom. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RoomRecordTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    LiveRooms rooms;

    @Inject
    AuditService audit;

    private final String slug = "record-" + UUID.randomUUID();
    private final String room = "/api/exchanges/" + slug + "/room/";
    private final AtomicInteger number = new AtomicInteger();
    private Member olena;
    private Member wang;
    private Member oksana;

    private void open(boolean everybody) {
        guests.exchange(slug, everybody);
        olena = guests.of(slug, MemberRole.DOCTOR, "Олена Ткач", UiLanguage.UK);
        wang = guests.of(slug, MemberRole.MODERATOR, "王芳", UiLanguage.ZH);
        oksana = guests.of(slug, MemberRole.INTERPRETER, "Оксана Лін", UiLanguage.UK);
        does(wang, MemberRole.MODERATOR, new RoomCommand.SetDoor(DoorMode.OPEN, null));
    }

    @Test
    void olderMessagesComeAsTheyAreNow() {
        open(true);
        for (int i = 0; i < 203; i++) {
            says(olena, "рядок " + i);
        }
        does(oksana, MemberRole.INTERPRETER, new RoomCommand.Translate(3, "zh", "第一行"));
        does(wang, MemberRole.MODERATOR, new RoomCommand.React(3, Reaction.THANKS, true));
        does(olena, MemberRole.DOCTOR, new RoomCommand.Delete(4));

        signedIn.as(olena)
                .get(room + "messages?before=204")
                .then()
                .statusCode(200)
                .body("messages", hasSize(200))
                .body("messages[0].number", equalTo(4))
                .body("messages[0].text", nullValue())
                .body("messages[0].deleted", equalTo(true))
                .body("messages[199].number", equalTo(203))
                .body("more", equalTo(true));
        signedIn.as(olena)
                .get(room + "messages?before=4")
                .then()
                .body("messages", hasSize(2))
                .body("messages[1].translations.zh.text", equalTo("第一行"))
                .body("messages[1].reactions.thanks", equalTo(1))
                .body("more", equalTo(false));
    }

    @Test
    void earlierTextsAreForModerators() {
        open(true);
        long message = says(olena, "5 мг");
        does(olena, MemberRole.DOCTOR, new RoomCommand.Edit(message, "0,5 мг", null, false));

        signedIn.as(wang)
                .get(room + "messages/" + message + "/history")
                .then()
                .statusCode(200)
                .body("revisions.text", equalTo(List.of("5 мг", "0,5 мг")))
                .body("revisions[1].by.name", equalTo("Олена Ткач"));
        signedIn.as(olena).get(room + "messages/" + message + "/history").then().statusCode(403);
        signedIn.as(wang).get(room + "messages/999/history").then().statusCode(404);

        does(wang, MemberRole.MODERATOR, new RoomCommand.Delete(message));
        signedIn.as(wang)
                .get(room + "messages/" + message + "/history")
                .then()
                .body("revisions.text", equalTo(Arrays.asList(null, null, null)))
                .body("revisions[2].by.name", equalTo("王芳"));
    }

    @Test
    void anUnnamedAskerIsFoundOnlyOnTheRecord() {
        open(true);
        long question = asks("Чи потрібна антикоагуляція?", false);

        signedIn.as(olena).get(room + "questions/" + question + "/asker").then().statusCode(403);
        signedIn.as(wang)
                .get(room + "questions/" + question + "/asker")
                .then()
                .statusCode(200)
                .body("name", equalTo("Олена Ткач"));
        List<AuditJson> looked =
                audit.read(Caller.installation(""), AuditFilter.ALL, 0, 50).items();
        assertThat(looked).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.ASKER_LOOKED_UP);
            assertThat(entry.exchange()).isEqualTo(slug);
            assertThat(entry.member()).isEqualTo(wang.id());
        });
    }

    @Test
    void theAskerIsFoundAfterAMerge() {
        open(true);
        long other = asks("Яка доза гепарину?", true);
        long question = asks("Чи потрібна антикоагуляція?", false);
        does(oksana, MemberRole.INTERPRETER, new RoomCommand.Translate(other, "zh", "肝素的剂量是多少？"));
        does(oksana, MemberRole.INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        does(wang, MemberRole.MODERATOR, new RoomCommand.Merge(other, question));

        signedIn.as(wang)
                .get(room + "questions/" + question + "/asker")
                .then()
                .statusCode(200)
                .body("name", equalTo("Олена Ткач"));
    }

    @Test
    void theDossierHasTwoLanguagesAndTheFloorSeesWhatIsShown() {
        open(true);
        long shown = asks("Чи потрібна антикоагуляція?", false);
        asks("=HYPERLINK(\"http://example.org\")", true);
        does(oksana, MemberRole.INTERPRETER, new RoomCommand.Translate(shown, "zh", "是否需要抗凝治疗？"));
        does(wang, MemberRole.MODERATOR, new RoomCommand.Show(shown));
        does(wang, MemberRole.MODERATOR, new RoomCommand.AnswerInWriting(shown, "zh", "需要。", false));

        String page = "/uk/exchanges/" + slug + "/room/questions";
        signedIn.as(olena)
                .get(page + "?left=uk&right=zh")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body(containsString("Чи потрібна антикоагуляція?"))
                .body(containsString("是否需要抗凝治疗？"))
                .body(containsString("需要。"))
                .body(not(containsString("HYPERLINK")))
                .body(not(containsString("Олена Ткач")));
        String csv = signedIn.as(wang)
                .get(page + ".csv?left=zh&right=uk")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("\ufeffnumber,")
                .contains("question_zh,question_uk,answer_zh,answer_uk")
                .contains("是否需要抗凝治疗？,Чи потрібна антикоагуляція?,需要。")
                .contains("\"'=HYPERLINK");
    }

    @Test
    void aPrivateRoomIsUnknownToStrangersAndNobodySignsInFirst() {
        open(false);
        Member stranger = guests.of("somewhere-else", MemberRole.DOCTOR, "Stranger", UiLanguage.EN);

        signedIn.as(stranger).get(room + "messages").then().statusCode(404).body("code", equalTo("exchange.unknown"));
        RestAssured.get(room + "messages").then().statusCode(404);
        signedIn.as(olena).get(room + "messages").then().statusCode(200);
    }

    @Test
    void anOpenRoomIsForThoseWhoTakePart() {
        open(true);
        Member stranger = guests.of("somewhere-else", MemberRole.DOCTOR, "Stranger", UiLanguage.EN);

        RestAssured.get(room + "messages").then().statusCode(401);
        signedIn.as(stranger).get(room + "messages").then().statusCode(403);
    }

    @Test
    void aRemovedMemberReadsNoMore() {
        open(true);
        does(wang, MemberRole.MODERATOR, new RoomCommand.Remove(olena.id(), true));

        signedIn.as(olena).get(room + "messages").then().statusCode(403).body("code", equalTo("room.removed"));
    }

    private long says(Member member, String text) {
        return does(member, MemberRole.DOCTOR, new RoomCommand.Say(text, "uk", null, null, false));
    }

    private long asks(String text, boolean named) {
        return does(olena, MemberRole.DOCTOR, new RoomCommand.Ask(text, "uk", named, null, null, false));
    }

    private long does(Member member, MemberRole role, RoomCommand command) {
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !role.has(right));
        Actor actor = new Actor(member.id(), member.language().code(), rights);
        Submission one = new Submission(actor, "c" + number.incrementAndGet(), command);
        CommandOutcome outcome =
                rooms.of(slug).thenCompose(here -> here.submit(one)).join();
        assertThat(outcome).isInstanceOf(CommandOutcome.Done.class);
        return ((CommandOutcome.Done) outcome).seq();
    }
}
