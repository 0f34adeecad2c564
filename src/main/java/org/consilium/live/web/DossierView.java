package org.consilium.live.web;

import java.util.List;
import org.consilium.live.view.QuestionDossier;
import org.consilium.live.view.QuestionJson;
import org.consilium.shared.Formats;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The data of the questions' page besides the questions: two languages, and times of the first side. */
public record DossierView(UiLanguage language, QuestionDossier dossier, String left, String right) {
    /** The reader's own language first, if the exchange has it; then the first other one. */
    static DossierView of(UiLanguage language, QuestionDossier dossier, @Nullable String left, @Nullable String right) {
        List<String> known = dossier.programme().languages();
        String own = known.contains(language.code()) ? language.code() : known.getFirst();
        String first = left != null && known.contains(left) ? left : own;
        String second = right != null && known.contains(right) ? right : other(known, first);
        return new DossierView(language, dossier, first, second);
    }

    private static String other(List<String> known, String first) {
        return known.stream().filter(one -> !one.equals(first)).findFirst().orElse(first);
    }

    public List<String> languages() {
        return dossier.programme().languages();
    }

    public List<QuestionDossier.Entry> entries() {
        return dossier.in(left, right);
    }

    public String query() {
        return "?left=" + left + "&right=" + right;
    }

    public String title() {
        return dossier.programme().title().say(language.code()).text();
    }

    public String item(QuestionJson question) {
        return dossier.item(question)
                .map(title -> title.say(language.code()).text())
                .orElse("");
    }

    /** Date and time at the first side, with its zone. */
    public String moment(QuestionJson question) {
        Formats formats = new Formats(language);
        String zone = dossier.programme().sides().getFirst().zone();
        return formats.date(question.at(), zone) + " " + formats.time(question.at(), zone) + " "
                + formats.zone(question.at(), zone);
    }
}
