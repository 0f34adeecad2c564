package org.consilium.publishing.view;

import java.time.LocalDate;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Counts of persons at the end of the day {@code asOf}, of the side {@code place} or of {@code scope} where given. */
public record FigureJson(
        String place,
        LocalizedText placeName,
        @Nullable LocalizedText scope,
        LocalDate asOf,
        @Nullable Long confirmed,
        @Nullable Long deaths,
        @Nullable Long discharged,
        @Nullable Long infectedMedicalStaff,
        @Nullable LocalizedText note) {}
