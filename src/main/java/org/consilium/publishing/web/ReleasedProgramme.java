package org.consilium.publishing.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.MissionJson;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An exchange or a mission whose page the reader may read, and whose releases are asked for.
 *
 * @param path of its page, after the language
 * @param zone in which the moments of its releases are shown
 * @param stateSince when its organisers decided on the state; null where the clock or a release decides
 * @param exchange null for a mission
 * @param states of it and, with a mission, of each of its exchanges that its readers may know of, by slug
 */
record ReleasedProgramme(
        String slug,
        String path,
        Coded kind,
        LocalizedText title,
        String zone,
        boolean forParticipants,
        ExchangeState state,
        @Nullable Instant stateSince,
        @Nullable ExchangeJson exchange,
        Map<String, ExchangeState> states) {
    static ReleasedProgramme of(ExchangeJson exchange) {
        return new ReleasedProgramme(
                exchange.slug(),
                "/exchanges/" + exchange.slug(),
                exchange.shownKind(),
                exchange.title(),
                exchange.zone(),
                exchange.forParticipantsOnly(),
                exchange.state(),
                exchange.stateSince(),
                exchange,
                Map.of(exchange.slug(), exchange.state()));
    }

    static ReleasedProgramme of(MissionJson mission) {
        return new ReleasedProgramme(
                mission.slug(),
                "/missions/" + mission.slug(),
                mission.kind(),
                mission.title(),
                mission.sides().getFirst().zone(),
                false,
                mission.state(),
                mission.stateSince(),
                null,
                states(mission));
    }

    private static Map<String, ExchangeState> states(MissionJson mission) {
        Map<String, ExchangeState> states = new HashMap<>();
        states.put(mission.slug(), mission.state());
        mission.activities().stream()
                .map(MissionJson.Activity::exchange)
                .filter(Objects::nonNull)
                .forEach(one -> states.put(one.slug(), one.state()));
        return Map.copyOf(states);
    }
}
