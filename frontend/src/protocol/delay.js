// How often to look for help, and how often to knock again.

/** The server says `here` at least every 10 s; a line on which nothing was heard for so long is dead. */
export const LONGEST_SILENCE = 25_000;
/** A handshake that takes longer is lost. */
export const LONGEST_OPENING = 10_000;

const FIRST = 1_000;
const LONGEST = 30_000;
const AFTER_RESTART = 5_000;
const AFTER_FLOOD = 10_000;

const RESTARTING = 1012;
const FLOOD = 4429;

/**
 * Milliseconds before the next try. Full jitter: thousands who were cut off at once do not come back at once.
 *
 * @param {number} failures in a row, 1 for the first
 * @param {number} code with which the line was closed, 0 where there was none
 * @param {number} random between 0 and 1
 */
export function delayAfter(failures, code, random) {
  if (code === FLOOD) return AFTER_FLOOD * (1 + random);
  if (code === RESTARTING && failures === 1) return AFTER_RESTART * random;
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1)) * random;
}
