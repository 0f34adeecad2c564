package org.consilium.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
public class LocalizedTextColumn extends JsonText<LocalizedText> {
    public LocalizedTextColumn() {
        super(new TypeReference<>() {});
    }
}
