package org.consilium.publishing.view;

import java.time.Instant;
import java.util.List;
import org.consilium.exchange.AssumedKind;
import org.consilium.exchange.ExchangeKind;
import org.consilium.exchange.Planned;
import org.consilium.exchange.Visibility;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.Coded;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with its agenda. {@code sides} are in the order of the columns, {@code organisations} in protocol order.
 *
 * @param stateSince when its organisers decided on the state; null where the clock or a release decides
 * @param previousStarts the start that was announced first; null unless it was moved
 * @param registrationOpen whether the registration form is open
 * @param transcriptPublished whether the transcript can be read
 */
public record ExchangeJson(
        String slug,
        ExchangeKind kind,
        Visibility visibility,
        ExchangeState state,
        @Nullable Instant stateSince,
        @Nullable Instant previousStarts,
        boolean registrationOpen,
        boolean transcriptPublished,
        LocalizedText title,
        List<String> languages,
        List<SideJson> sides,
        Instant starts,
        Instant ends,
        String zone,
        List<String> assumed,
        @Nullable ProgrammeRef mission,
        List<OrganisationJson> organisations,
        List<PartJson> agenda,
        List<FigureJson> figures,
        List<LocalizedText> outcomes,
        List<SourceJson> sources) {
    public Planned planned() {
        return Planned.of(assumed);
    }

    public Coded shownKind() {
        return AssumedKind.or(kind, assumed);
    }

    public boolean forParticipantsOnly() {
        return visibility == Visibility.PARTICIPANTS;
    }

    /** Whether a reader's next step is to register: the exchange is ahead, and its form is open. */
    public boolean offersRegistration() {
        return registrationOpen && !state.isHalted() && state != ExchangeState.LIVE && state != ExchangeState.HELD;
    }

    /** Whether a reader's next step is the transcript, and no longer the room. */
    public boolean offersTranscript() {
        return transcriptPublished && state == ExchangeState.HELD;
    }
}
