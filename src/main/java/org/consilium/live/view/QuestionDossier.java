package org.consilium.live.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.live.room.Lane;
import org.consilium.live.room.RoomProgramme;
import org.consilium.shared.Languages;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The questions of an exchange with their answers, as a record in two chosen languages. */
public record QuestionDossier(RoomProgramme programme, Lane lane, List<QuestionJson> questions) {
    /**
     * The content of a column. {@code original}: the text was not translated; neither text nor answer: translation
     * pending.
     */
    public record Cell(
            String language, @Nullable String text, boolean original, QuestionJson.@Nullable Answer answer) {}

    /** A question in both columns. {@code aside} has the original if neither column does, and answers likewise. */
    public record Entry(QuestionJson question, Cell left, Cell right, List<Cell> aside) {}

    public List<Entry> in(String left, String right) {
        return questions.stream().map(question -> entry(question, left, right)).toList();
    }

    private static Entry entry(QuestionJson question, String left, String right) {
        Cell one = cell(question, left);
        Cell other = cell(question, right);
        List<String> shown = List.of(left, right);
        List<Cell> aside = Stream.concat(Stream.of(question.language()), question.answers().keySet().stream())
                .distinct()
                .filter(language -> shown.stream().noneMatch(column -> same(column, language)))
                .map(language -> cell(question, language))
                .toList();
        return new Entry(question, one, other, aside);
    }

    private static Cell cell(QuestionJson question, String language) {
        QuestionJson.Answer answer = question.answers().entrySet().stream()
                .filter(said -> same(said.getKey(), language))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (same(question.language(), language)) {
            return new Cell(language, question.text(), true, answer);
        }
        String translated = question.translations().entrySet().stream()
                .filter(said -> same(said.getKey(), language))
                .map(said -> said.getValue().text())
                .findFirst()
                .orElse(null);
        return new Cell(language, translated, false, answer);
    }

    private static boolean same(String one, String other) {
        return Languages.primary(one).equals(Languages.primary(other));
    }

    /** The title of the agenda item for which a question is asked. */
    public Optional<LocalizedText> item(QuestionJson question) {
        Long item = question.item();
        return item == null ? Optional.empty() : programme.item(item).map(RoomProgramme.Item::title);
    }
}
