package org.consilium.shared.column;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
public class WordsColumn extends JsonText<List<String>> {
    public WordsColumn() {
        super(new TypeReference<>() {});
    }
}
