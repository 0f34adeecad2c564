package org.consilium.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.Fallback;
import org.consilium.shared.Formats;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/**
 * One column of an agenda: a language (BCP 47) in which it can be read by itself, and the side whose clock it follows.
 */
public record AgendaColumn(String language, SideJson side) {
    private static final Set<String> FIVE =
            Arrays.stream(UiLanguage.values()).map(UiLanguage::code).collect(Collectors.toUnmodifiableSet());

    /**
     * The two columns of an exchange. A side's own language takes that side's clock; any other language takes the clock
     * of its position. The two clocks always differ, so two columns in one language still show two sides.
     *
     * @param left the reader's choice; a language that the exchange does not offer means the first side's language
     * @param right likewise, the second side's language
     */
    static List<AgendaColumn> choose(ExchangeJson exchange, @Nullable String left, @Nullable String right) {
        List<SideJson> sides = exchange.sides();
        SideJson first = sides.get(0);
        SideJson second = sides.get(1);
        String leftLanguage = offered(exchange, left, first);
        String rightLanguage = offered(exchange, right, second);

        SideJson ownLeft = find(sides, first, side -> side.language().equals(leftLanguage));
        SideJson ownRight = find(sides, second, side -> side.language().equals(rightLanguage) && !side.equals(ownLeft));
        SideJson leftSide = ownLeft != null ? ownLeft : another(sides, first, ownRight);
        SideJson rightSide = ownRight != null ? ownRight : another(sides, second, leftSide);
        return List.of(new AgendaColumn(leftLanguage, leftSide), new AgendaColumn(rightLanguage, rightSide));
    }

    private static String offered(ExchangeJson exchange, @Nullable String chosen, SideJson otherwise) {
        return chosen != null && exchange.languages().contains(chosen) ? chosen : otherwise.language();
    }

    private static @Nullable SideJson find(List<SideJson> sides, SideJson preferred, Predicate<SideJson> fits) {
        return fits.test(preferred)
                ? preferred
                : sides.stream().filter(fits).findFirst().orElse(null);
    }

    private static SideJson another(List<SideJson> sides, SideJson preferred, @Nullable SideJson taken) {
        return Objects.requireNonNull(find(sides, preferred, side -> !side.equals(taken)));
    }

    /** The column's labels. If the pages do not have its language, the nearest one that they have. */
    public Texts words() {
        return Texts.of(UiLanguage.of(Fallback.choose(language, FIVE)).orElseThrow());
    }

    public Formats formats() {
        return new Formats(words().language());
    }
}
