package org.consilium.booth;

import java.util.List;
import java.util.Objects;
import org.consilium.access.Right;
import org.consilium.shared.PlainText;
import org.consilium.shared.Problem;
import org.consilium.shared.WrittenText;
import org.jspecify.annotations.Nullable;

/** Writing, correcting and retracting segments. Pure. */
record SegmentRules(BoothRules rules, Booths booths, BoothFacts facts, BoothRules.Sender sender) {

    static final int LONGEST_TYPED_MS = 30 * 60 * 1000;

    List<BoothEvent> write(BoothCommand.WriteSegment write) {
        sender.require(Right.BOOTH_WRITE);
        LeaseRules.checkConsole(sender, write.console());
        Booth booth = rules.open(write.booth());
        Lease lease = booth == null ? null : booth.lease;
        if (lease == null || !lease.isHeld(sender.id(), write.console(), write.lease())) {
            throw LeaseRules.lost(lease);
        }
        WrittenText.check(write.text(), Segment.LONGEST_TEXT);
        checkSpeaker(write.speaker());
        Integer typed = write.typedMs();
        return List.of(new BoothEvent.SegmentWritten(
                sender.id(),
                write.booth(),
                write.text(),
                write.speaker(),
                voice(write.voice()),
                known(write.item()),
                write.source(),
                sourceRevision(write.booth(), write.source()),
                typed == null ? null : Math.clamp(typed, 0, LONGEST_TYPED_MS)));
    }

    /** Nobody chooses the item of a text: one that an import has removed from the agenda meanwhile is left out. */
    private @Nullable Long known(@Nullable Long item) {
        return item == null || !facts.hasItem(item) ? null : item;
    }

    private @Nullable Integer sourceRevision(String booth, @Nullable Long source) {
        if (source == null) {
            return null;
        }
        Segment made = booths.segment(source);
        if (made == null || made.booth().equals(booth)) {
            throw Problem.unprocessable(
                            "booth.source",
                            "The segment that it was made from is not one of another booth. Choose it again.")
                    .asException();
        }
        return made.revision();
    }

    List<BoothEvent> correct(BoothCommand.CorrectSegment correct) {
        Segment segment = seen(correct.segment(), correct.revision());
        WrittenText.check(correct.text(), Segment.LONGEST_TEXT);
        String voice = voice(correct.voice());
        boolean sameTags = checkedTags(segment, correct) && Objects.equals(segment.voice(), voice);
        if (sameTags && segment.text().equals(correct.text()) && !segment.retracted()) {
            return List.of();
        }
        Segment source = segment.source() == null ? null : booths.segment(segment.source());
        return List.of(new BoothEvent.SegmentCorrected(
                sender.id(),
                segment.number(),
                correct.text(),
                correct.speaker(),
                voice,
                correct.item(),
                source == null ? segment.sourceRevision() : Integer.valueOf(source.revision())));
    }

    /**
     * Unchanged tags are not checked again: the programme may have changed since. @return whether both are unchanged
     */
    private boolean checkedTags(Segment segment, BoothCommand.CorrectSegment correct) {
        boolean sameSpeaker = Objects.equals(segment.speaker(), correct.speaker());
        boolean sameItem = Objects.equals(segment.item(), correct.item());
        if (!sameSpeaker) {
            checkSpeaker(correct.speaker());
        }
        if (!sameItem) {
            checkItem(correct.item());
        }
        return sameSpeaker && sameItem;
    }

    /** Of any age. */
    List<BoothEvent> retract(BoothCommand.RetractSegment retract) {
        Segment old = booths.segment(retract.segment()) == null ? facts.old(retract.segment()) : null;
        Segment segment = old == null ? mine(retract.segment()) : checkMine(old);
        if (segment.retracted()) {
            return List.of();
        }
        checkSeen(segment, retract.revision());
        return List.of(new BoothEvent.SegmentRetracted(sender.id(), segment.number()));
    }

    List<BoothEvent> confirm(BoothCommand.ConfirmSegment confirm) {
        Segment segment = mine(confirm.segment());
        Segment source = segment.source() == null ? null : booths.segment(segment.source());
        return source == null || Objects.equals(segment.sourceRevision(), source.revision())
                ? List.of()
                : List.of(new BoothEvent.SegmentConfirmed(sender.id(), segment.number(), source.revision()));
    }

    private Segment seen(long number, int revision) {
        Segment segment = mine(number);
        checkSeen(segment, revision);
        return segment;
    }

    /** Nobody overwrites a correction that he or she has not read. */
    private static void checkSeen(Segment segment, int revision) {
        if (segment.revision() != revision) {
            throw Problem.conflict(
                            "segment.changed",
                            "Somebody has corrected this segment meanwhile. Compare both versions, then save again.")
                    .with("revision", segment.revision())
                    .asException();
        }
    }

    private Segment mine(long number) {
        Segment segment = booths.segment(number);
        if (segment == null) {
            throw Problem.notFound(
                            "segment.unknown",
                            "There is no segment " + number
                                    + " here, or it is too old to be corrected. It can still be retracted.")
                    .asException();
        }
        return checkMine(segment);
    }

    private Segment checkMine(Segment segment) {
        Booth booth = booths.find(segment.booth());
        boolean hand = booth != null && booth.hands.contains(sender.id());
        if (!sender.coordinates() && !(hand && sender.rights().contains(Right.BOOTH_WRITE))) {
            throw Problem.forbidden(
                            "segment.not_yours",
                            "Only those who have written in this booth can correct it. Tell the booth, or a moderator.")
                    .asException();
        }
        return segment;
    }

    /** One name is one person, however it was typed. */
    private static @Nullable String voice(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String voice = PlainText.tidy(typed);
        WrittenText.check(voice, Segment.LONGEST_VOICE);
        if (!PlainText.isClean(voice)) {
            throw Problem.unprocessable("text.control", "The name contains invisible characters. Type it again.")
                    .asException();
        }
        return voice;
    }

    private void checkSpeaker(@Nullable String speaker) {
        if (speaker != null && !facts.hasSpeaker(speaker)) {
            throw Problem.notFound("person.unknown", "The programme has no such speaker. Choose one, or write a name.")
                    .asException();
        }
    }

    private void checkItem(@Nullable Long item) {
        if (item != null && !facts.hasItem(item)) {
            throw Problem.notFound("item.unknown", "There is no item " + item + " in the agenda. Choose again.")
                    .asException();
        }
    }
}
