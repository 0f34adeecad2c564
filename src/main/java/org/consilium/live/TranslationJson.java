package org.consilium.live;

/** What an interpreter made of a message or a question; the original stands beside it. */
public record TranslationJson(String text, RoomPerson by) {}
