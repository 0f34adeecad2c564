package org.consilium.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.exchange.state.Standing;
import org.consilium.shared.Coded;

/** What organisers decide about something published, apart from its file. Pure. */
public enum StateAct implements Coded {
    POSTPONE,
    CANCEL,
    /** Takes a cancellation or postponement back. */
    RESUME,
    ARCHIVE,
    UNARCHIVE;

    /** Whether only the console shows it. */
    boolean isOfConsole() {
        return this == ARCHIVE || this == UNARCHIVE;
    }

    /** @param decided about the very programme, not about its mission */
    static List<StateAct> possible(ExchangeState state, Standing decided) {
        return Arrays.stream(values())
                .filter(act -> act.isPossible(state, decided))
                .toList();
    }

    boolean isPossible(ExchangeState state, Standing decided) {
        return switch (this) {
            case POSTPONE -> state == ExchangeState.PUBLISHED || state == ExchangeState.RESCHEDULED;
            case CANCEL ->
                POSTPONE.isPossible(state, decided) || state == ExchangeState.POSTPONED || state == ExchangeState.LIVE;
            case RESUME -> decided.halted() != null;
            case ARCHIVE -> !decided.archived();
            case UNARCHIVE -> decided.archived();
        };
    }

    Standing after(Standing decided, Instant now) {
        return switch (this) {
            case POSTPONE -> decided.halt(ExchangeState.POSTPONED, now);
            case CANCEL -> decided.halt(ExchangeState.CANCELLED, now);
            case RESUME -> decided.resume();
            case ARCHIVE -> decided.archive(now);
            case UNARCHIVE -> decided.unarchive();
        };
    }
}
