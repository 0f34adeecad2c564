package org.consilium.live.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.live.room.SampleMembers.INTERPRETER;
import static org.consilium.live.room.SampleMembers.MODERATOR;
import static org.consilium.live.room.SampleMembers.OLENA;
import static org.consilium.live.room.SampleMembers.SPEAKER;
import static org.consilium.live.room.SampleMembers.WANG;

import org.consilium.booth.BoothCommand;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {
    private final TriedRoom room = new TriedRoom();

    @Test
    void aQuestionGoesFromKryvyiRihToAnAnswerFromBinzhou() {
        long question = room.does(OLENA, TriedRoom.ask("Чи потрібна антикоагуляція?", "uk", true));

        assertThatThrownBy(() -> room.does(MODERATOR, new RoomCommand.Show(question)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("question.unreadable");
        room.does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        room.does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
        room.does(MODERATOR, new RoomCommand.Show(question));
        room.does(WANG, new RoomCommand.Vote(question, true));
        room.does(MODERATOR, new RoomCommand.PutOnScreen(question));
        room.does(SPEAKER, new RoomCommand.AnswerLive(question));
        room.does(SPEAKER, new RoomCommand.AnswerInWriting(question, "zh", "需要，剂量见方案。", false));

        Question answered = room.state.findQuestion(question);
        assertThat(answered.state()).isEqualTo(QuestionState.ANSWERED_WRITTEN);
        assertThat(answered.asked.text()).isEqualTo("Чи потрібна антикоагуляція?");
        assertThat(answered.votes).containsExactly(WANG.id());
        assertThat(answered.answers.get("zh").text()).isEqualTo("需要，剂量见方案。");
    }

    @Test
    void interpretersTranslateAnAnswerAndTheOriginalStays() {
        long question = room.does(OLENA, TriedRoom.ask("Чи потрібна антикоагуляція?", "uk", true));
        room.does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        room.does(MODERATOR, new RoomCommand.Triage(question));
        room.assertRefused(
                INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false), "access.denied");
        room.does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "需要。", false));

        room.does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Тк.", false));
        room.does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false));
        room.assertRefused(
                INTERPRETER, new RoomCommand.AnswerInWriting(question, "zh", "不需要。", false), "access.denied");

        assertThat(room.state.findQuestion(question).answers.keySet()).containsExactly("zh", "uk");
        assertThat(room.state.findQuestion(question).answers.get("uk").text()).isEqualTo("Так.");
    }

    @Test
    void anAnswerWaitsForItsTranslationIntoTheLanguageOfTheQuestion() {
        long question = room.does(OLENA, TriedRoom.ask("Чи потрібна антикоагуляція?", "uk", true));
        room.does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        RoomCommand take = new RoomCommand.InBooth(new BoothCommand.TakeTranslation(question, "uk"));
        room.assertRefused(INTERPRETER, take, "message.unknown");
        room.does(MODERATOR, new RoomCommand.Triage(question));
        room.does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "需要。", false));

        room.does(INTERPRETER, take);
        room.does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false));

        assertThat(room.state.booths().claims(room.now)).isEmpty();
    }

    @Test
    void nobodyVotesTwiceOrForOneself() {
        long question = room.does(OLENA, TriedRoom.ask("?", "zh", false));
        room.does(MODERATOR, new RoomCommand.Show(question));
        room.does(WANG, new RoomCommand.Vote(question, true));

        assertThat(room.decide(WANG, new RoomCommand.Vote(question, true))).isEmpty();
        room.assertRefused(OLENA, new RoomCommand.Vote(question, true), "question.own");
    }

    @Test
    void mergingCountsEveryPersonOnce() {
        long first = room.does(OLENA, TriedRoom.ask("a", "zh", true));
        long second = room.does(WANG, TriedRoom.ask("b", "zh", true));
        room.does(MODERATOR, new RoomCommand.Show(first));
        room.does(MODERATOR, new RoomCommand.Show(second));
        room.does(MODERATOR, new RoomCommand.Vote(first, true));
        room.does(MODERATOR, new RoomCommand.Vote(second, true));
        room.does(MODERATOR, new RoomCommand.Merge(second, first));

        assertThat(room.state.findQuestion(first).votes).containsExactlyInAnyOrder(MODERATOR.id(), WANG.id());
        assertThat(room.state.findQuestion(second).mergedInto).isEqualTo(first);
        room.assertRefused(MODERATOR, new RoomCommand.Show(second), "question.state");
    }

    @Test
    void aQuestionOfOneSelfIsNotMergedIntoItself() {
        long question = room.does(OLENA, TriedRoom.ask("a", "zh", true));

        room.assertRefused(MODERATOR, new RoomCommand.Merge(question, question), "question.state");
    }

    @Test
    void theAuthorOfAMessageRemainsTheAsker() {
        long message = room.does(OLENA, TriedRoom.say("А доза?", "uk"));
        long question = room.does(MODERATOR, new RoomCommand.Raise(message));

        assertThat(room.state.findQuestion(question).asked.by()).isEqualTo(OLENA.id());
        assertThat(room.decide(OLENA, new RoomCommand.Raise(message))).isEmpty();
    }

    @Test
    void theShortlistIsBoundedUntilAQuestionIsSettled() {
        room.does(MODERATOR, new RoomCommand.SetShortlist(2));
        long first = room.does(OLENA, TriedRoom.ask("一", "zh", true));
        long second = room.does(OLENA, TriedRoom.ask("二", "zh", true));
        long third = room.does(OLENA, TriedRoom.ask("三", "zh", true));
        room.does(MODERATOR, new RoomCommand.Triage(first));
        room.does(MODERATOR, new RoomCommand.Show(second));

        room.assertRefused(MODERATOR, new RoomCommand.Triage(third), "question.shortlist_full");
        room.assertRefused(MODERATOR, new RoomCommand.Show(third), "question.shortlist_full");
        room.assertRefused(MODERATOR, new RoomCommand.Assign(third, SPEAKER.id()), "question.shortlist_full");
        room.does(MODERATOR, new RoomCommand.Show(first));
        room.does(MODERATOR, new RoomCommand.Merge(first, second));
        room.does(MODERATOR, new RoomCommand.Triage(third));
    }

    @Test
    void aQuestionComesBackFromTheInterpretersAsSubmitted() {
        long question = room.does(OLENA, TriedRoom.ask("Чи потрібна антикоагуляція?", "uk", true));
        room.does(MODERATOR, new RoomCommand.RequestTranslation(question, null));
        assertThat(room.state.findQuestion(question).state()).isEqualTo(QuestionState.TRANSLATING);
        assertThat(room.state.findQuestion(question).wanted).isEqualTo("zh");
        room.does(INTERPRETER, new RoomCommand.Translate(question, "en", "Is anticoagulation needed?"));
        assertThat(room.state.findQuestion(question).state()).isEqualTo(QuestionState.TRANSLATING);
        room.does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));

        assertThat(room.state.findQuestion(question).state()).isEqualTo(QuestionState.SUBMITTED);
        room.assertRefused(MODERATOR, new RoomCommand.RequestTranslation(question, "zh-Hans"), "translation.exists");
    }

    @Test
    void questionsAreAssignedToThoseWhoMayAnswer() {
        long question = room.does(OLENA, TriedRoom.ask("问", "zh", true));

        room.assertRefused(MODERATOR, new RoomCommand.Assign(question, WANG.id()), "question.cannot_answer");
        room.assertRefused(MODERATOR, new RoomCommand.Assign(question, 99), "member.unknown");
        room.does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
    }

    @Test
    void aQuestionLosesItsWordsWithTheMessageOfWhichItWasMade() {
        long message = room.does(OLENA, TriedRoom.say("А доза?", "uk"));
        long question = room.does(OLENA, new RoomCommand.Raise(message));
        room.does(INTERPRETER, new RoomCommand.Translate(question, "zh", "剂量呢？"));
        room.does(MODERATOR, new RoomCommand.Show(question));
        room.does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "5毫克", false));
        room.does(OLENA, new RoomCommand.Delete(message));

        Question left = room.state.findQuestion(question);
        assertThat(left.isWithdrawn()).isTrue();
        assertThat(left.asked.text()).isEmpty();
        assertThat(left.translations).isEmpty();
        assertThat(left.asked.origin()).isEqualTo(QuestionOrigin.CHAT);
        assertThat(left.answers.get("zh").text()).isEqualTo("5毫克");
        room.assertRefused(INTERPRETER, new RoomCommand.Translate(question, "zh", "剂量"), "message.deleted");
    }
}
