package org.consilium.registration.entry;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.exchange.Side;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.table.Columns;

/** Reads cells in the words of the pages, in any of their languages: 医生 is {@code doctor}. */
public final class CellVocabulary {
    private static final Map<String, String> ROLES = new HashMap<>();
    private static final Map<String, String> LANGUAGES = new HashMap<>();
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        for (UiLanguage language : UiLanguage.values()) {
            Formats formats = new Formats(language);
            RegistrationRules.assignable().forEach(role -> {
                ROLES.put(Columns.key(Texts.of(language).say(role)), role.code());
                ROLES.put(Columns.key(role.code()), role.code());
            });
            for (UiLanguage one : UiLanguage.values()) {
                LANGUAGES.put(Columns.key(formats.language(one.code())), one.code());
                LANGUAGES.put(Columns.key(formats.language(one.tag())), one.code());
                LANGUAGES.put(Columns.key(one.ownName()), one.code());
            }
            for (String code : Locale.getISOCountries()) {
                COUNTRIES.put(Columns.key(formats.country(code)), code);
                COUNTRIES.putIfAbsent(Columns.key(ULocale.getDisplayCountry("und_" + code, language.tag())), code);
            }
        }
    }

    private final Map<String, String> sideWords = new HashMap<>();
    private final List<String> sides = new ArrayList<>();

    private CellVocabulary() {}

    public static CellVocabulary of(List<Side> sides) {
        CellVocabulary words = new CellVocabulary();
        for (Side side : sides) {
            words.sides.add(side.key());
            words.sideWords.put(Columns.key(side.key()), side.key());
            side.alsoKnownAs().forEach(name -> words.sideWords.putIfAbsent(Columns.key(name), side.key()));
            for (UiLanguage language : UiLanguage.values()) {
                words.sideWords.putIfAbsent(
                        Columns.key(side.name().say(language.code()).text()), side.key());
            }
        }
        return words;
    }

    /** Keys of the exchange's sides. */
    List<String> sides() {
        return List.copyOf(sides);
    }

    /** The cell itself if its column has no closed list, or the list lacks this word. */
    String code(Field field, String cell) {
        return switch (field) {
            case ROLE -> ROLES.getOrDefault(Columns.key(cell), cell);
            case SIDE -> sideWords.getOrDefault(Columns.key(cell), cell);
            case LANGUAGE -> LANGUAGES.getOrDefault(Columns.key(cell), cell);
            case COUNTRY -> COUNTRIES.getOrDefault(Columns.key(cell), cell);
            default -> cell;
        };
    }
}
