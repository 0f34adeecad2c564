package org.consilium.publishing.web;

import java.time.Instant;
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
        @Nullable ExchangeJson exchange) {
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
                exchange);
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
                null);
    }
}
