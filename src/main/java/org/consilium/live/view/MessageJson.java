package org.consilium.live.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of the chat as it is now. {@code number} is the place of its event in the room's order; {@code edited},
 * {@code deleted} and {@code pinned} are there where they are true. A deleted message has no words any more.
 *
 * @param translations by language, in the order in which they came
 * @param reactions how many people said it; none said: absent
 * @param question number of the question made of it
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
