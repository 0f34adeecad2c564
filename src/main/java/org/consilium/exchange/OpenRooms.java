package org.consilium.exchange;

/** Whether the room of an exchange is open now. Implemented by {@code live}, used by features below it. */
public interface OpenRooms {
    /** @param slug of an exchange; a mission or an unknown slug has no room */
    boolean isOpen(String slug);
}
