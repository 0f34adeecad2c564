package org.consilium.holidays;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A day of a country that is not an ordinary one.
 *
 * @param name of a working day: what it makes up for; null if a working day has none
 * @param sources where the day is decreed, at least one
 */
public record Holiday(
        LocalDate date, DayKind kind, @Nullable LocalizedText name, List<URI> sources) {}
