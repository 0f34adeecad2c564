package org.consilium.shared.column;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.consilium.shared.LocalizedText;

@Converter
public class LocalizedTextsColumn extends JsonText<List<LocalizedText>> {
    public LocalizedTextsColumn() {
        super(new TypeReference<>() {});
    }
}
