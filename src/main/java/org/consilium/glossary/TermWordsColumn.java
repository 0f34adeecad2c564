package org.consilium.glossary;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.consilium.shared.column.JsonText;

@Converter(autoApply = true)
public class TermWordsColumn extends JsonText<TermWords> {
    public TermWordsColumn() {
        super(new TypeReference<>() {});
    }
}
