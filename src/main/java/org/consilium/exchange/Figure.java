package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Counts of persons at the end of the day {@code asOf}; {@code place} is a side's key, {@code scope} a narrower or wider area. */
@Embeddable
public record Figure(
        String place,
        @Nullable LocalizedText scope,
        LocalDate asOf,
        @Nullable Long confirmed,
        @Nullable Long deaths,
        @Nullable Long discharged,
        @Nullable Long infectedMedicalStaff,
        @Nullable LocalizedText note) {}
