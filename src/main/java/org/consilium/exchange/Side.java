package org.consilium.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.WordsColumn;

/**
 * One side of an exchange: a city, a province, a country. {@code country} is ISO 3166-1 alpha-2, {@code zone} an IANA
 * name, {@code language} (BCP 47) that of its column.
 */
@Embeddable
public record Side(
        @Column(name = "side_key") String key,
        LocalizedText name,
        @Convert(converter = WordsColumn.class) List<String> alsoKnownAs,
        String country,
        String zone,
        String language) {}
