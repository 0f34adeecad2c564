package org.consilium.exchange;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.column.WordsColumn;
import org.jspecify.annotations.Nullable;

@Embeddable
public record Edition(
        String edition,
        @Convert(converter = WordsColumn.class) List<String> languages,
        @Nullable LocalDate adopted,
        @Nullable String url) {}
