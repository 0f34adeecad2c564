package org.consilium.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consilium.access.MemberService;
import org.consilium.booth.BoothCommand;
import org.consilium.booth.BoothEvent;
import org.consilium.live.room.ChatRules;
import org.consilium.live.room.CommandOutcome;
import org.consilium.live.room.EarlierWords;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomFacts;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.room.Submission;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Rooms in the database. A room's row is locked while its events are written, which gives the room its single order.
 */
@ApplicationScoped
class RoomStoreService implements RoomStore {
    /** How many events of other nodes are read at once before this node's own commands are decided. */
    private static final int MOST_MISSED = 100_000;

    private final RoomRepository rooms;
    private final RoomProgrammeService programmes;
    private final MemberService members;
    private final IdentityWarning warning;
    private final Event<SegmentsRetracted> retracted;
    private final Clock clock;

    RoomStoreService(
            RoomRepository rooms,
            RoomProgrammeService programmes,
            MemberService members,
            IdentityWarning warning,
            Event<SegmentsRetracted> retracted,
            Clock clock) {
        this.rooms = rooms;
        this.programmes = programmes;
        this.members = members;
        this.warning = warning;
        this.retracted = retracted;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String epoch(String exchange) {
        rooms.make(exchange);
        return rooms.epoch(exchange);
    }

    @Override
    @Transactional
    public List<StoredEvent> eventsAfter(String exchange, long seq, int limit) {
        return rooms.eventsAfter(exchange, seq, limit);
    }

    @Override
    @Transactional
    public Batch commit(String exchange, RoomState room, List<Submission> commands) {
        List<StoredEvent> events = new ArrayList<>();
        if (rooms.lock(exchange).orElseThrow() != room.seq()) {
            events.addAll(rooms.eventsAfter(exchange, room.seq(), MOST_MISSED));
            events.forEach(room::apply);
            room.heard(clock.instant());
        }
        Map<RoomRepository.CommandKey, Long> known = rooms.known(
                exchange, commands.stream().map(Submission::commandId).toList());
        Optional<RoomFacts> facts = facts(exchange, room, commands);
        List<RoomRepository.Row> rows = new ArrayList<>();
        List<CommandOutcome> outcomes = new ArrayList<>();
        for (Submission command : commands) {
            outcomes.add(facts.map(outside -> decide(room, outside, command, known, rows))
                    .orElseGet(() -> gone(exchange)));
        }
        if (!rows.isEmpty()) {
            rooms.append(exchange, rows);
            rows.forEach(row -> events.add(row.event()));
            empty(exchange, rows);
        }
        return new Batch(events, outcomes);
    }

    private void empty(String exchange, List<RoomRepository.Row> rows) {
        Set<Long> segments = new HashSet<>();
        for (RoomRepository.Row row : rows) {
            StoredEvent stored = row.event();
            Long deleted = EarlierWords.deleted(stored.event());
            if (deleted != null) {
                rooms.empty(exchange, deleted, stored.seq());
            }
            if (stored.event() instanceof RoomEvent.InBooth(BoothEvent.SegmentRetracted one)) {
                segments.add(one.segment());
            }
        }
        if (!segments.isEmpty()) {
            retracted.fire(new SegmentsRetracted(exchange, segments));
        }
    }

    private static CommandOutcome gone(String exchange) {
        return new CommandOutcome.Refused(Problem.unknownExchange(exchange));
    }

    private Optional<RoomFacts> facts(String exchange, RoomState room, List<Submission> commands) {
        Set<Long> named = new HashSet<>();
        commands.forEach(one -> named.addAll(named(one.command())));
        return commands.isEmpty()
                ? Optional.empty()
                : programmes
                        .programme(exchange)
                        .map(programme -> new RoomFacts(
                                programme,
                                members.roles(exchange, named),
                                old(exchange, room, commands),
                                warning.kinds()));
    }

    private RoomState old(String exchange, RoomState room, List<Submission> commands) {
        RoomState old = new RoomState();
        commands.stream()
                .map(Submission::command)
                .map(command -> notHeld(room, command))
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> rooms.about(exchange, List.of(number)))
                .filter(RoomStoreService::hasWords)
                .forEach(events -> events.forEach(old::replay));
        return old;
    }

    /** The number of the object that a command deletes, if the room no longer holds it. */
    private static @Nullable Long notHeld(RoomState room, RoomCommand command) {
        return switch (command) {
            case RoomCommand.Delete delete when room.isForgotten(delete.message()) -> delete.message();
            case RoomCommand.InBooth(BoothCommand.RetractSegment retract)
            when room.booths().segment(retract.segment()) == null -> retract.segment();
            default -> null;
        };
    }

    /** A client may send any number: only messages and segments can be read individually. */
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

    private CommandOutcome decide(
            RoomState room,
            RoomFacts facts,
            Submission command,
            Map<RoomRepository.CommandKey, Long> known,
            List<RoomRepository.Row> rows) {
        var key = new RoomRepository.CommandKey(command.actor().id(), command.commandId());
        Long before = known.get(key);
        if (before != null) {
            return new CommandOutcome.Done(before);
        }
        try {
            Instant now = room.time(clock.instant()).truncatedTo(ChronoUnit.MICROS); // the precision of the column
            List<RoomEvent> made = RoomRules.decide(room, facts, command.actor(), command.command(), now);
            for (RoomEvent event : made) {
                StoredEvent stored = new StoredEvent(room.seq() + 1, now, event);
                room.apply(stored);
                rows.add(new RoomRepository.Row(stored, key.member(), event == made.getLast() ? key.command() : null));
            }
            if (made.isEmpty()) {
                return new CommandOutcome.Done(0);
            }
            known.put(key, room.seq());
            return new CommandOutcome.Done(room.seq());
        } catch (ProblemException refused) {
            return new CommandOutcome.Refused(refused.problem());
        }
    }
}
