package org.consilium.publishing;

import java.util.ArrayList;
import java.util.List;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.publishing.DifferenceView.Shift;
import org.consilium.publishing.DifferenceView.Subject;
import org.consilium.shared.Formats;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;

/** A difference in a few lines of plain text, for the change log and feeds. Pure. */
public final class DifferenceLines {
    /** Longer differences end with how many lines are left out. */
    private static final int MOST = 12;

    private DifferenceLines() {}

    /** In the language of {@code words}; the moved start on the clock of each side. */
    public static List<String> of(DifferenceView view, List<ExchangeFile.Side> sides, Texts words, Formats formats) {
        List<String> lines = new ArrayList<>();
        view.shifts().forEach(shift -> lines.add(shift(shift, sides, words, formats)));
        view.subjects().forEach(subject -> lines.add(subject(subject, words)));
        if (lines.isEmpty()) {
            return List.of(words.say("difference.none"));
        }
        if (lines.size() <= MOST) {
            return List.copyOf(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST));
        first.add(words.say("difference.more", "count", lines.size() - MOST));
        return List.copyOf(first);
    }

    private static String shift(Shift shift, List<ExchangeFile.Side> sides, Texts words, Formats formats) {
        var line = new StringBuilder();
        Said name = shift.name();
        line.append(name == null ? "" : name.text());
        if (shift.following() > 0) {
            line.append(' ')
                    .append(
                            shift.times().toTheEnd()
                                    ? words.say("difference.and_after")
                                    : words.say("difference.and_next", "count", shift.following()));
        }
        line.append(words.say("sign.colon"))
                .append(words.say(
                        shift.later() ? "difference.later" : "difference.earlier", "minutes", shift.minutes()));
        for (ExchangeFile.Side side : sides) {
            line.append("; ")
                    .append(formats.time(shift.times().from(), side.zone()))
                    .append(" → ")
                    .append(formats.time(shift.times().to(), side.zone()))
                    .append(' ')
                    .append(formats.zone(shift.times().to(), side.zone()));
        }
        return line.toString();
    }

    private static String subject(Subject subject, Texts words) {
        Said name = subject.name();
        String what =
                words.say(subject.kind()) + " · " + words.say(subject.verb().key());
        return name == null ? what : what + words.say("sign.colon") + name.text();
    }
}
