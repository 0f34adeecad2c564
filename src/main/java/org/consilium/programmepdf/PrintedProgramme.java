package org.consilium.programmepdf;

import java.time.Instant;
import org.consilium.publishing.AgendaColumns;
import org.consilium.publishing.view.ExchangeJson;

/**
 * What a PDF is made from, and nothing else: equal values give equal bytes.
 *
 * @param exchange as the release says; of today only its state
 * @param agenda the two languages
 * @param digest SHA-256 of the bytes that it is made from, in hexadecimal
 * @param at when it was released; of a candidate, when it was sent for sign-off
 * @param address of the release's page, absolute; of a candidate, of the page where it is signed
 */
public record PrintedProgramme(
        ExchangeJson exchange, AgendaColumns agenda, Edition edition, String digest, Instant at, String address) {

    public sealed interface Edition {}

    /** @param number from 1 */
    public record Release(int number) implements Edition {}

    /** For those who sign it: every page says that it is a draft. */
    public record Candidate(long number) implements Edition {}

    public boolean draft() {
        return edition instanceof Candidate;
    }

    /** "slug-r2-zh-uk.pdf"; of a candidate "slug-draft-7-zh-uk.pdf" */
    public String fileName() {
        String edition = switch (this.edition) {
            case Release release -> "r" + release.number();
            case Candidate candidate -> "draft-" + candidate.number();
        };
        return String.join(
                        "-",
                        exchange.slug(),
                        edition,
                        agenda.left().language(),
                        agenda.right().language())
                + ".pdf";
    }
}
