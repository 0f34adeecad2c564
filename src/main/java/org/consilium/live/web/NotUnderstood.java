package org.consilium.live.web;

/** What was sent is not this protocol, and nothing in it can be answered. */
final class NotUnderstood extends Exception {
    NotUnderstood() {
        super("not this protocol", null, false, false);
    }
}
