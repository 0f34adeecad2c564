package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.booth.TriedBooths.COORDINATOR;
import static org.consilium.booth.TriedBooths.DOCTOR;
import static org.consilium.booth.TriedBooths.LI;
import static org.consilium.booth.TriedBooths.OLENA;

import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentRulesTest {
    private final TriedBooths booths = new TriedBooths();

    @Test
    void whatIsMadeFromAPivotWantsALookWhenThePivotIsCorrected() {
        long zh = booths.does(LI, new BoothCommand.TakeBooth("zh", "z"));
        long pivot = booths.does(LI, TriedBooths.write("zh", "z", zh, "肝素五百单位。"));
        long uk = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.does(OLENA, new BoothCommand.SetSource("uk", "zh"));
        long made = booths.does(
                OLENA,
                new BoothCommand.WriteSegment("uk", "a", uk, "Гепарин 500 ОД.", "p/liu", null, 71L, pivot, 3_000));

        booths.does(LI, new BoothCommand.CorrectSegment(pivot, 1, "肝素五千单位。", null, null, null));

        assertThat(booths.booths.segment(pivot).revision()).isEqualTo(2);
        assertThat(booths.booths.segment(made).sourceRevision()).isEqualTo(1);
        booths.does(OLENA, new BoothCommand.CorrectSegment(made, 1, "Гепарин 5000 ОД.", "p/liu", null, 71L));
        assertThat(booths.booths.segment(made).sourceRevision()).isEqualTo(2);
        booths.does(LI, new BoothCommand.RetractSegment(pivot, 2));
        booths.does(OLENA, new BoothCommand.ConfirmSegment(made));
        assertThat(booths.booths.segment(made).sourceRevision()).isEqualTo(3);
    }

    @Test
    void nobodyOverwritesACorrectionThatWasNotRead() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = booths.does(OLENA, TriedBooths.write("uk", "a", lease, "Доза 500 ОД."));
        booths.does(OLENA, new BoothCommand.CorrectSegment(segment, 1, "Доза 5000 ОД.", null, null, null));

        booths.assertRefused(
                OLENA, new BoothCommand.CorrectSegment(segment, 1, "Доза 50 ОД.", null, null, null), "segment.changed");
        booths.assertRefused(OLENA, new BoothCommand.RetractSegment(segment, 1), "segment.changed");
        assertThat(booths.booths.segment(segment).text()).isEqualTo("Доза 5000 ОД.");
    }

    @Test
    void whatWasRetractedComesBackByACorrection() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = booths.does(OLENA, TriedBooths.write("uk", "a", lease, "Доброго дня."));

        booths.does(OLENA, new BoothCommand.RetractSegment(segment, 1));
        booths.does(OLENA, new BoothCommand.CorrectSegment(segment, 2, "Доброго дня.", null, null, null));

        assertThat(booths.booths.segment(segment).retracted()).isFalse();
        assertThat(booths.booths.segment(segment).revision()).isEqualTo(3);
    }

    @Test
    void aBoothIsCorrectedByItsHandsAndTheCoordinatorAlone() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = booths.does(OLENA, TriedBooths.write("uk", "a", lease, "Доза 500 ОД."));
        var correction = new BoothCommand.CorrectSegment(segment, 1, "Доза 5000 ОД.", null, null, null);

        booths.assertRefused(LI, correction, "segment.not_yours");
        booths.assertRefused(DOCTOR, correction, "segment.not_yours");
        booths.does(COORDINATOR, correction);
        booths.does(COORDINATOR, new BoothCommand.ForceBooth("uk", LI.id()));

        booths.does(LI, new BoothCommand.CorrectSegment(segment, 2, "Доза 5 000 ОД.", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0007b", "x\u202Ey", "\uD800"})
    void invalidTextIsNotWritten(String text) {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        assertThatThrownBy(() -> booths.does(OLENA, TriedBooths.write("uk", "a", lease, text)))
                .isInstanceOf(ProblemException.class);
        assertThat(booths.booths.segments()).isEmpty();
    }

    @Test
    void aSegmentOfTwentyThousandCharactersIsRefusedAndSaysHowLongItMayBe() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));

        assertThatThrownBy(() -> booths.does(OLENA, TriedBooths.write("uk", "a", lease, "я".repeat(20_000))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("text.too_long");
    }

    @Test
    void aNameIsOneHoweverItWasTyped() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long segment = booths.does(
                OLENA,
                new BoothCommand.WriteSegment(
                        "uk", "a", lease, "Питання.", null, " Лікар \n із зали", null, null, null));

        assertThat(booths.booths.segment(segment).voice()).isEqualTo("Лікар із зали");
    }

    @Test
    void olderSegmentsAreForgottenAndTheBoothSaysSo() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long first = booths.does(OLENA, TriedBooths.write("uk", "a", lease, "перше"));
        Segment readAgain = booths.booths.segment(first);
        for (int i = 0; i < Booths.HELD_SEGMENTS; i++) {
            booths.does(OLENA, TriedBooths.write("uk", "a", lease, "далі"));
        }

        assertThat(booths.booths.segment(first)).isNull();
        assertThat(booths.booths.find("uk").written()).isEqualTo(1 + Booths.HELD_SEGMENTS);
        booths.assertRefused(OLENA, new BoothCommand.RetractSegment(first, 1), "segment.unknown");

        booths.old.put(first, readAgain);
        booths.assertRefused(LI, new BoothCommand.RetractSegment(first, 1), "segment.not_yours");
        assertThat(booths.decide(OLENA, new BoothCommand.RetractSegment(first, 1)))
                .containsExactly(new BoothEvent.SegmentRetracted(OLENA.id(), first));
    }

    @Test
    void anItemThatTheAgendaHasLostDoesNotStandInTheWayOfWhatIsSaid() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.programmeLoses("p/liu", 71);

        long said = booths.does(
                OLENA, new BoothCommand.WriteSegment("uk", "a", lease, "Далі.", null, null, 71L, null, null));

        assertThat(booths.booths.segment(said).item()).isNull();
    }

    @Test
    void whatTheProgrammeDoesNotHaveAnyMoreDoesNotStandInTheWayOfACorrection() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        long said = booths.does(
                OLENA, new BoothCommand.WriteSegment("uk", "a", lease, "доза 5", "p/liu", null, 71L, null, null));
        booths.programmeLoses("p/liu", 71);

        booths.does(OLENA, new BoothCommand.CorrectSegment(said, 1, "доза 50", "p/liu", null, 71L));

        assertThat(booths.booths.segment(said).text()).isEqualTo("доза 50");
        booths.assertRefused(
                OLENA, new BoothCommand.CorrectSegment(said, 2, "доза 5", "p/liu", null, 72L), "item.unknown");
    }

    @Test
    void aNameThatIsOnlySpacesIsNoneAndOneTypedWithMoreSpacesIsTheSame() {
        long lease = booths.does(OLENA, new BoothCommand.TakeBooth("uk", "a"));
        booths.assertRefused(
                OLENA,
                new BoothCommand.WriteSegment("uk", "a", lease, "так", null, "\u00A0\u3000", null, null, null),
                "text.empty");
        long said = booths.does(
                OLENA, new BoothCommand.WriteSegment("uk", "a", lease, "так", null, "Лі Вей", null, null, null));

        assertThat(booths.decide(OLENA, new BoothCommand.CorrectSegment(said, 1, "так", null, " Лі \u00A0 Вей ", null)))
                .isEmpty();
    }
}
