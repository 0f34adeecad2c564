// Timeouts of a connection, and the backoff before the next attempt.

/** Idle timeout: the server sends `here` at least every 10 s, so a connection silent for longer is dead. */
export const IDLE_TIMEOUT = 25_000;
/** A handshake that takes longer has failed. */
export const HANDSHAKE_TIMEOUT = 10_000;

const FIRST = 1_000;
const LONGEST = 30_000;
const AFTER_RESTART = 5_000;
const AFTER_FLOOD = 10_000;

const RESTARTING = 1012;
const FLOOD = 4429;

/**
 * Milliseconds before the next attempt. Full jitter: thousands cut off at once do not reconnect at once.
 *
 * @param {number} failures in a row, 1 for the first
 * @param {number} code with which the connection was closed, 0 without one
 * @param {number} random between 0 and 1
 */
export function backoffDelay(failures, code, random) {
  if (code === FLOOD) return AFTER_FLOOD * (1 + random);
  if (code === RESTARTING && failures === 1) return AFTER_RESTART * random;
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1)) * random;
}
