package org.consilium.live.view;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilium.shared.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * The questions of an exchange as comma-separated values (RFC 4180). A spreadsheet opens every cell as text, whatever
 * was typed.
 */
public final class DossierCsv {
    private DossierCsv() {}

    /** Columns are named by language, {@code question_zh}. */
    public static void write(QuestionDossier dossier, String left, String right, Appendable out) throws IOException {
        out.append(SpreadsheetText.BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
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
                        "declined_because")
                .get();
        CSVPrinter printer = new CSVPrinter(out, format);
        for (QuestionDossier.Entry entry : dossier.in(left, right)) {
            write(dossier, entry, left, printer);
        }
        printer.flush();
    }

    private static void write(QuestionDossier dossier, QuestionDossier.Entry entry, String language, CSVPrinter printer)
            throws IOException {
        QuestionJson question = entry.question();
        RoomPerson by = question.by();
        printer.printRecord(
                question.number(),
                question.at(),
                by == null ? null : text(by.name()),
                question.origin().code(),
                question.state().code(),
                question.votes(),
                question.language(),
                text(question.text()),
                text(entry.left().text()),
                text(entry.right().text()),
                answer(entry.left()),
                answer(entry.right()),
                text(entry.aside().stream()
                        .filter(cell -> cell.answer() != null)
                        .map(cell -> cell.language() + ": " + answerText(cell))
                        .collect(Collectors.joining("\n"))),
                text(dossier.item(question)
                        .map(title -> title.say(language).text())
                        .orElse(null)),
                text(question.declinedBecause()));
    }

    private static @Nullable String answer(QuestionDossier.Cell cell) {
        return text(answerText(cell));
    }

    private static @Nullable String answerText(QuestionDossier.Cell cell) {
        QuestionJson.Answer answer = cell.answer();
        return answer == null ? null : answer.text();
    }

    private static @Nullable String text(@Nullable String cell) {
        return cell == null ? null : SpreadsheetText.of(cell);
    }
}
