package org.consilium.booth;

import java.time.Instant;
import java.util.List;
import org.consilium.access.Right;
import org.consilium.shared.Languages;
import org.consilium.shared.Problem;
import org.consilium.shared.WrittenText;

/** How interpreters help each other besides writing: hints, and claims to translate texts. Pure. */
record HintRules(BoothRules rules, Booths booths, BoothFacts facts, BoothRules.Sender sender) {
    static final int LONGEST_HINT = 200;

    List<BoothEvent> push(BoothCommand.PushHint push) {
        sender.require(Right.BOOTH_WRITE);
        rules.open(push.booth());
        WrittenText.check(push.text(), LONGEST_HINT);
        return List.of(new BoothEvent.HintPushed(sender.id(), push.booth(), push.text()));
    }

    List<BoothEvent> drop(BoothCommand.DropHint drop) {
        sender.require(Right.BOOTH_WRITE);
        return booths.hint(drop.hint()) == null
                ? List.of()
                : List.of(new BoothEvent.HintDropped(sender.id(), drop.hint()));
    }

    List<BoothEvent> take(BoothCommand.TakeTranslation take, Instant now) {
        sender.require(Right.QUESTION_TRANSLATE);
        if (!Languages.isKnown(take.language()) || !facts.canBeTranslated(take.of(), take.language())) {
            throw Problem.notFound(
                            "message.unknown",
                            "There is no text of that number to translate into that language. Reload the page to see the "
                                    + "present ones.")
                    .asException();
        }
        TranslationClaim before = booths.claim(take.of(), take.language());
        if (before != null && !before.isOver(now)) {
            if (before.by() == sender.id()) {
                return List.of();
            }
            throw Problem.conflict(
                            "translation.taken",
                            "Somebody else is translating this. Take a different one, or wait: the claim expires by itself.")
                    .with("by", before.by())
                    .asException();
        }
        return List.of(new BoothEvent.TranslationTaken(sender.id(), take.of(), take.language()));
    }

    List<BoothEvent> giveBack(BoothCommand.GiveBackTranslation back) {
        TranslationClaim before = booths.claim(back.of(), back.language());
        return before == null || before.by() != sender.id()
                ? List.of()
                : List.of(new BoothEvent.TranslationGivenBack(sender.id(), back.of(), back.language()));
    }
}
