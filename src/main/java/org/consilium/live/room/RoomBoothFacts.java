package org.consilium.live.room;

import java.util.Set;
import org.consilium.access.MemberRole;
import org.consilium.access.Right;
import org.consilium.booth.BoothFacts;
import org.consilium.booth.Segment;
import org.jspecify.annotations.Nullable;

/** What booths need to know about their room and its exchange. */
record RoomBoothFacts(RoomState room, RoomFacts facts) implements BoothFacts {
    @Override
    public boolean isPlanned(String language) {
        return facts.programme().interpretedInto().contains(language);
    }

    @Override
    public boolean hasItem(long item) {
        return facts.programme().item(item).isPresent();
    }

    @Override
    public boolean hasSpeaker(String speaker) {
        return facts.programme().hasSpeaker(speaker);
    }

    @Override
    public boolean interprets(long member) {
        return !room.isRemoved(member)
                && facts.roles().getOrDefault(member, Set.<MemberRole>of()).stream()
                        .anyMatch(role -> role.has(Right.BOOTH_WRITE));
    }

    @Override
    public @Nullable Segment old(long number) {
        return facts.old().booths().segment(number);
    }

    @Override
    public boolean canBeTranslated(long number, String language) {
        Question question = room.findQuestion(number);
        if (question != null) {
            boolean answered = !question.answers.isEmpty() && !question.answers.containsKey(language);
            return answered
                    || (!question.isWithdrawn() && !question.asked.language().equals(language));
        }
        Announcement announcement = room.announcement(number);
        if (announcement != null) {
            return !announcement.said.language().equals(language);
        }
        Message message = room.findMessage(number);
        return message != null && !message.deleted && !message.language.equals(language);
    }
}
