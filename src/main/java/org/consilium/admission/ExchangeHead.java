package org.consilium.admission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consilium.exchange.Side;
import org.consilium.shared.LocalizedText;

/** An exchange as shown where people register, invite and decide: its card with times, and who may know of it. */
public record ExchangeHead(ProgrammeCard card, boolean participantsOnly) {
    public String slug() {
        return card.slug();
    }

    public LocalizedText title() {
        return card.title();
    }

    public List<Side> sides() {
        return card.sides();
    }

    public Instant ends() {
        return Objects.requireNonNull(card.times()).ends();
    }

    public List<String> sideKeys() {
        return sides().stream().map(Side::key).toList();
    }
}
