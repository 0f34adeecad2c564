package org.consilium.people.speaker;

/** News: a member became a person of an agenda, in the transaction that stores it. What was answered before still counts. */
public record SpeakerLinked(Speaker speaker) {}
