package org.consilium.shared.column;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.consilium.shared.LocalizedText;

@Converter(autoApply = true)
public class LocalizedTextColumn extends JsonText<LocalizedText> {
    public LocalizedTextColumn() {
        super(new TypeReference<>() {});
    }
}
