package org.consilium.live.view;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.consilium.GeneratedDocument;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorRules;
import org.consilium.live.room.DoorState;
import org.consilium.live.room.QuestionOrigin;
import org.consilium.live.room.QuestionState;
import org.consilium.live.room.RandomCommands;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomRules;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** docs/live.md lists what the rules of the room say. */
class LiveDocumentTest {
    private static final Instant NINE = SampleRoom.NINE;
    private static final long QUESTION = 1;
    private static final long OTHER = 2;
    private static final Actor CHAIR = new Actor(3, "zh", EnumSet.allOf(Right.class));

    private static final List<RoomCommand> WAYS = List.of(
            new RoomCommand.RequestTranslation(QUESTION, "kk"),
            new RoomCommand.Triage(QUESTION),
            new RoomCommand.Assign(QUESTION, 5),
            new RoomCommand.Show(QUESTION),
            new RoomCommand.PutOnScreen(QUESTION),
            new RoomCommand.AnswerLive(QUESTION),
            new RoomCommand.AnswerInWriting(QUESTION, "zh", "答", false),
            new RoomCommand.Decline(QUESTION, "理由"),
            new RoomCommand.Merge(QUESTION, OTHER));

    @Test
    void theDocumentShowsDoorAndQuestions() throws IOException {
        new GeneratedDocument("live.md").shows(Map.of("door", door(), "questions", questions()));
    }

    private static String door() {
        Map<String, RoomCommand> all = new TreeMap<>();
        Random random = new Random(1);
        int kinds = RoomCommand.class.getPermittedSubclasses().length
                - 1
                + BoothCommand.class.getPermittedSubclasses().length;
        while (all.size() < kinds) {
            RoomCommand command = RandomCommands.next(random, new RoomState());
            all.put(name(command), command);
        }
        return "| command | before | open | over |\n|---|---|---|---|\n"
                + all.entrySet().stream()
                        .map(one -> "| `" + one.getKey() + "` | "
                                + Arrays.stream(DoorState.values())
                                        .map(state ->
                                                DoorRules.when(one.getValue()).contains(state) ? "●" : "")
                                        .collect(joining(" | "))
                                + " |\n")
                        .collect(joining());
    }

    private static String questions() {
        String head = WAYS.stream().map(way -> "`" + name(way) + "`").collect(joining(" | "));
        return "| from | " + head + " |\n|" + "---|".repeat(WAYS.size() + 1) + "\n"
                + Arrays.stream(QuestionState.values())
                        .map(state -> "| `" + state.code() + "` | "
                                + WAYS.stream().map(way -> after(state, way)).collect(joining(" | ")) + " |\n")
                        .collect(joining());
    }

    private static String after(QuestionState state, RoomCommand command) {
        RoomState room = new RoomState();
        happens(room, asked());
        happens(room, asked());
        happens(
                room,
                state == QuestionState.TRANSLATING
                        ? new RoomEvent.TranslationRequested(3, QUESTION, "uk")
                        : new RoomEvent.Moved(3, QUESTION, state));
        try {
            RoomRules.decide(room, SampleRoom.FACTS, CHAIR, command, NINE).forEach(event -> happens(room, event));
            return room.findQuestion(QUESTION).state().code();
        } catch (ProblemException refused) {
            return "–";
        }
    }

    private static RoomEvent asked() {
        return new RoomEvent.Asked(1, "问", "zh", true, QuestionOrigin.LIVE, null, null, null);
    }

    private static void happens(RoomState room, RoomEvent event) {
        room.apply(new StoredEvent(room.seq() + 1, NINE, event));
    }

    /** As on the wire. */
    private static String name(RoomCommand command) {
        Object named = command instanceof RoomCommand.InBooth(BoothCommand inBooth) ? inBooth : command;
        return named.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
