package org.consilium.registration;

import java.util.List;

/**
 * What a person agrees to who registers. A text that changes in meaning gets a new number, and the old one stays in the
 * catalogues for those who agreed to it.
 */
public record Consent(int version, List<String> keys, String agreement) {
    public static final Consent CURRENT = new Consent(
            2,
            List.of("consent.2.what", "consent.2.why", "consent.2.who", "consent.2.long", "consent.2.ask"),
            "consent.2.agree");

    /** Not asked for any more. Their words are never edited: somebody has agreed to them. */
    public static final List<Consent> EARLIER = List.of(new Consent(
            1,
            List.of("consent.1.what", "consent.1.why", "consent.1.who", "consent.1.long", "consent.1.ask"),
            "consent.1.agree"));
}
