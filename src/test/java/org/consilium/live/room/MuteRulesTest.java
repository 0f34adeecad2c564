package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.SPEAKER;
import static org.consilium.live.room.SampleMembers.WANG;

import java.time.Duration;
import java.util.List;
import org.consilium.booth.BoothCommand;
import org.junit.jupiter.api.Test;

class MuteRulesTest {
    private final TriedRoom room = new TriedRoom();
    private final long own = room.does(OLENA, TriedRoom.say("5 мг?", "uk"));
    private final long other = room.does(WANG, TriedRoom.say("对", "zh"));
    private final long question = room.does(WANG, TriedRoom.ask("剂量？", "zh", true));

    @Test
    void aMutedMemberShowsNothingToOthers() {
        room.does(INTERPRETER, new RoomCommand.Translate(question, "uk", "Доза?"));
        room.does(MODERATOR, new RoomCommand.Show(question));
        room.does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
        for (Actor actor : List.of(OLENA, INTERPRETER, SPEAKER)) {
            room.does(MODERATOR, new RoomCommand.Mute(actor.id(), 5));
        }

        for (RoomCommand command : List.of(
                TriedRoom.say("ще", "uk"),
                new RoomCommand.Edit(own, "0,5 мг?", null, false),
                new RoomCommand.React(other, Reaction.AGREE, true),
                TriedRoom.ask("Чому?", "uk", true),
                new RoomCommand.Raise(own))) {
            room.assertRefused(OLENA, command, "room.muted");
        }
        room.assertRefused(INTERPRETER, new RoomCommand.Translate(own, "zh", "5毫克？"), "room.muted");
        room.assertRefused(
                INTERPRETER, new RoomCommand.InBooth(new BoothCommand.TakeTranslation(own, "zh")), "room.muted");
        room.assertRefused(SPEAKER, new RoomCommand.AnswerInWriting(question, "zh", "5毫克", false), "room.muted");
        Actor colleague = new Actor(WANG.id(), "zh", MODERATOR.rights());
        room.does(colleague, new RoomCommand.Mute(MODERATOR.id(), 5));
        room.assertRefused(MODERATOR, new RoomCommand.Announce("休息", "zh", 5), "room.muted");

        room.now = room.now.plus(Duration.ofMinutes(5));
        room.does(OLENA, new RoomCommand.Raise(own));
        room.does(OLENA, new RoomCommand.React(other, Reaction.AGREE, true));
        room.does(INTERPRETER, new RoomCommand.Translate(own, "zh", "5毫克？"));
        room.does(SPEAKER, new RoomCommand.AnswerInWriting(question, "zh", "5毫克", false));
    }

    @Test
    void aMutedMemberMayDeleteAndVote() {
        room.does(INTERPRETER, new RoomCommand.Translate(question, "uk", "Доза?"));
        room.does(MODERATOR, new RoomCommand.Show(question));
        room.does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
        room.does(MODERATOR, new RoomCommand.Mute(OLENA.id(), 5));
        room.does(MODERATOR, new RoomCommand.Mute(SPEAKER.id(), 5));

        room.does(OLENA, new RoomCommand.Vote(question, true));
        room.does(SPEAKER, new RoomCommand.AnswerLive(question));
        room.does(OLENA, new RoomCommand.Delete(own));
    }

    @Test
    void aBoothIsNotSilencedInTheMiddleOfASentence() {
        room.does(INTERPRETER, new RoomCommand.InBooth(new BoothCommand.TakeBooth("uk", "a")));
        long lease = room.state.seq();
        room.does(MODERATOR, new RoomCommand.Mute(INTERPRETER.id(), 5));

        room.does(
                INTERPRETER,
                new RoomCommand.InBooth(
                        new BoothCommand.WriteSegment("uk", "a", lease, "Добрий день", null, null, null, null, null)));
        room.does(MODERATOR, new RoomCommand.InBooth(new BoothCommand.ForceBooth("uk", null)));
        assertThat(room.state.booths().find("uk").lease()).isNull();
    }
}
