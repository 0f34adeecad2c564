package org.consilium.publishing.view;

import java.time.Instant;
import java.util.List;
import org.consilium.agenda.ItemType;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item. {@code starts} and {@code ends} are instants in UTC; {@code fixed}: the start was agreed and does not
 * follow from the previous items. {@code language} is the floor's, null if the item has none (a break).
 */
public record ItemJson(
        long id,
        ItemType type,
        int minutes,
        Instant starts,
        Instant ends,
        boolean fixed,
        LocalizedText title,
        @Nullable String language,
        List<String> interpretedInto,
        boolean educational,
        List<AppearanceJson> speakers,
        List<ItemDocumentJson> documents,
        @Nullable LocalizedText note) {}
