package org.consilium.registration;

import java.util.List;

/**
 * What a person agrees to who registers. A text that changes in meaning gets a new number, and the old one stays in the
 * catalogues for those who agreed to it.
 */
public record Consent(int version, List<String> keys) {
    public static final Consent CURRENT = new Consent(
            1, List.of("consent.1.what", "consent.1.why", "consent.1.who", "consent.1.long", "consent.1.ask"));
}
