package org.consilium.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.consilium.access.Caller;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.PersonalDataService;
import org.consilium.access.Right;
import org.consilium.booth.BoothCommand;
import org.consilium.live.decision.CommandOutcome;
import org.consilium.live.decision.Submission;
import org.consilium.live.presence.AttendanceService;
import org.consilium.live.presence.PresenceSpan;
import org.consilium.live.room.Actor;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.RoomCommand;
import org.consilium.live.room.RoomEvent;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.consilium.live.room.SampleRoom;
import org.consilium.live.room.StoredEvent;
import org.consilium.live.view.RoomPerson;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rooms store in the database, with two nodes that write into one room. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RoomStorageTest {
    @Inject
    Guests guests;

    @Inject
    RoomStore store;

    @Inject
    RoomFactsReader facts;

    @Inject
    Clock clock;

    @Inject
    AttendanceService attendance;

    @Inject
    RoomProgrammeService programmes;

    @Inject
    RoomPeopleService people;

    @Inject
    PersonalDataService personal;

    private final String slug = "room-" + UUID.randomUUID();

    @Test
    void twoNodesGiveOneOrderAndASecondSendingHasTheEffectOfOnce() {
        Actor moderator = moderator("Ван Фан");
        CommittedRoom here = node();
        CommittedRoom there = node();

        done(here, new Submission(moderator, "c1", open()));
        long first = done(there, new Submission(moderator, "c2", say("a")));
        assertThat(there.state().seq()).isEqualTo(2);
        assertThat(done(here, new Submission(moderator, "c2", say("a")))).isEqualTo(first);
        assertThat(here.state().seq()).isEqualTo(2);
        assertThat(here.news()).extracting(StoredEvent::seq).containsExactly(1L, 2L);
        assertThat(events(0, 10)).extracting(StoredEvent::seq).containsExactly(1L, 2L);
    }

    @Test
    void aCommandWithTwoEventsIsKnownAgain() {
        Actor moderator = moderator("Ван Фан");
        CommittedRoom room = node();
        done(room, new Submission(moderator, "c0", open()));
        long one = done(room, new Submission(moderator, "c1", ask("问")));
        long other = done(room, new Submission(moderator, "c2", ask("问？")));
        Submission merge = new Submission(moderator, "c3", new RoomCommand.Merge(other, one));

        long merged = done(room, merge);
        assertThat(room.state().seq()).isEqualTo(5);
        assertThat(done(node(), merge)).isEqualTo(merged);
    }

    @Test
    void aRoomOfNoExchangeTakesNothing() {
        String nowhere = "room-" + UUID.randomUUID();
        store.epoch(nowhere);
        Actor moderator = new Actor(1, "zh", EnumSet.allOf(Right.class));

        List<CommandOutcome> outcomes = new CommittedRoom(nowhere, store, facts, clock)
                .commit(List.of(new Submission(moderator, "c1", say("a"))));
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandOutcome.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("exchange.unknown"));
    }

    @Test
    void theProgrammeOfARoomIsThatOfItsExchange() {
        guests.exchange(slug, true);
        RoomProgramme programme = programmes.programme(slug).orElseThrow();

        assertThat(programme.items()).isNotEmpty();
        assertThat(programme.items().getFirst().starts()).isEqualTo(programme.starts());
        assertThat(programme.ends()).isAfter(programme.starts());
        assertThat(programme.items())
                .anySatisfy(item -> assertThat(item.speakers()).isNotEmpty());
        assertThat(programmes.programme("china-kazakhstan-mission-2020")).isEmpty();
    }

    @Test
    void whatTwoNodesAndTwoTabsSawOfAPersonIsOneInterval() throws Exception {
        Instant nine = SampleRoom.NINE;
        List<PresenceSpan> tab = List.of(
                new PresenceSpan(9_000_017, 71L, nine, nine.plusSeconds(40)),
                new PresenceSpan(9_000_018, null, nine, nine.plusSeconds(9)));
        List<PresenceSpan> otherTab =
                List.of(new PresenceSpan(9_000_017, 71L, nine.plusSeconds(20), nine.plusSeconds(60)));
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                both.add(nodes.submit(() -> attendance.seen(slug, tab)));
                both.add(nodes.submit(() -> attendance.seen(slug, otherTab)));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }
        attendance.seen(slug, List.of(new PresenceSpan(9_000_017, 72L, nine.plusSeconds(60), nine.plusSeconds(90))));

        assertThat(attendance.of(slug))
                .containsExactly(
                        new PresenceSpan(9_000_017, 71L, nine, nine.plusSeconds(60)),
                        new PresenceSpan(9_000_017, 72L, nine.plusSeconds(60), nine.plusSeconds(90)),
                        new PresenceSpan(9_000_018, null, nine, nine.plusSeconds(9)));
    }

    @Test
    void manyPeopleAreSeenAtOnce() {
        Instant nine = SampleRoom.NINE;
        List<PresenceSpan> all = new ArrayList<>();
        for (long member = 9_000_001; member <= 9_001_200; member++) {
            all.add(new PresenceSpan(member, 71L, nine, nine.plusSeconds(10)));
        }
        attendance.seen(slug, all);
        attendance.seen(slug, all);

        assertThat(attendance.of(slug)).hasSize(1_200);
    }

    @Test
    void whatAPersonWroteIsGivenOutAndStaysWithoutTheName() {
        Actor moderator = moderator("Ван Фан");
        Actor interpreting = new Actor(moderator.id(), "zh", EnumSet.allOf(Right.class));
        CommittedRoom room = node();
        done(
                room,
                new Submission(moderator, "c1", open()),
                new Submission(moderator, "c2", say("你好")),
                new Submission(interpreting, "c3", booth(new BoothCommand.OpenBooth("uk", null))),
                new Submission(interpreting, "c4", booth(new BoothCommand.PushHint("uk", "5000 ОД"))),
                new Submission(moderator, "c5", new RoomCommand.Announce("休息", "zh", 5)));
        long asked = done(room, new Submission(moderator("李娜"), "q1", ask("剂量？")));
        done(room, new Submission(moderator, "c6", new RoomCommand.Decline(asked, "昨天已回答")));
        attendance.seen(
                slug,
                List.of(new PresenceSpan(moderator.id(), null, SampleRoom.NINE, SampleRoom.NINE.plusSeconds(30))));
        Caller installation = Caller.installation("");

        var more = personal.export(installation, moderator.id()).more();
        assertThat(more.get("written_in_rooms"))
                .extracting(one -> one.get("text"))
                .containsExactly("你好", "5000 ОД", "休息", "昨天已回答");
        assertThat(more.get("presence")).hasSize(1);
        assertThat(people.of(slug).of(moderator.id()).name()).isEqualTo("Ван Фан");
        personal.erase(installation, moderator.id());
        assertThat(people.of(slug).of(moderator.id())).isEqualTo(new RoomPerson(moderator.id(), "", null, null));
    }

    @Test
    void aMessageOfAnyAgeIsDeletedAndEmptyInTheDatabase() {
        Actor moderator = moderator("Ван Фан");
        CommittedRoom room = node();
        done(room, new Submission(moderator, "c0", open()));
        long first = done(room, new Submission(moderator, "first", say("Іваненко")));
        for (int i = 0; i < RoomState.HELD_MESSAGES; i += 500) {
            int from = i;
            done(
                    room,
                    IntStream.range(from, from + 500)
                            .mapToObj(one -> new Submission(moderator, "s" + one, say("a")))
                            .toArray(Submission[]::new));
        }
        assertThat(room.state().isForgotten(first)).isTrue();

        Submission delete = new Submission(moderator, "gone", new RoomCommand.Delete(first));
        long gone = done(room, delete);
        assertThat(done(room, delete)).isEqualTo(gone);

        StoredEvent kept = events(first - 1, 1).getFirst();
        assertThat(kept.seq()).isEqualTo(first);
        assertThat(kept.event()).isEqualTo(new RoomEvent.Said(moderator.id(), "", "zh", null, null));
        RoomState again = new RoomState();
        events(0, 20_000).forEach(again::apply);
        assertThat(again.seq()).isEqualTo(gone);
    }

    private static RoomCommand booth(BoothCommand command) {
        return new RoomCommand.InBooth(command);
    }

    private Actor moderator(String name) {
        guests.exchange(slug, true);
        store.epoch(slug);
        Member member = guests.of(slug, MemberRole.MODERATOR, name, UiLanguage.ZH);
        return new Actor(member.id(), "zh", rights(MemberRole.MODERATOR));
    }

    private static Set<Right> rights(MemberRole role) {
        EnumSet<Right> rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !role.has(right));
        return rights;
    }

    private static RoomCommand open() {
        return new RoomCommand.SetDoor(DoorMode.OPEN, null);
    }

    private static RoomCommand say(String text) {
        return new RoomCommand.Say(text, "zh", null, null, false);
    }

    private static RoomCommand ask(String text) {
        return new RoomCommand.Ask(text, "zh", true, null, null, false);
    }

    private List<StoredEvent> events(long after, int most) {
        return store.eventsAfter(slug, new RoomStore.Seen(store.epoch(slug), after, null), most);
    }

    private CommittedRoom node() {
        return new CommittedRoom(slug, store, facts, clock);
    }

    private static long done(CommittedRoom room, Submission... commands) {
        List<CommandOutcome> outcomes = room.commit(List.of(commands));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CommandOutcome.Done.class));
        return ((CommandOutcome.Done) outcomes.getLast()).seq();
    }
}
