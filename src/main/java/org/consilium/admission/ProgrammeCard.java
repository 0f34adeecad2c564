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
 * What a participant is told about an exchange or a mission, public or not: enough to recognise it and to know whom to
 * ask.
 *
 * @param times of an exchange; a mission has only its first day
 * @param languages into which it is translated
 * @param organisers institutions that host or organise, in protocol order
 * @param registrationOpen whether the registration form is open
 * @param draft whether it was never published: only what this card holds is shown to the people invited
 */
public record ProgrammeCard(
        String slug,
        Coded kind,
        LocalizedText title,
        LocalDate firstDay,
        @Nullable Times times,
        List<Side> sides,
        List<String> languages,
        List<LocalizedText> organisers,
        boolean registrationOpen,
        boolean draft) {

    /** {@code zone} is the one in which the start was agreed; {@code planned}: what no public source gives. */
    public record Times(Instant starts, Instant ends, String zone, Planned planned) {}

    /** The address of its page after the language. */
    public String path() {
        return (times == null ? "/missions/" : "/exchanges/") + slug;
    }
}
