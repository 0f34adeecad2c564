package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MATE;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.WANG;

import java.time.Duration;
import java.util.List;
import org.consilium.booth.BoothCommand;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;

class ModerationRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void aMutedPersonWaitsAndAnotherDoesNot() {
        room.does(MODERATOR, new RoomCommand.Mute(OLENA.id(), 5));

        room.assertRefused(OLENA, TriedRoom.say("!", "uk"), "room.muted");
        room.assertRefused(OLENA, TriedRoom.ask("?", "uk", true), "room.muted");
        room.does(WANG, TriedRoom.say("!", "zh"));
        room.now = SampleRoom.NINE.plus(Duration.ofMinutes(5));
        room.does(OLENA, TriedRoom.say("!", "uk"));
    }

    @Test
    void slowModeSaysHowLongToWait() {
        room.does(MODERATOR, new RoomCommand.SlowDown(30));
        room.does(OLENA, TriedRoom.say("a", "uk"));
        room.now = room.now.plusSeconds(10);

        assertThatThrownBy(() -> room.decide(OLENA, TriedRoom.say("b", "uk")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().members()).containsEntry("seconds", 20L));
        room.does(MODERATOR, TriedRoom.say("c", "zh"));
        room.does(MODERATOR, TriedRoom.say("d", "zh"));
    }

    @Test
    void aRemovedMemberDoesNothingMore() {
        room.does(MODERATOR, new RoomCommand.Remove(OLENA.id(), true));

        room.assertRefused(OLENA, TriedRoom.say("a", "uk"), "room.removed");
    }

    @Test
    void aRemovedMemberHoldsNoBoothAndIsOfferedNone() {
        does(INTERPRETER, new BoothCommand.TakeBooth("uk", "tab"));
        does(MATE, new BoothCommand.TakeBooth("zh", "tab"));
        does(MATE, new BoothCommand.OfferBooth("zh", INTERPRETER.id()));

        room.does(MODERATOR, new RoomCommand.Remove(INTERPRETER.id(), true));

        assertThat(room.state.booths().find("uk").lease()).isNull();
        assertThat(room.state.booths().find("zh").lease().holder()).isEqualTo(MATE.id());
        assertThat(room.state.booths().find("zh").lease().offeredTo()).isNull();
        assertRefused(MATE, new BoothCommand.OfferBooth("zh", INTERPRETER.id()), "booth.mate");
        assertRefused(MODERATOR, new BoothCommand.ForceBooth("uk", INTERPRETER.id()), "booth.mate");
        room.does(MODERATOR, new RoomCommand.Remove(INTERPRETER.id(), false));
        does(INTERPRETER, new BoothCommand.TakeBooth("uk", "tab"));
    }

    private void does(Actor actor, BoothCommand command) {
        room.does(actor, new RoomCommand.InBooth(command));
    }

    private void assertRefused(Actor actor, BoothCommand command, String code) {
        room.assertRefused(actor, new RoomCommand.InBooth(command), code);
    }

    @Test
    void aDoctorKeepsNoOrder() {
        for (RoomCommand command : List.of(
                new RoomCommand.Mute(2, 1),
                new RoomCommand.Remove(2, true),
                new RoomCommand.SlowDown(3),
                new RoomCommand.Announce("a", "uk", 3),
                new RoomCommand.MoveNow(71L))) {
            room.assertRefused(OLENA, command, "access.denied");
        }
    }

    @Test
    void anAnnouncementIsTranslatedAsAMessageIs() {
        long number = room.does(MODERATOR, new RoomCommand.Announce("休息十分钟", "zh", 10));
        room.assertRefused(WANG, new RoomCommand.Translate(number, "uk", "Перерва"), "access.denied");
        room.assertRefused(INTERPRETER, new RoomCommand.Translate(number, "zh", "休息"), "translation.same_language");
        room.does(INTERPRETER, new RoomCommand.InBooth(new BoothCommand.TakeTranslation(number, "uk")));
        room.does(INTERPRETER, new RoomCommand.Translate(number, "uk", "Перерва 10 хвилин"));

        assertThat(room.state.announcement(number).translations().get("uk").text())
                .isEqualTo("Перерва 10 хвилин");
        assertThat(room.state.booths().claims(room.now)).isEmpty();
        room.now = room.now.plus(Duration.ofMinutes(10));
        room.assertRefused(INTERPRETER, new RoomCommand.Translate(number, "ru", "Перерыв"), "announcement.over");
        room.does(MODERATOR, new RoomCommand.Announce("下一个", "zh", 10));
        room.assertRefused(INTERPRETER, new RoomCommand.Translate(number, "ru", "Перерыв"), "message.unknown");
    }
}
