package org.consilium.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.consilium.exchange.Side;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.EmptyWorkbook;

/** An empty list of people to invite, in the words of one language: what {@link InviteeList} reads. */
public final class InviteeTemplate {
    private InviteeTemplate() {}

    public static byte[] of(List<Side> sides, UiLanguage language) {
        Texts words = Texts.of(language);
        List<String> roles =
                RegistrationRules.assignable().stream().map(words::say).toList();
        List<String> languages =
                Arrays.stream(UiLanguage.values()).map(UiLanguage::ownName).toList();
        List<String> names = sides.stream()
                .map(side -> side.name().say(language.code()).text())
                .toList();
        return EmptyWorkbook.of(
                InviteeList.COLUMNS.stream().map(words::say).toList(),
                Map.of(
                        words.say(Field.ROLE),
                        roles,
                        words.say(Field.SIDE),
                        names,
                        words.say(Field.LANGUAGE),
                        languages),
                InviteeList.MOST_LINES);
    }
}
