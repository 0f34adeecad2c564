package org.consilium.live;

/** Who is behind a number. Answers from memory: called for every event, on the thread that stores. */
public interface RoomPeople {
    RoomPerson of(long member);
}
