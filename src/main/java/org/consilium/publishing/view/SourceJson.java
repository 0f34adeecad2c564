package org.consilium.publishing.view;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record SourceJson(
        String publisher, LocalDate date, @Nullable URI url) {}
