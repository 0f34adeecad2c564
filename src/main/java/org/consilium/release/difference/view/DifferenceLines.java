package org.consilium.release.difference.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.release.difference.view.DifferenceView.Detail;
import org.consilium.release.difference.view.DifferenceView.Shift;
import org.consilium.release.difference.view.DifferenceView.Subject;
import org.consilium.shared.LocalizedText.Said;
import org.consilium.shared.Texts;

/** A difference in a few lines of plain text, for the change log and feeds. Pure. */
public final class DifferenceLines {
    /** Longer differences end with how many lines are left out. */
    private static final int MOST = 12;

    private DifferenceLines() {}

    /** In the language of {@code words}, which is that of the view; the moved start on the clock of each side. */
    public static List<String> of(DifferenceView view, Texts words) {
        List<String> lines = new ArrayList<>();
        view.shifts().forEach(shift -> lines.add(shift(shift, words)));
        view.subjects().forEach(subject -> lines.add(subject(subject, words)));
        if (lines.isEmpty()) {
            return List.of(words.say("difference.none"));
        }
        int more = lines.size() - MOST + view.more();
        if (more <= 0) {
            return List.copyOf(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST));
        first.add(words.say("difference.more", "count", more));
        return List.copyOf(first);
    }

    private static String shift(Shift shift, Texts words) {
        var line = new StringBuilder();
        Said name = shift.name();
        line.append(name == null ? "" : name.text());
        if (!shift.following().isEmpty()) {
            line.append(' ').append(shift.following());
        }
        line.append(words.say("sign.colon")).append(shift.by());
        shift.clocks()
                .forEach(clock -> line.append("; ")
                        .append(clock.time())
                        .append(" → ")
                        .append(clock.newTime())
                        .append(' ')
                        .append(clock.zone()));
        return line.toString();
    }

    private static String subject(Subject subject, Texts words) {
        Said name = subject.name();
        String what =
                words.say(subject.kind()) + " · " + words.say(subject.verb().key());
        String named = name == null ? what : what + words.say("sign.colon") + name.text();
        if (subject.verb().isWhole() || subject.details().isEmpty()) {
            return named;
        }
        return named
                + subject.details().stream()
                        .map(Detail::label)
                        .distinct()
                        .collect(Collectors.joining(
                                words.say("sign.comma"), words.say("sign.open"), words.say("sign.close")));
    }
}
