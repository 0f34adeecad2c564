package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DoorRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void theChatWaitsForTheDoorAndQuestionsDoNot() {
        room.now = SampleRoom.NINE.minus(Duration.ofDays(1));

        room.assertRefused(OLENA, TriedRoom.say("Добрий день", "uk"), "room.not_open");
        long question = room.does(OLENA, TriedRoom.ask("Чи потрібна антикоагуляція?", "uk", true));
        assertThat(room.state.findQuestion(question).asked.origin()).isEqualTo(QuestionOrigin.PRE_EVENT);
        room.does(MODERATOR, new RoomCommand.SetDoor(DoorMode.OPEN, 20));
        room.does(OLENA, TriedRoom.say("Добрий день", "uk"));
        room.now = room.now.plus(Duration.ofMinutes(20));
        room.assertRefused(OLENA, TriedRoom.say("Добрий день", "uk"), "room.not_open");
    }

    @Test
    void afterTheEndARoomIsARecordThatCanStillBeAnswered() {
        long question = room.does(OLENA, TriedRoom.ask("问", "zh", true));
        room.does(MODERATOR, new RoomCommand.Triage(question));
        long message = room.does(OLENA, TriedRoom.say("Іванов", "uk"));
        room.now = SampleRoom.FACTS.programme().closes();

        room.assertRefused(OLENA, TriedRoom.say("a", "uk"), "room.over");
        room.assertRefused(OLENA, TriedRoom.ask("a", "uk", true), "room.over");
        room.assertRefused(MODERATOR, new RoomCommand.MoveNow(71L), "room.over");
        room.does(INTERPRETER, new RoomCommand.Translate(question, "uk", "Питання"));
        room.does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "答", false));
        room.does(OLENA, new RoomCommand.Delete(message));
        room.does(MODERATOR, new RoomCommand.SetDoor(DoorMode.OPEN, null));
        room.does(OLENA, TriedRoom.say("a", "uk"));
    }

    @Test
    void theRoomOfAnExchangeThatDoesNotTakePlaceStaysClosed() {
        RoomProgramme as = SampleRoom.FACTS.programme();
        RoomProgramme halted = new RoomProgramme(
                as.slug(), as.title(), as.starts(), as.ends(), true, as.sides(), as.languages(), as.items());
        Door opened = new Door(DoorMode.OPEN, null);

        assertThat(opened.state(as, as.starts())).isEqualTo(DoorState.OPEN);
        assertThat(Door.BY_CLOCK.state(halted, as.opens())).isEqualTo(DoorState.BEFORE);
        assertThat(opened.state(halted, as.starts())).isEqualTo(DoorState.OVER);
    }

    @Test
    void aModeratorShutsTheRoomAndHandsItBackToTheClock() {
        room.does(MODERATOR, new RoomCommand.SetDoor(DoorMode.CLOSED, null));
        room.assertRefused(OLENA, TriedRoom.say("a", "uk"), "room.over");
        room.assertRefused(OLENA, new RoomCommand.SetDoor(DoorMode.OPEN, null), "access.denied");
        room.does(MODERATOR, new RoomCommand.SetDoor(DoorMode.BY_TIME, null));

        room.does(OLENA, TriedRoom.say("a", "uk"));
        assertThat(room.decide(MODERATOR, new RoomCommand.SetDoor(DoorMode.BY_TIME, null)))
                .isEmpty();
    }
}
