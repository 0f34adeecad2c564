package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomState;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_IN_A_GROUP = 500;

    /** Work that waits until the test runs it. */
    private final Queue<Runnable> executor = new ArrayDeque<>();

    private final Database database = new Database();
    private final CommandQueue queue = new CommandQueue(executor::add, database);

    /** Keeps the numbers of commands of each group. */
    private static final class Database implements CommandQueue.Worker {
        final List<List<String>> groups = new ArrayList<>();
        int looks;
        Runnable meanwhile = () -> {};

        @Override
        public RoomState work(List<CommandQueue.Waiting> group, boolean look) {
            groups.add(group.stream().map(one -> one.submission().commandId()).toList());
            looks += look ? 1 : 0;
            meanwhile.run();
            group.forEach(one -> one.outcome().complete(new CommandOutcome.Done(groups.size())));
            return new RoomState();
        }
    }

    @Test
    void commandsThatComeDuringAGroupAreTheNextGroup() {
        database.meanwhile = () -> {
            if (database.groups.size() == 1) {
                put("c");
                put("d");
            }
        };
        put("a");
        put("b");
        run();

        assertThat(database.groups).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void aGroupIsBoundedAndKeepsTheOrder() {
        for (int i = 0; i <= MOST_IN_A_GROUP; i++) {
            put(Integer.toString(i));
        }
        run();

        assertThat(database.groups).hasSize(2);
        assertThat(database.groups.getFirst()).hasSize(MOST_IN_A_GROUP).startsWith("0", "1");
        assertThat(database.groups.getLast()).containsExactly(Integer.toString(MOST_IN_A_GROUP));
    }

    @Test
    void tooManyAreRefusedAtOnceAndRoomIsMadeAgain() {
        for (int i = 0; i < MOST_WAITING; i++) {
            put("some");
        }

        assertThat(submit("one too many")).isCompletedWithValue(new CommandOutcome.Refused(CommandQueue.AWAY));
        run();
        CompletableFuture<CommandOutcome> later = submit("later");
        run();
        assertThat(later).isCompletedWithValueMatching(CommandOutcome.Done.class::isInstance);
    }

    @Test
    void theStateIsReadAfterTheCommandsBeforeIt() {
        CompletableFuture<CommandOutcome> command = submit("a");
        CompletableFuture<Boolean> reading = queue.read(state -> command.isDone());
        run();

        assertThat(reading).isCompletedWithValue(true);
    }

    @Test
    void aReaderThatFailsDisturbsNobody() {
        CompletableFuture<Long> bad = queue.read(state -> {
            throw new IllegalStateException("bad");
        });
        CompletableFuture<Long> good = queue.read(RoomState::seq);
        run();

        assertThat(bad).isCompletedExceptionally();
        assertThat(good).isCompletedWithValue(0L);
    }

    @Test
    void severalLooksInARowAreOne() {
        queue.look();
        queue.look();
        run();

        assertThat(database.looks).isEqualTo(1);
    }

    private void put(String id) {
        var unused = submit(id);
    }

    private CompletableFuture<CommandOutcome> submit(String id) {
        return queue.submit(new Submission(new Actor(1, "uk", Set.of()), id, new RoomCommand.Delete(1)));
    }

    private void run() {
        for (Runnable one = executor.poll(); one != null; one = executor.poll()) {
            one.run();
        }
    }
}
