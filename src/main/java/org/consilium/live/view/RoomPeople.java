package org.consilium.live.view;

/** Looks up the person behind a number, in one exchange. Answers from memory, and rarely waits for the database. */
public interface RoomPeople {
    RoomPerson of(long member);
}
