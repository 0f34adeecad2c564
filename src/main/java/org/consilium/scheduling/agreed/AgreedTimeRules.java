package org.consilium.scheduling.agreed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.jspecify.annotations.Nullable;

/** Whether a country has changed its clocks since a start was agreed (ADR 0028). Pure. */
public final class AgreedTimeRules {
    private AgreedTimeRules() {}

    /**
     * What differs now.
     *
     * @param nowCivil what the clocks show at the instant that was agreed
     * @param nowInstant when the clocks show the civil time that was agreed
     */
    public record Changed(AgreedTime agreed, LocalDateTime nowCivil, Instant nowInstant) {}

    /** Empty while the zone still gives the instant that was agreed. */
    public static Optional<Changed> changed(AgreedTime agreed) {
        return changed(agreed, ZoneId.of(agreed.zone()).getRules());
    }

    static Optional<Changed> changed(AgreedTime agreed, ZoneRules rules) {
        // A time that exists twice is meant as whichever of the two was agreed.
        boolean stands = rules.getValidOffsets(agreed.civil()).stream()
                .anyMatch(offset -> agreed.civil().toInstant(offset).equals(agreed.instant()));
        if (stands) {
            return Optional.empty();
        }
        LocalDateTime nowCivil = LocalDateTime.ofInstant(agreed.instant(), rules.getOffset(agreed.instant()));
        Instant nowInstant = agreed.civil().toInstant(rules.getOffset(agreed.civil()));
        return Optional.of(new Changed(agreed, nowCivil, nowInstant));
    }

    /**
     * What is agreed after an edit.
     *
     * @param known null if it is not known what was agreed
     * @param before null for an exchange that is new
     */
    static AgreedTime edited(@Nullable AgreedTime known, @Nullable ExchangeBody before, ExchangeBody now) {
        if (known == null || before == null) {
            return AgreedTime.of(now);
        }
        boolean untouched =
                before.starts().equals(now.starts()) && before.zone().equals(now.zone());
        return untouched ? known : AgreedTime.of(now);
    }

    /** An export of what is published has the civil time of today for the instant that was agreed: that is no new agreement. */
    static AgreedTime replaced(@Nullable AgreedTime known, ExchangeBody now) {
        AgreedTime says = AgreedTime.of(now);
        if (known == null || !known.zone().equals(says.zone())) {
            return says;
        }
        boolean same = known.civil().equals(says.civil()) || known.instant().equals(says.instant());
        return same ? known : says;
    }

    /** Who publishes a different instant has agreed to it. */
    static AgreedTime published(@Nullable AgreedTime known, ExchangeBody now) {
        AgreedTime says = AgreedTime.of(now);
        if (known == null || !known.zone().equals(says.zone())) {
            return says;
        }
        return known.instant().equals(says.instant()) ? known : says;
    }
}
