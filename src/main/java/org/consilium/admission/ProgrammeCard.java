package org.consilium.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Side;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who takes part is told of an exchange or a mission, public or not: enough to know which one it is and whom
 * to ask.
 *
 * @param times of an exchange; a mission has its first day alone
 * @param organisers institutions that host or organise, in protocol order
 * @param registrationOpen whether anybody may ask to take part by the form
 */
public record ProgrammeCard(
        String slug,
        Coded kind,
        LocalizedText title,
        LocalDate firstDay,
        @Nullable Times times,
        List<Side> sides,
        List<LocalizedText> organisers,
        boolean registrationOpen) {

    /** {@code zone} is the one in which the start was agreed; {@code planned}: what public sources do not give. */
    public record Times(Instant starts, Instant ends, String zone, Planned planned) {}

    /** The address of its page after the language. */
    public String path() {
        return (times == null ? "/missions/" : "/exchanges/") + slug;
    }
}
