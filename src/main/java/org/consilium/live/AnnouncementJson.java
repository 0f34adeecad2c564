package org.consilium.live;

import java.time.Instant;

/** What a moderator says to everybody, until it goes by itself. */
public record AnnouncementJson(String text, String language, RoomPerson by, Instant until) {}
