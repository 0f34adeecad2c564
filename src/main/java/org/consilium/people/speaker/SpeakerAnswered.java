package org.consilium.people.speaker;

/** News: a member who is a person of an agenda has said whether he or she takes part, in the transaction that stores it. */
public record SpeakerAnswered(String exchange, long member, Participation answer) {}
