package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.MemberService;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.BoothEvent;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.ChatRules;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomFacts;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.jspecify.annotations.Nullable;

/** What deciding commands takes beside the room itself. Runs inside the transaction of its caller. */
@ApplicationScoped
class RoomFactsReader {
    private final RoomRepository rooms;
    private final RoomProgrammeService programmes;
    private final MemberService members;
    private final IdentityWarning warning;

    RoomFactsReader(
            RoomRepository rooms, RoomProgrammeService programmes, MemberService members, IdentityWarning warning) {
        this.rooms = rooms;
        this.programmes = programmes;
        this.members = members;
        this.warning = warning;
    }

    /**
     * The facts for these commands to this room, which has everything that is stored; empty if there is no such
     * exchange.
     */
    Optional<RoomFacts> read(String exchange, RoomState room, List<Submission> commands) {
        Set<Long> named = new HashSet<>();
        commands.forEach(one -> named.addAll(named(one.command())));
        return programmes
                .programme(exchange)
                .map(programme -> new RoomFacts(
                        programme, members.roles(exchange, named), old(exchange, room, commands), warning.kinds()));
    }

    private RoomState old(String exchange, RoomState room, List<Submission> commands) {
        RoomState old = new RoomState();
        commands.stream()
                .map(Submission::command)
                .map(command -> notHeld(room, command))
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> rooms.about(exchange, List.of(number)))
                .filter(RoomFactsReader::hasWords)
                .forEach(events -> events.forEach(old::replay));
        return old;
    }

    /** The number of what a command deletes, where the room is too long to hold it. */
    private static @Nullable Long notHeld(RoomState room, RoomCommand command) {
        return switch (command) {
            case RoomCommand.Delete delete when room.isForgotten(delete.message()) -> delete.message();
            case RoomCommand.InBooth(BoothCommand.RetractSegment retract)
            when room.booths().segment(retract.segment()) == null -> retract.segment();
            default -> null;
        };
    }

    /** Any number may be sent: only what was said or written can be read by itself. */
    private static boolean hasWords(List<StoredEvent> events) {
        return !events.isEmpty()
                && switch (events.getFirst().event()) {
                    case RoomEvent.Said said -> true;
                    case RoomEvent.InBooth(BoothEvent.SegmentWritten written) -> true;
                    default -> false;
                };
    }

    /** Members whom a command names. */
    private static Collection<Long> named(RoomCommand command) {
        List<Long> mentions = switch (command) {
            case RoomCommand.Say say -> say.mentions();
            case RoomCommand.Edit edit -> edit.mentions();
            case RoomCommand.Assign assign -> List.of(assign.to());
            case RoomCommand.Mute mute -> List.of(mute.member());
            case RoomCommand.Remove remove -> List.of(remove.member());
            case RoomCommand.InBooth(BoothCommand.OfferBooth offer) -> List.of(offer.to());
            case RoomCommand.InBooth(BoothCommand.ForceBooth force) when force.to() != null -> List.of(force.to());
            default -> null;
        };
        return mentions == null
                ? List.of()
                : mentions.stream()
                        .filter(Objects::nonNull)
                        .limit(ChatRules.MOST_MENTIONS)
                        .toList();
    }
}
