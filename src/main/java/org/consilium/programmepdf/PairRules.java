package org.consilium.programmepdf;

import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.SideJson;
import org.consilium.shared.UiLanguage;
import org.jspecify.annotations.Nullable;

/** The two languages of a printed programme. Pure. */
final class PairRules {
    private PairRules() {}

    /**
     * @param reader the language of the address: without a choice it stands on the left, if the exchange has it, beside the
     *     language of a side that is not its own
     * @param left the reader's choice; a language that the exchange does not have counts as no choice
     * @param right likewise
     */
    static AgendaColumns columns(
            ExchangeJson exchange, UiLanguage reader, @Nullable String left, @Nullable String right) {
        String own = reader.code();
        boolean chosen = left != null || right != null;
        if (chosen || !exchange.languages().contains(own)) {
            return AgendaColumns.of(exchange, reader, left, right);
        }
        String other = exchange.sides().stream()
                .map(SideJson::language)
                .filter(language -> !language.equals(own))
                .findFirst()
                .orElse(own);
        return AgendaColumns.of(exchange, reader, own, other);
    }
}
