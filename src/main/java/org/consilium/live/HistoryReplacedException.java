package org.consilium.live;

/**
 * The database has a different history of the room than its reader, as after a restore. The reader has the epoch renewed
 * ({@link RoomStore#renew}) and begins anew.
 */
public final class HistoryReplacedException extends RuntimeException {
    HistoryReplacedException(String message) {
        super(message);
    }
}
