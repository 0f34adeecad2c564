package org.consilium.people.speaker;

import org.consilium.shared.Coded;

/** What a suggestion corrects. */
public enum SuggestionKind implements Coded {
    NAME,
    POST
}
