package org.consilium.programmepdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.publishing.AgendaColumn;
import org.consilium.publishing.AgendaColumns;
import org.consilium.shared.LocalizedText;

/** What a PDF is called, in both of its languages; each once if they are the same. */
final class PrintedTitle {
    private PrintedTitle() {}

    static String of(PrintedProgramme programme) {
        return both(programme.agenda(), programme.exchange().title());
    }

    static String both(AgendaColumns agenda, LocalizedText text) {
        return join(Stream.of(agenda.left(), agenda.right())
                .map(column -> text.say(column.language()).text()));
    }

    /** "Release 2, 8 June 2020" */
    static String subject(PrintedProgramme programme) {
        return join(columns(programme).map(column -> edition(programme, column)));
    }

    private static String edition(PrintedProgramme programme, AgendaColumn column) {
        String date = column.formats().date(programme.at(), programme.exchange().zone());
        return switch (programme.edition()) {
            case PrintedProgramme.Release release ->
                column.words().say("releases.of_date", "number", release.number(), "date", date);
            case PrintedProgramme.Candidate candidate -> draft(candidate, column) + " · " + date;
        };
    }

    static String draft(PrintedProgramme.Candidate candidate, AgendaColumn column) {
        return column.words().say("programme.draft", "number", Long.toString(candidate.number()));
    }

    /** By language. */
    static Map<String, String> draft(PrintedProgramme.Candidate candidate, AgendaColumns agenda) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(agenda.left(), agenda.right())
                .forEach(column -> texts.put(column.language(), draft(candidate, column)));
        return texts;
    }

    private static Stream<AgendaColumn> columns(PrintedProgramme programme) {
        return Stream.of(programme.agenda().left(), programme.agenda().right());
    }

    private static String join(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining(" · "));
    }
}
