package org.consilium.publishing.view;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.AssumedKind;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Planned;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An exchange in a list. {@code zone} is the zone in which its start was agreed; {@code assumed} as in the file. */
public record ExchangeSummary(
        String slug,
        ExchangeKind kind,
        ExchangeState state,
        LocalizedText title,
        List<String> languages,
        List<SideJson> sides,
        Instant starts,
        Instant ends,
        String zone,
        List<String> assumed,
        @Nullable ProgrammeRef mission) {
    public Planned planned() {
        return Planned.of(assumed);
    }

    public Coded shownKind() {
        return AssumedKind.or(kind, assumed);
    }
}
