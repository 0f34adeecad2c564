package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat message in its present form. {@code number} is the position of its event in the room's order; {@code edited},
 * {@code deleted} and {@code pinned} are present if true. A deleted message has no text.
 *
 * @param translations by language, in order of arrival
 * @param reactions how many people gave it; absent if none did
 * @param question number of the question made from it
 */
public record MessageJson(
        long number,
        Instant at,
        RoomPerson by,
        String language,
        @Nullable String text,
        @Nullable List<RoomPerson> mentions,
        @Nullable Boolean edited,
        @Nullable Boolean deleted,
        @Nullable Long replyTo,
        Map<String, TranslationJson> translations,
        Map<String, Integer> reactions,
        @Nullable Boolean pinned,
        @Nullable Long question) {}
