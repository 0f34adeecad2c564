package org.consilium.interpreting;

import org.jspecify.annotations.Nullable;

/**
 * A warning about the rota of a booth. Components that do not concern its kind are null.
 *
 * @param when the time concerned
 * @param who the person whose shift it is
 * @param shift the number of the shift
 * @param booth the other booth of a double booking; null if it is in a different exchange
 * @param needed people, as {@code there}
 */
public record RotaWarning(
        WarningKind kind,
        @Nullable TimeRange when,
        @Nullable Interpreter who,
        @Nullable Long shift,
        @Nullable String booth,
        @Nullable Integer needed,
        @Nullable Integer there) {
    static RotaWarning of(WarningKind kind) {
        return new RotaWarning(kind, null, null, null, null, null, null);
    }

    static RotaWarning of(WarningKind kind, TimeRange when) {
        return new RotaWarning(kind, when, null, null, null, null, null);
    }

    static RotaWarning of(WarningKind kind, PlannedShift shift) {
        return of(kind, shift, shift.when(), null);
    }

    static RotaWarning of(WarningKind kind, PlannedShift shift, TimeRange when, @Nullable String otherBooth) {
        return new RotaWarning(kind, when, shift.who(), shift.id(), otherBooth, null, null);
    }

    static RotaWarning tooFew(TimeRange day, int needed, int there) {
        return new RotaWarning(WarningKind.TOO_FEW, day, null, null, null, needed, there);
    }
}
