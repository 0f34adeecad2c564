package org.consilium.live.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.access.MemberRole;
import org.consilium.live.room.Actor;
import org.consilium.live.room.Announcement;
import org.consilium.live.room.Door;
import org.consilium.live.room.DoorMode;
import org.consilium.live.room.Lane;
import org.consilium.live.room.Message;
import org.consilium.live.room.Reaction;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomState;
import org.jspecify.annotations.Nullable;

/** The room as seen from outside, by lane. Pure; use it only while the room does not change. */
public final class RoomViews {
    /** Messages in a snapshot, and in a page of older ones. */
    public static final int MESSAGES = 200;

    private final RoomPeople people;
    private final QuestionViews questions;
    private final BoothViews booths;

    public RoomViews(RoomPeople people) {
        this.people = people;
        questions = new QuestionViews(people);
        booths = new BoothViews(people);
    }

    public SnapshotJson snapshot(RoomState room, RoomProgramme programme, String epoch, Lane lane, Instant at) {
        List<MessageJson> latest = room.messages().reversed().stream()
                .limit(MESSAGES)
                .map(this::message)
                .toList()
                .reversed();
        return new SnapshotJson(
                programme.slug(),
                epoch,
                room.seq(),
                at,
                lane,
                door(room, programme, at),
                now(room),
                room.slowness().toSeconds(),
                room.shortlist(),
                announcement(room, at),
                latest,
                pinned(room),
                room.hasForgotten() || room.messages().size() > MESSAGES,
                questions.all(room, lane),
                lane == Lane.STAFF ? restrictions(room, at) : null,
                booths.notes(room.booths(), programme, lane, at));
    }

    public QuestionViews questions() {
        return questions;
    }

    BoothViews booths() {
        return booths;
    }

    private List<MessageJson> pinned(RoomState room) {
        return room.messages().stream()
                .filter(message -> message.pinned())
                .map(this::message)
                .toList();
    }

    /** Data for one member. */
    public RoomMeJson me(RoomState room, Actor actor, Set<MemberRole> roles, Instant at) {
        long id = actor.id();
        return new RoomMeJson(
                people.of(id),
                actor.language(),
                List.copyOf(new TreeSet<>(roles)),
                List.copyOf(new TreeSet<>(actor.rights())),
                Lane.of(actor.rights()),
                room.mutedUntil(id, at),
                questions.askedBy(room, id),
                questions.assignedTo(room, id),
                room.questions().stream()
                        .filter(question -> question.votes().contains(id))
                        .map(question -> question.number())
                        .toList(),
                reactions(room, id));
    }

    private static Map<Long, List<Reaction>> reactions(RoomState room, long member) {
        Map<Long, List<Reaction>> mine = new LinkedHashMap<>();
        for (Message message : room.messages()) {
            if (!message.hasReactions()) {
                continue;
            }
            for (Reaction reaction : Reaction.values()) {
                if (message.reacted(reaction).contains(member)) {
                    mine.computeIfAbsent(message.number(), one -> new ArrayList<>())
                            .add(reaction);
                }
            }
        }
        return mine;
    }

    public MessageJson message(Message message) {
        return new MessageJson(
                message.number(),
                message.at(),
                people.of(message.by()),
                message.language(),
                message.deleted() ? null : message.text(),
                message.mentions().isEmpty()
                        ? null
                        : message.mentions().stream().map(people::of).toList(),
                orAbsent(message.edited()),
                orAbsent(message.deleted()),
                message.replyTo(),
                translations(message.translations(), people),
                reactions(message),
                orAbsent(message.pinned()),
                message.question());
    }

    private static Map<String, Integer> reactions(Message message) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Reaction reaction : Reaction.values()) {
            int count = message.reacted(reaction).size();
            if (count > 0 && !message.deleted()) {
                counts.put(reaction.code(), count);
            }
        }
        return counts;
    }

    static Map<String, TranslationJson> translations(Map<String, Message.Translation> all, RoomPeople people) {
        Map<String, TranslationJson> shown = new LinkedHashMap<>();
        all.forEach((language, one) -> shown.put(language, new TranslationJson(one.text(), people.of(one.by()))));
        return shown;
    }

    DoorJson door(RoomState room, RoomProgramme programme, Instant at) {
        Door door = room.door();
        DoorMode mode = door.modeAt(at);
        Instant until = mode == DoorMode.OPEN ? door.until() : null;
        return new DoorJson(
                door.state(programme, at),
                mode,
                programme.opens(),
                until == null ? programme.closes() : until,
                programme.starts(),
                programme.ends());
    }

    @Nullable
    NowJson now(RoomState room) {
        Instant since = room.nowSince();
        return since == null ? null : new NowJson(room.now(), since);
    }

    @Nullable
    AnnouncementJson announcement(RoomState room, Instant at) {
        Announcement current = room.announcement(at);
        return current == null
                ? null
                : new AnnouncementJson(
                        current.number(),
                        current.said().text(),
                        current.said().language(),
                        translations(current.translations(), people),
                        people.of(current.said().by()),
                        current.said().until());
    }

    RestrictionJson restriction(RoomState room, long member, Instant at) {
        return new RestrictionJson(people.of(member), room.mutedUntil(member, at), orAbsent(room.isRemoved(member)));
    }

    private List<RestrictionJson> restrictions(RoomState room, Instant at) {
        Set<Long> members = new TreeSet<>(room.removed());
        room.everMuted().stream()
                .filter(member -> room.mutedUntil(member, at) != null)
                .forEach(members::add);
        return members.stream()
                .map(member -> restriction(room, member, at))
                .sorted(Comparator.comparing(one -> one.person().name()))
                .toList();
    }

    private static @Nullable Boolean orAbsent(boolean value) {
        return value ? true : null;
    }
}
