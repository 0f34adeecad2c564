package org.consilium.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_IN_A_GROUP = 500;
    private static final String FULL = "full";

    /** Work that waits until the test runs it. */
    private final Queue<Runnable> executor = new ArrayDeque<>();

    private final Database database = new Database();
    private final CommandQueue<String, String, Integer> queue = new CommandQueue<>(executor::add, database, () -> FULL);

    /** Keeps the numbers of commands of each group. */
    private static final class Database implements CommandQueue.Worker<String, String, Integer> {
        final List<List<String>> groups = new ArrayList<>();
        int looks;
        Runnable meanwhile = () -> {};

        @Override
        public Integer work(List<CommandQueue.Waiting<String, String>> group, boolean look) {
            groups.add(group.stream().map(CommandQueue.Waiting::command).toList());
            looks += look ? 1 : 0;
            meanwhile.run();
            group.forEach(one -> one.outcome().complete("done in " + groups.size()));
            return groups.size();
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

        assertThat(submit("one too many")).isCompletedWithValue(FULL);
        run();
        CompletableFuture<String> later = submit("later");
        run();
        assertThat(later).isCompletedWithValueMatching(outcome -> outcome.startsWith("done"));
    }

    @Test
    void whatIsReadAfterALookIncludesIt() {
        List<Integer> looksSeen = new ArrayList<>();
        CompletableFuture<Boolean> first = queue.read(groups -> {
            queue.look();
            var unused = queue.read(later -> looksSeen.add(database.looks));
            return true;
        });
        run();

        assertThat(first).isCompleted();
        assertThat(looksSeen).containsExactly(1);
    }

    @Test
    void theStateIsReadAfterTheCommandsBeforeIt() {
        CompletableFuture<String> command = submit("a");
        CompletableFuture<Boolean> reading = queue.read(state -> command.isDone());
        run();

        assertThat(reading).isCompletedWithValue(true);
    }

    @Test
    void aReaderThatFailsDisturbsNobody() {
        CompletableFuture<Integer> bad = queue.read(state -> {
            throw new IllegalStateException("bad");
        });
        CompletableFuture<Integer> good = queue.read(state -> state);
        run();

        assertThat(bad).isCompletedExceptionally();
        assertThat(good).isCompletedWithValue(1);
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

    private CompletableFuture<String> submit(String id) {
        return queue.submit(id);
    }

    private void run() {
        for (Runnable one = executor.poll(); one != null; one = executor.poll()) {
            one.run();
        }
    }
}
