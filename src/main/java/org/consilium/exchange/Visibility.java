package org.consilium.exchange;

import org.consilium.shared.Coded;

/** Who may know of an exchange: everybody, or nobody but those who take part. */
public enum Visibility implements Coded {
    PUBLIC,
    PARTICIPANTS
}
