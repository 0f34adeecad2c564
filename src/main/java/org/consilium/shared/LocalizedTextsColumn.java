package org.consilium.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
public class LocalizedTextsColumn extends JsonText<List<LocalizedText>> {
    public LocalizedTextsColumn() {
        super(new TypeReference<>() {});
    }
}
