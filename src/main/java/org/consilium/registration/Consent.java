package org.consilium.registration;

import java.util.List;

/**
 * The text to which a registrant consents. A text that changes in meaning gets a new number; the old one stays in the
 * catalogues for those who consented to it.
 */
public record Consent(int version, List<String> keys, String agreement) {
    public static final Consent CURRENT = new Consent(
            2,
            List.of("consent.2.what", "consent.2.why", "consent.2.who", "consent.2.long", "consent.2.ask"),
            "consent.2.agree");

    /** No longer asked for. Never edit these texts: people consented to them. */
    public static final List<Consent> EARLIER = List.of(new Consent(
            1,
            List.of("consent.1.what", "consent.1.why", "consent.1.who", "consent.1.long", "consent.1.ask"),
            "consent.1.agree"));
}
