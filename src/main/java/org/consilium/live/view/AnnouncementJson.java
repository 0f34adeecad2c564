package org.consilium.live.view;

import java.time.Instant;
import java.util.Map;

/**
 * What a moderator says to everybody, until it goes by itself.
 *
 * @param number of the event that made it
 * @param language in which it was written (BCP 47)
 * @param translations by language, in the order in which they came
 */
public record AnnouncementJson(
        long number,
        String text,
        String language,
        Map<String, TranslationJson> translations,
        RoomPerson by,
        Instant until) {}
