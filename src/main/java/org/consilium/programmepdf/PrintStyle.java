package org.consilium.programmepdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consilium.font.GlyphRules;
import org.consilium.publishing.AgendaColumn;
import org.consilium.publishing.AgendaColumns;

/** The style sheet of a PDF, {@code programmepdf/programme.css}, with the texts at the edges of its pages. */
final class PrintStyle {
    /** In thousandths of the font's size, 7 points, of the 149 mm beside the number of the page. */
    private static final int ONE_LINE = 58_000;

    private static final int HALF_A_LINE = 33_000;
    private static final String SHEET = sheet();

    private PrintStyle() {}

    static String css(PrintedProgramme programme) {
        AgendaColumns agenda = programme.agenda();
        List<String> foot = foot(programme);
        return SHEET.replace("$foot", programme.draft() ? "#b3261e; font-weight: 700" : "#566370")
                .replace("$head", quoted(GlyphRules.shortened(foot.getFirst(), ONE_LINE)))
                .replace("$left", quoted(GlyphRules.shortened(place(agenda.left(), agenda), HALF_A_LINE)))
                .replace("$right", quoted(GlyphRules.shortened(place(agenda.right(), agenda), HALF_A_LINE)))
                .replace("$edition", quoted(foot.getLast()))
                .replace("$digest", quoted("SHA-256 " + programme.digest()));
    }

    /** Two lines: the title and the edition; or that this is a draft, in each language. */
    private static List<String> foot(PrintedProgramme programme) {
        AgendaColumns agenda = programme.agenda();
        return programme.edition() instanceof PrintedProgramme.Candidate candidate
                ? List.of(PrintedTitle.draft(candidate, agenda.left()), PrintedTitle.draft(candidate, agenda.right()))
                : List.of(
                        programme
                                .exchange()
                                .title()
                                .say(agenda.left().language())
                                .text(),
                        PrintedTitle.subject(programme));
    }

    /** Whose clock a column follows: what stands above it on the first page, for the later ones. */
    private static String place(AgendaColumn column, AgendaColumns agenda) {
        String zone = column.formats()
                .zone(agenda.whole().getFirst().starts(), column.side().zone());
        return column.side().name().say(column.language()).text() + " · " + zone;
    }

    /** As a string of CSS in which nothing has a meaning: every character but letters and digits of ASCII is escaped. */
    static String quoted(String text) {
        return GlyphRules.printable(text)
                .codePoints()
                .mapToObj(character -> character < 128 && Character.isLetterOrDigit(character)
                        ? Character.toString(character)
                        : String.format(Locale.ROOT, "\\%06X", character))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String sheet() {
        try (var in = Objects.requireNonNull(PrintStyle.class.getResourceAsStream("/programmepdf/programme.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
