package org.consilium.live.view;

/** An interpreter's translation of a message, a question or an announcement; the original is shown beside it. */
public record TranslationJson(String text, RoomPerson by) {}
