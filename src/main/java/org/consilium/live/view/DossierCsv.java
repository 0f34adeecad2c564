package org.consilium.live.view;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.shared.SpreadsheetCsv;
import org.jspecify.annotations.Nullable;

/** The questions of an exchange as a list for a spreadsheet. */
public final class DossierCsv {
    private DossierCsv() {}

    /** Columns are named by language, {@code question_zh}. */
    public static void write(QuestionDossier dossier, String left, String right, Appendable out) throws IOException {
        SpreadsheetCsv csv = new SpreadsheetCsv(
                out,
                List.of(
                        "number",
                        "asked_at",
                        "asked_by",
                        "origin",
                        "state",
                        "votes",
                        "language",
                        "original",
                        "question_" + left,
                        "question_" + right,
                        "answer_" + left,
                        "answer_" + right,
                        "other_answers",
                        "item",
                        "declined_because"));
        for (QuestionDossier.Entry entry : dossier.in(left, right)) {
            write(dossier, entry, left, csv);
        }
        csv.flush();
    }

    private static void write(QuestionDossier dossier, QuestionDossier.Entry entry, String language, SpreadsheetCsv csv)
            throws IOException {
        QuestionJson question = entry.question();
        RoomPerson by = question.by();
        csv.row(
                question.number(),
                question.at(),
                by == null ? null : by.name(),
                question.origin().code(),
                question.state().code(),
                question.votes(),
                question.language(),
                question.text(),
                entry.left().text(),
                entry.right().text(),
                answer(entry.left()),
                answer(entry.right()),
                entry.aside().stream()
                        .filter(cell -> cell.answer() != null)
                        .map(cell -> cell.language() + ": " + answer(cell))
                        .collect(Collectors.joining("\n")),
                dossier.item(question).map(title -> title.say(language).text()).orElse(null),
                question.declinedBecause());
    }

    private static @Nullable String answer(QuestionDossier.Cell cell) {
        QuestionJson.Answer answer = cell.answer();
        return answer == null ? null : answer.text();
    }
}
