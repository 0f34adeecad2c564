package org.consilium.delivery.socket;

/** What was sent is not of the topic's protocol, and nothing in it can be answered. */
public final class NotUnderstood extends Exception {
    public NotUnderstood() {
        super("not this protocol", null, false, false);
    }
}
