package org.consilium.exchange;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores a decimal as its digits: a DECIMAL column would turn a reported 23 into 23.000. */
@Converter
public class DigitsColumn implements AttributeConverter<BigDecimal, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    @Override
    public @Nullable BigDecimal convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
