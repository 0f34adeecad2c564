package org.consilium.exchange;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who reported the facts, when, and where the report can be read (http or https). */
@Embeddable
public record Source(
        String publisher, LocalDate date, @Nullable String url) {}
