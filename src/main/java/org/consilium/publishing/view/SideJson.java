package org.consilium.publishing.view;

import java.util.List;
import org.consilium.shared.LocalizedText;

/** {@code country} is ISO 3166-1 alpha-2, {@code zone} an IANA name, {@code language} that of the side's column. */
public record SideJson(
        String key, LocalizedText name, List<String> alsoKnownAs, String country, String zone, String language) {}
