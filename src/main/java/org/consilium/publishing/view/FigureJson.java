package org.consilium.publishing.view;

import java.time.LocalDate;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Counts of persons at the end of the day {@code asOf}, for the side {@code place}, or for {@code scope} if given. */
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
