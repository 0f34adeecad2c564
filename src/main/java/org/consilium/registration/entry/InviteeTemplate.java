package org.consilium.registration.entry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.exchange.Side;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.EmptyWorkbook;

/** An empty list of people to invite, labelled in one language; {@link InviteeList} reads it. */
public final class InviteeTemplate {
    private InviteeTemplate() {}

    public static byte[] of(List<Side> sides, UiLanguage language) {
        Texts words = Texts.of(language);
        Map<String, List<String>> choices = new HashMap<>();
        choices(sides, language).forEach((column, named) -> choices.put(words.say(column), named));
        return EmptyWorkbook.of(InviteeList.COLUMNS.stream().map(words::say).toList(), choices, InviteeList.MOST_LINES);
    }

    /** The words of each column with a closed list. */
    public static Map<Field, List<String>> choices(List<Side> sides, UiLanguage language) {
        Map<Field, List<String>> choices = new EnumMap<>(Field.class);
        choices.put(
                Field.ROLE,
                RegistrationRules.assignable().stream()
                        .map(Texts.of(language)::say)
                        .toList());
        choices.put(
                Field.SIDE,
                sides.stream()
                        .map(side -> side.name().say(language.code()).text())
                        .toList());
        choices.put(
                Field.LANGUAGE,
                Arrays.stream(UiLanguage.values()).map(UiLanguage::ownName).toList());
        return choices;
    }
}
