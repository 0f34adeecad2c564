package org.consilium.scheduling.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.scheduling.edit.EditProblems;
import org.consilium.shared.Problem;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;

/** Why an edit was refused, for the fields of a form. */
public final class EditProblemTexts {
    private EditProblemTexts() {}

    /** By the paths of the fields; under an empty path what belongs to none. Conflicts are shown by the form itself. */
    public static Map<List<String>, String> of(Problem problem, UiLanguage language) {
        Map<List<String>, String> texts = new LinkedHashMap<>();
        if (problem.members().get(EditProblems.ERRORS) instanceof List<?> errors) {
            errors.stream()
                    .map(EditProblems.Wrong.class::cast)
                    .forEach(one -> texts.putIfAbsent(
                            one.path(),
                            FileProblems.of(List.of(one.problem())).text(one.problem(), Texts.of(language))));
        } else if (!problem.code().equals(EditProblems.CONFLICT)) {
            texts.put(List.of(), Texts.of(language).say(key(problem.code())));
        }
        return texts;
    }

    private static String key(String code) {
        return switch (code) {
            case "edit.gone" -> "editor.refused.gone";
            case "edit.moved_on" -> "editor.refused.moved_on";
            default -> "editor.refused.other";
        };
    }
}
