package org.consilium.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.access.Right;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** Booths whose agenda promises Ukrainian and Chinese, with two who interpret; number 900 is a message in Ukrainian. */
final class TriedBooths {
    static final Instant NINE = Instant.parse("2020-04-03T07:00:00Z");
    private static final Set<Right> INTERPRETS = EnumSet.of(Right.BOOTH_WRITE, Right.QUESTION_TRANSLATE);
    static final BoothRules.Sender OLENA = new BoothRules.Sender(4, INTERPRETS, false);
    static final BoothRules.Sender LI = new BoothRules.Sender(6, INTERPRETS, false);
    static final BoothRules.Sender COORDINATOR = new BoothRules.Sender(3, EnumSet.of(Right.BOOTH_COORDINATE), false);
    static final BoothRules.Sender DOCTOR = new BoothRules.Sender(1, EnumSet.of(Right.ROOM_SAY), false);

    final Booths booths = new Booths();
    Instant now = NINE;
    long seq;
    /** What the booths do not hold any more, read again. */
    final Map<Long, Segment> old = new HashMap<>();

    private final Set<Object> programme = new HashSet<>(Set.of("p/liu", 71L));

    final BoothFacts facts = new BoothFacts() {
        @Override
        public boolean isPlanned(String language) {
            return Set.of("uk", "zh").contains(language);
        }

        @Override
        public boolean hasItem(long item) {
            return programme.contains(item);
        }

        @Override
        public boolean hasSpeaker(String speaker) {
            return programme.contains(speaker);
        }

        @Override
        public boolean interprets(long member) {
            return member == OLENA.id() || member == LI.id();
        }

        @Override
        public @Nullable Segment old(long number) {
            return old.get(number);
        }

        @Override
        public boolean canBeTranslated(long number, String language) {
            return number == 900 && !language.equals("uk");
        }
    };

    void programmeLoses(String speaker, long item) {
        programme.removeAll(Set.of(speaker, item));
    }

    List<String> texts() {
        return booths.segments().stream().map(Segment::text).toList();
    }

    static BoothCommand.WriteSegment write(String booth, String console, long lease, String text) {
        return new BoothCommand.WriteSegment(booth, console, lease, text, null, null, null, null, null);
    }

    List<BoothEvent> decide(BoothRules.Sender sender, BoothCommand command) {
        return BoothRules.decide(booths, facts, sender, command, now);
    }

    /** @return the number of the last event that followed; every command here changes something */
    long does(BoothRules.Sender sender, BoothCommand command) {
        List<BoothEvent> events = decide(sender, command);
        assertThat(events).as(command::toString).isNotEmpty();
        events.forEach(event -> booths.apply(++seq, now, event));
        return seq;
    }

    void assertRefused(BoothRules.Sender sender, BoothCommand command, String code) {
        assertThatThrownBy(() -> decide(sender, command))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(code);
    }
}
