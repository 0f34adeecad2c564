package org.consilium.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A city on a mission's route; {@code from} and {@code to} are civil dates in {@code zone}, both included. */
@Embeddable
public record Stop(
        LocalizedText city,
        String zone,
        @Column(name = "from_date") @Nullable LocalDate from,
        @Column(name = "to_date") @Nullable LocalDate to) {}
