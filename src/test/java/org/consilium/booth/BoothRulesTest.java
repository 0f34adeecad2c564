package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoothRulesTest {
    private static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final Set<Right> INTERPRETS = EnumSet.of(Right.BOOTH_WRITE, Right.QUESTION_TRANSLATE);
    private static final BoothRules.Sender OLENA = new BoothRules.Sender(4, INTERPRETS, false);
    private static final BoothRules.Sender LI = new BoothRules.Sender(6, INTERPRETS, false);
    private static final BoothRules.Sender COORDINATOR =
            new BoothRules.Sender(3, EnumSet.of(Right.BOOTH_COORDINATE), false);
    private static final BoothRules.Sender DOCTOR = new BoothRules.Sender(1, EnumSet.of(Right.ROOM_SAY), false);

    /** The agenda promises Ukrainian and Chinese; number 900 is a message in Ukrainian. */
    private static final BoothFacts FACTS = new BoothFacts() {
        @Override
        public boolean isPlanned(String language) {
            return Set.of("uk", "zh").contains(language);
        }

        @Override
        public boolean hasItem(long item) {
            return item == 71;
        }

        @Override
        public boolean hasSpeaker(String speaker) {
            return speaker.equals("p/liu");
        }

        @Override
        public boolean interprets(long member) {
            return member == OLENA.id() || member == LI.id();
        }

        @Override
        public boolean canBeTranslated(long number, String language) {
            return number == 900 && !language.equals("uk");
        }
    };

    private final Booths booths = new Booths();
    private Instant now = NINE;
    private long seq;

    @Test
    void theBoothPassesFromOneToTheOtherAndNeverHasTwoWriters() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        assertRefused(LI, new BoothCommand.TakeBooth("uk", "b"), "booth.held");
        does(OLENA, write("uk", "a", lease, "Доброго дня."));
        does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        does(OLENA, write("uk", "a", lease, "Поки що пишу я."));

        long next = does(LI, new BoothCommand.AcceptOffer("uk", "b"));

        assertRefused(OLENA, write("uk", "a", lease, "Ще одне."), "booth.lease_lost");
        assertRefused(OLENA, new BoothCommand.TakeBackOffer("uk"), "booth.lease_lost");
        does(LI, write("uk", "b", next, "Далі пише Лі."));
        assertThat(texts()).containsExactly("Доброго дня.", "Поки що пишу я.", "Далі пише Лі.");
    }

    @Test
    void anOfferIsDeclinedOrTakenBackAndThenGivesNothing() {
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        does(LI, new BoothCommand.DeclineOffer("uk"));
        assertRefused(LI, new BoothCommand.AcceptOffer("uk", "b"), "booth.no_offer");

        does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));
        does(OLENA, new BoothCommand.TakeBackOffer("uk"));

        assertRefused(LI, new BoothCommand.AcceptOffer("uk", "b"), "booth.no_offer");
        assertThat(booths.find("uk").lease().holder()).isEqualTo(OLENA.id());
    }

    @Test
    void aBoothIsOfferedToInterpretersOnlyAndNotToOneself() {
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        assertRefused(OLENA, new BoothCommand.OfferBooth("uk", DOCTOR.id()), "booth.mate");
        assertRefused(OLENA, new BoothCommand.OfferBooth("uk", OLENA.id()), "booth.mate");
    }

    @Test
    void aSecondWindowWritesOnlyAfterTheBoothWasTakenThereAndThenTheFirstDoesNot() {
        long first = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        Instant since = booths.find("uk").lease().since();
        assertRefused(OLENA, write("uk", "b", first, "З другого вікна."), "booth.lease_lost");
        now = now.plusSeconds(60);

        long second = does(OLENA, new BoothCommand.TakeBooth("uk", "b"));

        assertRefused(OLENA, write("uk", "a", first, "З першого вікна."), "booth.lease_lost");
        does(OLENA, write("uk", "b", second, "З другого вікна."));
        assertThat(booths.find("uk").lease().since()).as("the turn goes on").isEqualTo(since);
    }

    @Test
    void theCoordinatorDecidesAndWhoIsGivenTheBoothTakesItUpInAWindow() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        assertRefused(LI, new BoothCommand.ForceBooth("uk", LI.id()), "access.denied");

        does(COORDINATOR, new BoothCommand.ForceBooth("uk", LI.id()));

        assertRefused(OLENA, write("uk", "a", lease, "Ще пишу."), "booth.lease_lost");
        long taken = does(LI, new BoothCommand.TakeBooth("uk", "b"));
        does(LI, write("uk", "b", taken, "Пишу."));
        does(COORDINATOR, new BoothCommand.ForceBooth("uk", null));
        assertThat(booths.find("uk").lease()).isNull();
    }

    @Test
    void whatIsMadeFromAPivotWantsALookWhenThePivotIsCorrected() {
        long zh = does(LI, new BoothCommand.TakeBooth("zh", "z"));
        long pivot = does(LI, write("zh", "z", zh, "肝素五百单位。"));
        long uk = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        does(OLENA, new BoothCommand.SetSource("uk", "zh"));
        long made = does(
                OLENA,
                new BoothCommand.WriteSegment("uk", "a", uk, "Гепарин 500 ОД.", "p/liu", null, 71L, pivot, 3_000));

        does(LI, new BoothCommand.CorrectSegment(pivot, 1, "肝素五千单位。", null, null, null));

        assertThat(booths.segment(pivot).revision()).isEqualTo(2);
        assertThat(booths.segment(made).sourceRevision()).isEqualTo(1);
        does(OLENA, new BoothCommand.CorrectSegment(made, 1, "Гепарин 5000 ОД.", "p/liu", null, 71L));
        assertThat(booths.segment(made).sourceRevision()).isEqualTo(2);
        does(LI, new BoothCommand.RetractSegment(pivot, 2));
        does(OLENA, new BoothCommand.ConfirmSegment(made));
        assertThat(booths.segment(made).sourceRevision()).isEqualTo(3);
    }

    @Test
    void nobodyOverwritesACorrectionThatWasNotRead() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = does(OLENA, write("uk", "a", lease, "Доза 500 ОД."));
        does(OLENA, new BoothCommand.CorrectSegment(segment, 1, "Доза 5000 ОД.", null, null, null));

        assertRefused(
                OLENA, new BoothCommand.CorrectSegment(segment, 1, "Доза 50 ОД.", null, null, null), "segment.changed");
        assertRefused(OLENA, new BoothCommand.RetractSegment(segment, 1), "segment.changed");
        assertThat(booths.segment(segment).text()).isEqualTo("Доза 5000 ОД.");
    }

    @Test
    void whatWasRetractedComesBackByACorrection() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = does(OLENA, write("uk", "a", lease, "Доброго дня."));

        does(OLENA, new BoothCommand.RetractSegment(segment, 1));
        does(OLENA, new BoothCommand.CorrectSegment(segment, 2, "Доброго дня.", null, null, null));

        assertThat(booths.segment(segment).retracted()).isFalse();
        assertThat(booths.segment(segment).revision()).isEqualTo(3);
    }

    @Test
    void aBoothIsCorrectedByItsHandsAndTheCoordinatorAlone() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = does(OLENA, write("uk", "a", lease, "Доза 500 ОД."));
        var correction = new BoothCommand.CorrectSegment(segment, 1, "Доза 5000 ОД.", null, null, null);

        assertRefused(LI, correction, "segment.not_yours");
        assertRefused(DOCTOR, correction, "segment.not_yours");
        does(COORDINATOR, correction);
        does(COORDINATOR, new BoothCommand.ForceBooth("uk", LI.id()));

        does(LI, new BoothCommand.CorrectSegment(segment, 2, "Доза 5 000 ОД.", null, null, null));
    }

    @Test
    void aBoothWorksInTheEndFromTheFloor() {
        does(COORDINATOR, new BoothCommand.OpenBooth("kk", "zh"));
        does(COORDINATOR, new BoothCommand.SetSource("zh", "uk"));

        assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "kk"), "booth.source");
        assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "uk"), "booth.source");
        assertRefused(COORDINATOR, new BoothCommand.SetSource("uk", "fr"), "booth.unknown");
    }

    @Test
    void aClosedBoothTakesNothingUntilItIsOpenedAgain() {
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        does(COORDINATOR, new BoothCommand.CloseBooth("uk"));

        assertRefused(OLENA, new BoothCommand.TakeBooth("uk", "a"), "booth.closed");
        does(COORDINATOR, new BoothCommand.OpenBooth("uk", null));
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0007b", "x\u202Ey", "\uD800"})
    void whatIsNoTextIsNotWritten(String text) {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        assertThatThrownBy(() -> does(OLENA, write("uk", "a", lease, text))).isInstanceOf(ProblemException.class);
        assertThat(booths.segments()).isEmpty();
    }

    @Test
    void aSegmentOfTwentyThousandCharactersIsRefusedAndSaysHowLongItMayBe() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        assertThatThrownBy(() -> does(OLENA, write("uk", "a", lease, "я".repeat(20_000))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("text.too_long");
    }

    @Test
    void theStripKeepsTheNewestHintsAndDropsOnesThatWereUsed() {
        for (int i = 0; i <= Booth.MOST_HINTS; i++) {
            does(LI, new BoothCommand.PushHint("uk", "доза " + i));
        }
        Hint newest = booths.hints().getLast();

        does(OLENA, new BoothCommand.DropHint(newest.number()));

        assertThat(booths.hints()).hasSize(Booth.MOST_HINTS - 1);
        assertThat(booths.hints().getFirst().text()).isEqualTo("доза 1");
    }

    @Test
    void whatSomebodyTranslatesIsLeftByOthersForTenMinutes() {
        does(OLENA, new BoothCommand.TakeTranslation(900, "zh"));
        assertRefused(LI, new BoothCommand.TakeTranslation(900, "zh"), "translation.taken");
        assertRefused(LI, new BoothCommand.TakeTranslation(900, "uk"), "message.unknown");

        now = now.plus(Taken.LIFE);
        does(LI, new BoothCommand.TakeTranslation(900, "zh"));

        assertThat(booths.taken(900, "zh").by()).isEqualTo(LI.id());
        booths.translated(900, "zh");
        assertThat(booths.taken(now)).isEmpty();
    }

    @Test
    void aNameIsOneHoweverItWasTyped() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = does(
                OLENA,
                new BoothCommand.WriteSegment(
                        "uk", "a", lease, "Питання.", null, " Лікар \n із зали", null, null, null));

        assertThat(booths.segment(segment).voice()).isEqualTo("Лікар із зали");
    }

    @Test
    void whoGoesOnInAnotherWindowLeavesTheOfferStanding() {
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        does(OLENA, new BoothCommand.OfferBooth("uk", LI.id()));

        does(OLENA, new BoothCommand.TakeBooth("uk", "b"));

        does(LI, new BoothCommand.AcceptOffer("uk", "c"));
        assertThat(booths.find("uk").lease().holder()).isEqualTo(LI.id());
    }

    @Test
    void whoeverWritesGoesOnWhenTheAgendaDropsTheLanguage() {
        booths.apply(++seq, now, new BoothEvent.LeaseTaken(OLENA.id(), "ru", OLENA.id(), "a"));

        does(OLENA, write("ru", "a", seq, "Добрый день."));
        does(OLENA, new BoothCommand.LeaveBooth("ru"));

        assertRefused(OLENA, new BoothCommand.TakeBooth("ru", "a"), "booth.unknown");
    }

    @Test
    void olderSegmentsAreForgottenAndTheBoothSaysSo() {
        long lease = does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long first = does(OLENA, write("uk", "a", lease, "перше"));
        for (int i = 0; i < Booths.HELD_SEGMENTS; i++) {
            does(OLENA, write("uk", "a", lease, "далі"));
        }

        assertThat(booths.segment(first)).isNull();
        assertThat(booths.hasForgotten("uk")).isTrue();
        assertRefused(OLENA, new BoothCommand.RetractSegment(first, 1), "segment.unknown");
    }

    @Test
    void aToolAndAWindowOfItsMakerNeverHaveTheSameName() {
        BoothRules.Sender tool = new BoothRules.Sender(OLENA.id(), INTERPRETS, true);
        String console = Lease.consoleOf(12);
        long lease = does(tool, new BoothCommand.TakeBooth("uk", console));

        assertRefused(OLENA, new BoothCommand.TakeBooth("uk", console), "booth.console");
        assertRefused(OLENA, write("uk", console, lease, "Чужим іменем."), "booth.console");
        assertRefused(tool, new BoothCommand.TakeBooth("uk", "a"), "booth.console");
        does(tool, write("uk", console, lease, "Від програми."));
        does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        assertRefused(tool, write("uk", console, lease, "Запізно."), "booth.lease_lost");
    }

    private List<String> texts() {
        return booths.segments().stream().map(Segment::text).toList();
    }

    private static BoothCommand.WriteSegment write(String booth, String console, long lease, String text) {
        return new BoothCommand.WriteSegment(booth, console, lease, text, null, null, null, null, null);
    }

    /** @return the number of the last event that followed; every command here changes something */
    private long does(BoothRules.Sender sender, BoothCommand command) {
        List<BoothEvent> events = BoothRules.decide(booths, FACTS, sender, command, now);
        assertThat(events).as(command::toString).isNotEmpty();
        events.forEach(event -> booths.apply(++seq, now, event));
        return seq;
    }

    private void assertRefused(BoothRules.Sender sender, BoothCommand command, String code) {
        assertThatThrownBy(() -> BoothRules.decide(booths, FACTS, sender, command, now))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(code);
    }
}
