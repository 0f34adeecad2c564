package org.consilium.registration;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.Side;
import org.consilium.shared.LocalizedText;

/** What a person who registers is told of an exchange. {@code hosts} are the names of those who invite, in protocol order. */
public record ExchangeHead(
        String slug,
        LocalizedText title,
        Instant starts,
        Instant ends,
        List<Side> sides,
        List<LocalizedText> hosts,
        boolean participantsOnly) {
    public boolean hasSide(String key) {
        return sides.stream().anyMatch(side -> side.key().equals(key));
    }

    public List<String> sideKeys() {
        return sides.stream().map(Side::key).toList();
    }
}
