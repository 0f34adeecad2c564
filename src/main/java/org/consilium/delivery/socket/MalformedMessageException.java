package org.consilium.delivery.socket;

/** A message does not follow the topic's protocol, and nothing in it can be answered. */
public final class MalformedMessageException extends Exception {
    public MalformedMessageException() {
        super("not this protocol", null, false, false);
    }
}
