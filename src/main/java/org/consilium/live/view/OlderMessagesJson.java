package org.consilium.live.view;

import java.util.List;

/** Messages before those that one has, oldest first; {@code more} where there are still older ones. */
public record OlderMessagesJson(List<MessageJson> messages, boolean more) {}
