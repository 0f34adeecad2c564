package org.consilium.live.view;

import java.time.Instant;
import java.util.Map;

/**
 * A moderator's announcement to everybody, until it expires.
 *
 * @param number of the event that created it
 * @param language in which it was written (BCP 47)
 * @param translations by language, in order of arrival
 */
public record AnnouncementJson(
        long number,
        String text,
        String language,
        Map<String, TranslationJson> translations,
        RoomPerson by,
        Instant until) {}
