package org.consilium.agenda;

import java.time.Instant;
import java.util.List;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The content of an agenda item, without its position. {@code key} is unique in its exchange and stays with the item
 * for good. {@code minutes} between 1 and 1440; {@code startsAt} (UTC) only for a fixed start; {@code language} of the
 * floor and {@code interpretedInto} are BCP 47; {@code educational} null means: by the type.
 */
public record ItemContent(
        String key,
        ItemType type,
        int minutes,
        @Nullable Instant startsAt,
        LocalizedText title,
        @Nullable String language,
        List<String> interpretedInto,
        @Nullable Boolean educational,
        @Nullable LocalizedText note,
        List<Appearance> speakers,
        List<ItemDocument> documents)
        implements TimedItem {}
