package org.consilium.live.view;

/** Who is behind a number, in one exchange. Answers from memory, and rarely waits for the database. */
public interface RoomPeople {
    RoomPerson of(long member);
}
