package org.consilium.people.speaker;

import org.consilium.shared.Coded;

/** What became of a suggestion. */
public enum SuggestionState implements Coded {
    OPEN,
    ACCEPTED,
    DECLINED
}
