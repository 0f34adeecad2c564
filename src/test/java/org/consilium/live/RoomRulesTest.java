package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.BoothEvent;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomRulesTest {
    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final Set<Right> DOCTOR = EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ASK);
    private static final Actor OLENA = new Actor(1, "uk", DOCTOR);
    private static final Actor WANG = new Actor(2, "zh", DOCTOR);
    private static final Actor MODERATOR = new Actor(
            3,
            "zh",
            EnumSet.of(
                    Right.ROOM_ENTER,
                    Right.ROOM_SAY,
                    Right.ROOM_MODERATE,
                    Right.QUESTION_ASK,
                    Right.QUESTION_TRIAGE,
                    Right.BOOTH_COORDINATE));
    private static final Actor INTERPRETER = new Actor(
            4, "uk", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_TRANSLATE, Right.BOOTH_WRITE));
    private static final Actor MATE = new Actor(6, "zh", INTERPRETER.rights());
    private static final Actor SPEAKER =
            new Actor(5, "zh", EnumSet.of(Right.ROOM_ENTER, Right.ROOM_SAY, Right.QUESTION_ANSWER));

    private final RoomState room = new RoomState();
    private Instant now = NINE;

    @Test
    void aQuestionGoesFromKryvyiRihToAnAnswerFromBinzhou() {
        long question = does(OLENA, ask("Чи потрібна антикоагуляція?", "uk", true));

        assertThatThrownBy(() -> does(MODERATOR, new RoomCommand.Show(question)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("question.unreadable");
        does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
        does(MODERATOR, new RoomCommand.Show(question));
        does(WANG, new RoomCommand.Vote(question, true));
        does(MODERATOR, new RoomCommand.PutOnScreen(question));
        does(SPEAKER, new RoomCommand.AnswerLive(question));
        does(SPEAKER, new RoomCommand.AnswerInWriting(question, "zh", "需要，剂量见方案。", false));

        Question answered = room.findQuestion(question);
        assertThat(answered.state()).isEqualTo(QuestionState.ANSWERED_WRITTEN);
        assertThat(answered.asked.text()).isEqualTo("Чи потрібна антикоагуляція?");
        assertThat(answered.votes).containsExactly(WANG.id());
        assertThat(answered.answers.get("zh").text()).isEqualTo("需要，剂量见方案。");
    }

    @Test
    void interpretersBringAnAnswerIntoOtherLanguagesAndLeaveTheFirstAsItIs() {
        long question = does(OLENA, ask("Чи потрібна антикоагуляція?", "uk", true));
        does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        does(MODERATOR, new RoomCommand.Triage(question));
        assertRefused(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false), "access.denied");
        does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "需要。", false));

        does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Тк.", false));
        does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false));
        assertRefused(INTERPRETER, new RoomCommand.AnswerInWriting(question, "zh", "不需要。", false), "access.denied");

        assertThat(room.findQuestion(question).answers.keySet()).containsExactly("zh", "uk");
        assertThat(room.findQuestion(question).answers.get("uk").text()).isEqualTo("Так.");
    }

    @Test
    void anAnswerWaitsForItsTranslationIntoTheLanguageOfTheQuestion() {
        long question = does(OLENA, ask("Чи потрібна антикоагуляція?", "uk", true));
        does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));
        RoomCommand take = new RoomCommand.InBooth(new BoothCommand.TakeTranslation(question, "uk"));
        assertRefused(INTERPRETER, take, "message.unknown");
        does(MODERATOR, new RoomCommand.Triage(question));
        does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "需要。", false));

        does(INTERPRETER, take);
        does(INTERPRETER, new RoomCommand.AnswerInWriting(question, "uk", "Так.", false));

        assertThat(room.booths().taken(now)).isEmpty();
    }

    @Test
    void nobodyVotesTwiceOrForOneself() {
        long question = does(OLENA, ask("?", "zh", false));
        does(MODERATOR, new RoomCommand.Show(question));
        does(WANG, new RoomCommand.Vote(question, true));

        assertThat(decide(WANG, new RoomCommand.Vote(question, true))).isEmpty();
        assertRefused(OLENA, new RoomCommand.Vote(question, true), "question.own");
    }

    @Test
    void mergingCountsEveryPersonOnce() {
        long first = does(OLENA, ask("a", "zh", true));
        long second = does(WANG, ask("b", "zh", true));
        does(MODERATOR, new RoomCommand.Show(first));
        does(MODERATOR, new RoomCommand.Show(second));
        does(MODERATOR, new RoomCommand.Vote(first, true));
        does(MODERATOR, new RoomCommand.Vote(second, true));
        does(MODERATOR, new RoomCommand.Merge(second, first));

        assertThat(room.findQuestion(first).votes).containsExactlyInAnyOrder(MODERATOR.id(), WANG.id());
        assertThat(room.findQuestion(second).mergedInto).isEqualTo(first);
        assertRefused(MODERATOR, new RoomCommand.Show(second), "question.state");
    }

    @Test
    void aQuestionOfOneSelfIsNotMergedIntoItself() {
        long question = does(OLENA, ask("a", "zh", true));

        assertRefused(MODERATOR, new RoomCommand.Merge(question, question), "question.state");
    }

    @Test
    void whoWroteAMessageStaysTheOneWhoAsks() {
        long message = does(OLENA, say("А доза?", "uk"));
        long question = does(MODERATOR, new RoomCommand.Raise(message));

        assertThat(room.findQuestion(question).asked.by()).isEqualTo(OLENA.id());
        assertThat(decide(OLENA, new RoomCommand.Raise(message))).isEmpty();
    }

    @Test
    void onlyWhoWroteAMessageChangesIt() {
        long message = does(OLENA, say("5 мг", "uk"));
        does(INTERPRETER, new RoomCommand.Translate(message, "zh", "5毫克"));

        assertRefused(MODERATOR, new RoomCommand.Edit(message, "50 мг", null, false), "message.not_yours");
        does(OLENA, new RoomCommand.Edit(message, "0,5 мг", null, false));

        assertThat(room.findMessage(message).text()).isEqualTo("0,5 мг");
        assertThat(room.findMessage(message).edited).isTrue();
        assertThat(room.findMessage(message).translations()).isEmpty();
    }

    @Test
    void aMutedPersonWaitsAndAnotherDoesNot() {
        does(MODERATOR, new RoomCommand.Mute(OLENA.id(), 5));

        assertRefused(OLENA, say("!", "uk"), "room.muted");
        assertRefused(OLENA, ask("?", "uk", true), "room.muted");
        does(WANG, say("!", "zh"));
        now = NINE.plus(Duration.ofMinutes(5));
        does(OLENA, say("!", "uk"));
    }

    @Test
    void slowModeSaysHowLongToWait() {
        does(MODERATOR, new RoomCommand.SlowDown(30));
        does(OLENA, say("a", "uk"));
        now = now.plusSeconds(10);

        assertThatThrownBy(() -> decide(OLENA, say("b", "uk")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().members()).containsEntry("seconds", 20L));
        does(MODERATOR, say("c", "zh"));
        does(MODERATOR, say("d", "zh"));
    }

    @Test
    void whoWasRemovedDoesNothingMore() {
        does(MODERATOR, new RoomCommand.Remove(OLENA.id(), true));

        assertRefused(OLENA, say("a", "uk"), "room.removed");
    }

    @Test
    void theWordsOfTheRoomAreBounded() {
        assertRefused(OLENA, say("  \n", "uk"), "text.empty");
        assertRefused(OLENA, say("x".repeat(TextRules.LONGEST_TEXT + 1), "uk"), "text.too_long");
        assertRefused(OLENA, say("a\u0000", "uk"), "text.control");
        assertRefused(OLENA, say("a\u202Eb", "uk"), "text.control");
        assertRefused(OLENA, say("a\uD800", "uk"), "text.control");
        assertRefused(OLENA, say("a", "Ukrainian!"), "text.language");
    }

    @Test
    void aDoctorKeepsNoOrder() {
        for (RoomCommand command : List.of(
                new RoomCommand.Mute(2, 1),
                new RoomCommand.Remove(2, true),
                new RoomCommand.SlowDown(3),
                new RoomCommand.Announce("a", "uk", 3),
                new RoomCommand.MoveNow(71L))) {
            assertRefused(OLENA, command, "access.denied");
        }
    }

    @Test
    void theChatWaitsForTheDoorAndQuestionsDoNot() {
        now = NINE.minus(Duration.ofDays(1));

        assertRefused(OLENA, say("Добрий день", "uk"), "room.not_open");
        long question = does(OLENA, ask("Чи потрібна антикоагуляція?", "uk", true));
        assertThat(room.findQuestion(question).asked.origin()).isEqualTo(QuestionOrigin.PRE_EVENT);
        does(MODERATOR, new RoomCommand.SetDoor(DoorMode.OPEN, 20));
        does(OLENA, say("Добрий день", "uk"));
        now = now.plus(Duration.ofMinutes(20));
        assertRefused(OLENA, say("Добрий день", "uk"), "room.not_open");
    }

    @Test
    void afterTheEndARoomIsARecordThatCanStillBeAnswered() {
        long question = does(OLENA, ask("问", "zh", true));
        does(MODERATOR, new RoomCommand.Triage(question));
        long message = does(OLENA, say("Іванов", "uk"));
        now = SampleRoom.FACTS.programme().closes();

        assertRefused(OLENA, say("a", "uk"), "room.over");
        assertRefused(OLENA, ask("a", "uk", true), "room.over");
        assertRefused(MODERATOR, new RoomCommand.MoveNow(71L), "room.over");
        does(INTERPRETER, new RoomCommand.Translate(question, "uk", "Питання"));
        does(MODERATOR, new RoomCommand.AnswerInWriting(question, "zh", "答", false));
        does(OLENA, new RoomCommand.Delete(message));
        does(MODERATOR, new RoomCommand.SetDoor(DoorMode.OPEN, null));
        does(OLENA, say("a", "uk"));
    }

    @Test
    void aModeratorShutsTheRoomAndHandsItBackToTheClock() {
        does(MODERATOR, new RoomCommand.SetDoor(DoorMode.CLOSED, null));
        assertRefused(OLENA, say("a", "uk"), "room.over");
        assertRefused(OLENA, new RoomCommand.SetDoor(DoorMode.OPEN, null), "access.denied");
        does(MODERATOR, new RoomCommand.SetDoor(DoorMode.BY_TIME, null));

        does(OLENA, say("a", "uk"));
        assertThat(decide(MODERATOR, new RoomCommand.SetDoor(DoorMode.BY_TIME, null)))
                .isEmpty();
    }

    @Test
    void theShortlistHasSoManyPlacesUntilOneIsSettled() {
        does(MODERATOR, new RoomCommand.SetShortlist(2));
        long first = does(OLENA, ask("一", "zh", true));
        long second = does(OLENA, ask("二", "zh", true));
        long third = does(OLENA, ask("三", "zh", true));
        does(MODERATOR, new RoomCommand.Triage(first));
        does(MODERATOR, new RoomCommand.Show(second));

        assertRefused(MODERATOR, new RoomCommand.Triage(third), "question.shortlist_full");
        assertRefused(MODERATOR, new RoomCommand.Show(third), "question.shortlist_full");
        assertRefused(MODERATOR, new RoomCommand.Assign(third, SPEAKER.id()), "question.shortlist_full");
        does(MODERATOR, new RoomCommand.Show(first));
        does(MODERATOR, new RoomCommand.Merge(first, second));
        does(MODERATOR, new RoomCommand.Triage(third));
    }

    @Test
    void aQuestionComesBackFromTheInterpretersAsSubmitted() {
        long question = does(OLENA, ask("Чи потрібна антикоагуляція?", "uk", true));
        does(MODERATOR, new RoomCommand.RequestTranslation(question, null));
        assertThat(room.findQuestion(question).state()).isEqualTo(QuestionState.TRANSLATING);
        assertThat(room.findQuestion(question).wanted).isEqualTo("zh");
        does(INTERPRETER, new RoomCommand.Translate(question, "en", "Is anticoagulation needed?"));
        assertThat(room.findQuestion(question).state()).isEqualTo(QuestionState.TRANSLATING);
        does(INTERPRETER, new RoomCommand.Translate(question, "zh", "是否需要抗凝治疗？"));

        assertThat(room.findQuestion(question).state()).isEqualTo(QuestionState.SUBMITTED);
        assertRefused(MODERATOR, new RoomCommand.RequestTranslation(question, "zh-Hans"), "translation.exists");
    }

    @Test
    void questionsAreAssignedToThoseWhoMayAnswer() {
        long question = does(OLENA, ask("问", "zh", true));

        assertRefused(MODERATOR, new RoomCommand.Assign(question, WANG.id()), "question.cannot_answer");
        assertRefused(MODERATOR, new RoomCommand.Assign(question, 99), "member.unknown");
        does(MODERATOR, new RoomCommand.Assign(question, SPEAKER.id()));
    }

    @Test
    void whatIsNamedExists() {
        assertRefused(OLENA, new RoomCommand.Say("a", "uk", 7L, null, false), "message.unknown");
        assertRefused(OLENA, new RoomCommand.Say("a", "uk", null, List.of(99L), false), "member.unknown");
        assertRefused(OLENA, new RoomCommand.Ask("a", "uk", true, "p/nobody", null, false), "question.to_unknown");
        assertRefused(OLENA, new RoomCommand.Ask("a", "uk", true, null, 73L, false), "item.unknown");
        assertRefused(MODERATOR, new RoomCommand.MoveNow(73L), "item.unknown");
        assertRefused(MODERATOR, new RoomCommand.Mute(99, 5), "member.unknown");
        does(OLENA, new RoomCommand.Ask("a", "uk", true, "p/liu", 72L, false));
    }

    @Test
    void whoIsMentionedTwiceIsMentionedOnce() {
        long message = does(OLENA, new RoomCommand.Say("a", "uk", null, List.of(2L, 2L), false));

        assertThat(room.findMessage(message).mentions()).containsExactly(WANG.id());
    }

    @Test
    void aPatientsIdentityIsSentOnlyOnceItWasLookedAt() {
        String text = "Іваненко Петро Іванович, 12.05.1957";

        assertRefused(OLENA, say(text, "uk"), "text.patient_identity");
        assertRefused(OLENA, ask(text, "uk", true), "text.patient_identity");
        does(OLENA, new RoomCommand.Say(text, "uk", null, null, true));
    }

    @Test
    void aQuestionOutlivesTheMessageOfWhichItWasMade() {
        long message = does(OLENA, say("А доза?", "uk"));
        long question = does(OLENA, new RoomCommand.Raise(message));
        does(OLENA, new RoomCommand.Delete(message));

        assertThat(room.findQuestion(question).asked.text()).isEqualTo("А доза?");
        assertThat(room.findQuestion(question).asked.origin()).isEqualTo(QuestionOrigin.CHAT);
    }

    @Test
    void onlyTheNewestMessagesAreHeldAndThePinnedOnes() {
        long pinned = does(OLENA, say("a", "uk"));
        long old = does(OLENA, say("b", "uk"));
        does(MODERATOR, new RoomCommand.Pin(pinned, true));
        for (int i = 0; i < RoomState.HELD_MESSAGES; i++) {
            does(OLENA, say("c", "uk"));
        }

        assertThat(room.messages()).hasSize(RoomState.HELD_MESSAGES);
        assertRefused(OLENA, new RoomCommand.Edit(old, "d", null, false), "message.too_old");
        assertRefused(OLENA, new RoomCommand.Edit(99_999, "d", null, false), "message.unknown");
        does(OLENA, new RoomCommand.Edit(pinned, "d", null, false));
    }

    @Test
    void whatIsKeptTogetherIsBounded() {
        String text = "a".repeat(TextRules.LONGEST_TEXT);
        long message = does(OLENA, say(text, "uk"));
        does(INTERPRETER, new RoomCommand.Translate(message, "zh", text));
        does(INTERPRETER, new RoomCommand.Translate(message, "ru", text));

        assertRefused(INTERPRETER, new RoomCommand.Translate(message, "kk", "a"), "text.too_much");
    }

    /** Whatever is sent, the room goes on: a command gives events that can be applied, or a refusal, and never an exception. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void noRunOfCommandsBreaksTheRoom(long seed) {
        Random random = new Random(seed);
        List<Actor> actors =
                List.of(OLENA, WANG, MODERATOR, MODERATOR, MODERATOR, INTERPRETER, INTERPRETER, MATE, SPEAKER);
        RoomState again = new RoomState();
        Set<Class<?>> accepted = new HashSet<>();
        int refused = 0;
        for (int step = 0; step < 30_000; step++) {
            now = now.plusMillis(random.nextInt(500));
            RoomCommand command = RandomCommands.next(random, room);
            try {
                Actor actor = actors.get(random.nextInt(actors.size()));
                DoorState door = room.door().state(SampleRoom.FACTS.programme(), now);
                long shortlisted = shortlisted();
                for (RoomEvent event : RoomRules.decide(room, SampleRoom.FACTS, actor, command, now)) {
                    checkWriter(event);
                    room.apply(room.seq() + 1, now, event);
                    again.apply(again.seq() + 1, now, event);
                    accepted.add(command.getClass());
                    if (command instanceof RoomCommand.InBooth(BoothCommand inBooth)) {
                        accepted.add(inBooth.getClass());
                    }
                }
                assertThat(DoorRules.when(command)).contains(door);
                assertThat(shortlisted()).isLessThanOrEqualTo(Math.max(shortlisted, room.shortlist()));
            } catch (ProblemException expected) {
                refused++;
            }
        }

        assertThat(accepted)
                .contains(RoomCommand.class.getPermittedSubclasses())
                .contains(BoothCommand.class.getPermittedSubclasses());
        assertThat(refused).isGreaterThan(500);
        assertThat(room.questions()).allSatisfy(question -> {
            assertThat(question.votes).doesNotContain(question.asked.by());
            assertThat(question.mergedInto != null).isEqualTo(question.state() == QuestionState.MERGED);
            assertThat(question.wanted != null).isEqualTo(question.state() == QuestionState.TRANSLATING);
        });
        assertThat(again).usingRecursiveComparison().isEqualTo(room);
    }

    /** Whatever happened before: a segment is by who holds the booth. */
    private void checkWriter(RoomEvent event) {
        if (event instanceof RoomEvent.InBooth(BoothEvent.SegmentWritten written)) {
            assertThat(room.booths().find(written.booth()).lease().holder()).isEqualTo(written.by());
        }
    }

    private long shortlisted() {
        return room.questions().stream()
                .filter(question -> question.state().shortlisted())
                .count();
    }

    private static RoomCommand.Say say(String text, String language) {
        return new RoomCommand.Say(text, language, null, null, false);
    }

    private static RoomCommand.Ask ask(String text, String language, boolean named) {
        return new RoomCommand.Ask(text, language, named, null, null, false);
    }

    private List<RoomEvent> decide(Actor actor, RoomCommand command) {
        return RoomRules.decide(room, SampleRoom.FACTS, actor, command, now);
    }

    private long does(Actor actor, RoomCommand command) {
        for (RoomEvent event : decide(actor, command)) {
            room.apply(room.seq() + 1, now, event);
        }
        return room.seq();
    }

    private void assertRefused(Actor actor, RoomCommand command, String code) {
        assertThatThrownBy(() -> decide(actor, command))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
