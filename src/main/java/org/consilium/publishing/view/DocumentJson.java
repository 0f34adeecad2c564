package org.consilium.publishing.view;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A registered document with its editions and their presentations. {@code id} is {@code slug/key}. */
public record DocumentJson(
        String id, LocalizedText title, ProgrammeRef programme, List<Edition> editions, List<Presented> presented) {

    public record Edition(
            String edition,
            List<String> languages,
            @Nullable LocalDate adopted,
            @Nullable URI url) {}

    public record Presented(String edition, ProgrammeRef exchange, LocalizedText item) {}
}
