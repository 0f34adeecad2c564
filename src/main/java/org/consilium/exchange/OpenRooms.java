package org.consilium.exchange;

/** Whether the room of an exchange is open now. Those who let people in ask; the room knows. */
public interface OpenRooms {
    /** @param slug of an exchange; a mission, and what is not there, has no room */
    boolean isOpen(String slug);
}
