package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Decision;
import org.consilium.live.decision.Submission;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.StoredEvent;
import org.consilium.shared.SqlRunner;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a room knows after a failed transaction. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class CommittedRoomTest {
    @Inject
    Guests guests;

    @Inject
    RoomStore store;

    @Inject
    RoomFactsReader facts;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final String slug = "room-" + UUID.randomUUID();
    private Runnable beforeTheCommit = () -> {};
    private Runnable afterTheCommit = () -> {};
    private CommittedRoom room;
    private Actor moderator;

    /** The real store, with a fault at a chosen moment. */
    private final class FaultyStore implements RoomStore {
        @Override
        public String epoch(String exchange) {
            return store.epoch(exchange);
        }

        @Override
        public void renew(String exchange, String replaced) {
            store.renew(exchange, replaced);
        }

        @Override
        public List<StoredEvent> eventsAfter(String exchange, Seen seen, int limit) {
            return store.eventsAfter(exchange, seen, limit);
        }

        @Override
        public Appended append(
                String exchange, Seen seen, List<Submission> commands, Function<Meanwhile, Decision> decide) {
            Appended appended = store.append(exchange, seen, commands, meanwhile -> {
                Decision decision = decide.apply(meanwhile);
                beforeTheCommit.run();
                return decision;
            });
            afterTheCommit.run();
            return appended;
        }
    }

    @BeforeEach
    void open() {
        guests.exchange(slug, true);
        store.epoch(slug);
        room = new CommittedRoom(slug, new FaultyStore(), facts, clock);
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !MemberRole.MODERATOR.has(right));
        moderator = new Actor(
                guests.of(slug, MemberRole.MODERATOR, "Ван Фан", UiLanguage.ZH).id(), "zh", rights);
        done(room, "open", new RoomCommand.SetDoor(DoorMode.OPEN, null));
        room.news().clear();
    }

    @Test
    void afterATransactionThatFailedTheStateIsAsBefore() {
        CommittedRoom other = new CommittedRoom(slug, store, facts, clock);
        done(other, "other", say("of another node"));
        beforeTheCommit = CommittedRoomTest::fail;

        assertThatThrownBy(() -> commit(room, "c1", say("a"))).hasMessageContaining("a fault");

        assertThat(room.state())
                .usingRecursiveComparison()
                .ignoringFields("time")
                .isEqualTo(read(1));
        assertThat(room.news()).isEmpty();
        beforeTheCommit = () -> {};
        assertThat(done(room, "c1", say("a"))).isEqualTo(3);
        assertThat(room.news()).extracting(StoredEvent::seq).containsExactly(2L, 3L);
        assertThat(room.state().messages()).hasSize(2);
    }

    @Test
    void whatWasCommittedWithoutAWordIsFoundWithTheNextGroup() {
        afterTheCommit = CommittedRoomTest::fail;

        assertThatThrownBy(() -> commit(room, "c1", say("a"))).hasMessageContaining("a fault");

        assertThat(room.state().seq()).isEqualTo(1);
        afterTheCommit = () -> {};
        assertThat(done(room, "c2", say("b"))).isEqualTo(3);
        assertThat(done(room, "c1", say("a"))).isEqualTo(2);
        assertThat(room.news()).extracting(StoredEvent::seq).containsExactly(2L, 3L);
        assertThat(events(1, 10)).hasSize(2);
    }

    @Test
    void whatWasCommittedWithoutAWordIsFoundByALookToo() {
        afterTheCommit = CommittedRoomTest::fail;
        assertThatThrownBy(() -> commit(room, "c1", say("a"))).hasMessageContaining("a fault");

        assertThat(room.catchUp()).isTrue();
        assertThat(room.catchUp()).isFalse();

        assertThat(room.news()).extracting(StoredEvent::seq).containsExactly(2L);
        assertThat(room.state())
                .usingRecursiveComparison()
                .ignoringFields("time")
                .isEqualTo(read(2));
    }

    /** The room's transaction is the smaller one, so the database rolls it back. */
    @Test
    void aTransactionThatTheDatabaseEndedForADeadlockIsTriedAgain() throws Exception {
        String elsewhere = slug + "-2";
        store.epoch(elsewhere);
        try (Connection other = database.getConnection();
                ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            other.setAutoCommit(false);
            for (int i = 0; i < 200; i++) {
                run(other, "INSERT INTO room (exchange, epoch, seq) VALUES (?, 'none', 0)", slug + "-more-" + i);
            }
            lock(other, elsewhere);
            List<CompletableFuture<Void>> waiting = new CopyOnWriteArrayList<>();
            AtomicInteger tries = new AtomicInteger();
            beforeTheCommit = () -> {
                if (tries.incrementAndGet() == 1) {
                    waiting.add(CompletableFuture.runAsync(() -> lock(other, slug), nodes));
                    new SqlRunner(database)
                            .list(
                                    "SELECT seq FROM room WHERE exchange = ? FOR UPDATE",
                                    row -> row.getLong(1),
                                    elsewhere);
                }
            };

            CompletableFuture<Long> stored = CompletableFuture.supplyAsync(() -> done(room, "c1", say("a")), nodes);
            await().atMost(Duration.ofSeconds(10)).until(() -> !waiting.isEmpty());
            waiting.getFirst().get(10, TimeUnit.SECONDS);
            other.rollback();

            assertThat(stored.get(10, TimeUnit.SECONDS)).isEqualTo(2);
            assertThat(tries).hasValue(2);
        }
    }

    private static void lock(Connection connection, String exchange) {
        try {
            run(connection, "UPDATE room SET seq = seq WHERE exchange = ?", exchange);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, String exchange) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, exchange);
            statement.executeUpdate();
        }
    }

    private RoomState read(int events) {
        RoomState state = new RoomState();
        events(0, events).forEach(state::apply);
        state.heard(clock.instant());
        return state;
    }

    private List<StoredEvent> events(long after, int most) {
        return store.eventsAfter(slug, new RoomStore.Seen(store.epoch(slug), after, null), most);
    }

    private static void fail() {
        throw new IllegalStateException("a fault");
    }

    private static RoomCommand say(String text) {
        return new RoomCommand.Say(text, "zh", null, null, false);
    }

    private CommandOutcome commit(CommittedRoom node, String id, RoomCommand command) {
        return node.commit(List.of(new Submission(moderator, id, command))).getFirst();
    }

    private long done(CommittedRoom node, String id, RoomCommand command) {
        return ((CommandOutcome.Done) commit(node, id, command)).seq();
    }
}
