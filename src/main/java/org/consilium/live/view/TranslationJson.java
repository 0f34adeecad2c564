package org.consilium.live.view;

/** What an interpreter made of a message, a question or an announcement; the original stands beside it. */
public record TranslationJson(String text, RoomPerson by) {}
