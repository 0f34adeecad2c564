package org.consilium.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.LocalizedTextsColumn;
import org.jspecify.annotations.Nullable;

/** Supplies of a mission from one country to another (ISO 3166-1 alpha-2); {@code tonnes} as reported, digits kept. */
@Embeddable
public record Supply(
        @Column(name = "from_country") String from,
        @Column(name = "to_country") String to,
        @Nullable LocalDate arrives,
        @Convert(converter = DigitsColumn.class) @Nullable BigDecimal tonnes,
        @Convert(converter = LocalizedTextsColumn.class) List<LocalizedText> items) {}
