package org.consilium.live.view;

import java.util.List;

/** Messages before those that the client has, oldest first; {@code more} if there are still older ones. */
public record OlderMessagesJson(List<MessageJson> messages, boolean more) {}
