package org.consilium;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.consilium.registration.OperatorLink;

/** Prints personal links at the console, once. */
final class LinkLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private LinkLines() {}

    /** The link alone on its line, so that a script can read the first line. */
    static String made(OperatorLink link) {
        return "%s%nOpens until %s, for %s.%n".formatted(link.url(), until(link), entries(link));
    }

    /** @param links the administrator's, then optionally one for each role in one exchange */
    static String first(List<OperatorLink> links) {
        OperatorLink administrator = links.getFirst();
        List<OperatorLink> others = links.subList(1, links.size());
        String first = """
                  Nobody is known here yet. This makes you the administrator, in one browser, until %s:

                    %s

                """.formatted(until(administrator), administrator.url());
        return others.isEmpty()
                ? first
                : first + """
                  To look around as somebody else, a link for each role in %s:

                %s

                """.formatted(others.getFirst().exchange(), table(others));
    }

    private static String table(List<OperatorLink> links) {
        int width = links.stream().mapToInt(link -> name(link).length()).max().orElse(0);
        String line = "    %-" + width + "s  %s";
        return links.stream()
                .map(link -> String.format(Locale.ROOT, line, name(link), link.url()))
                .collect(Collectors.joining("\n"));
    }

    private static String name(OperatorLink link) {
        return link.role().code() + (link.side() == null ? "" : " of " + link.side());
    }

    private static String until(OperatorLink link) {
        return DAY.format(link.expiresAt().atZone(ZoneId.systemDefault()));
    }

    private static String entries(OperatorLink link) {
        return link.entries() == 1 ? "one entry" : link.entries() + " entries";
    }
}
