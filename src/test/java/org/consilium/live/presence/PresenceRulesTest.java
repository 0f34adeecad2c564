package org.consilium.live.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.consilium.live.presence.PresenceRules.Change;
import org.consilium.live.presence.PresenceRules.Interval;
import org.consilium.live.room.SampleRoom;
import org.junit.jupiter.api.Test;

class PresenceRulesTest {
    private static final Instant NINE = SampleRoom.NINE;

    @Test
    void aReturnWithinTheGraceIsNotAnAbsence() {
        Change change = PresenceRules.merge(List.of(new Interval(7, span(1, 0, 60))), List.of(span(1, 70, 90)));

        assertThat(change.widened()).containsExactly(new Interval(7, span(1, 0, 90)));
        assertThat(change.added()).isEmpty();
    }

    @Test
    void aLongerAbsenceGivesTwoIntervals() {
        Change change = PresenceRules.merge(List.of(new Interval(7, span(1, 0, 60))), List.of(span(1, 71, 90)));

        assertThat(change.widened()).isEmpty();
        assertThat(change.added()).containsExactly(span(1, 71, 90));
    }

    @Test
    void anotherItemIsAnotherInterval() {
        Change change = PresenceRules.merge(List.of(new Interval(7, span(1, 0, 60))), List.of(span(2, 60, 90)));

        assertThat(change.added()).containsExactly(span(2, 60, 90));
    }

    @Test
    void aSpanBetweenTwoIntervalsMakesThemOne() {
        Change change = PresenceRules.merge(
                List.of(new Interval(7, span(1, 0, 60)), new Interval(8, span(1, 100, 120))), List.of(span(1, 55, 95)));

        assertThat(change.widened()).containsExactly(new Interval(7, span(1, 0, 120)));
        assertThat(change.gone()).containsExactly(8L);
    }

    @Test
    void theSameAgainChangesNothing() {
        Change change = PresenceRules.merge(List.of(new Interval(7, span(1, 0, 60))), List.of(span(1, 0, 60)));

        assertThat(change).isEqualTo(new Change(List.of(), List.of(), List.of()));
    }

    @Test
    void aSpanWithoutTimeIsNone() {
        assertThat(PresenceRules.merge(List.of(), List.of(span(1, 5, 5))).added())
                .isEmpty();
    }

    /** Seconds within an interval, or in a gap that the grace period covers, in any order of spans. */
    @Test
    void anyOrderOfSpansGivesTheSameIntervals() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<PresenceSpan> spans = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(300);
                spans.add(span(1, from, from + 1 + random.nextInt(40)));
            }
            List<PresenceSpan> atOnce = PresenceRules.merge(List.of(), spans).added();
            List<Interval> oneByOne = new ArrayList<>();
            long id = 0;
            for (PresenceSpan span : spans) {
                Change change = PresenceRules.merge(oneByOne, List.of(span));
                oneByOne.removeIf(one -> change.gone().contains(one.id())
                        || change.widened().stream().anyMatch(wide -> wide.id() == one.id()));
                oneByOne.addAll(change.widened());
                for (PresenceSpan added : change.added()) {
                    oneByOne.add(new Interval(++id, added));
                }
            }

            assertThat(new TreeSet<>(
                            oneByOne.stream().map(one -> one.span().toString()).toList()))
                    .isEqualTo(new TreeSet<>(
                            atOnce.stream().map(PresenceSpan::toString).toList()));
        }
    }

    private static PresenceSpan span(long item, int from, int to) {
        return new PresenceSpan(1, item, NINE.plusSeconds(from), NINE.plusSeconds(to));
    }
}
