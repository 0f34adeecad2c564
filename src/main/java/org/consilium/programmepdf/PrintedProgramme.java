package org.consilium.programmepdf;

import java.time.Instant;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.view.ExchangeJson;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF is made from, and nothing else: equal values give equal bytes.
 *
 * @param exchange as the release says; of today only its state
 * @param agenda the two languages
 * @param release null for a draft, which has no number yet
 * @param digest SHA-256 of the bytes that it is made from, in hexadecimal
 * @param at when it was released; of a draft, when it was sent for sign-off
 * @param address of the release's page, absolute
 */
public record PrintedProgramme(
        ExchangeJson exchange,
        AgendaColumns agenda,
        @Nullable Integer release,
        String digest,
        Instant at,
        String address) {
    public boolean draft() {
        return release == null;
    }

    /** "slug-r2-zh-uk.pdf"; a draft has no number. */
    public String fileName() {
        String number = release == null ? "draft" : "r" + release;
        return String.join(
                        "-",
                        exchange.slug(),
                        number,
                        agenda.left().language(),
                        agenda.right().language())
                + ".pdf";
    }
}
