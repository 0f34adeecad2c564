import { backoffDelay } from '../protocol/backoff.js';

/**
 * What a browser offers for work that nobody waits for.
 *
 * @typedef {object} Idle
 * @property {(work: (left: {timeRemaining: () => number}) => void) => void} soon runs the work when the browser is idle
 * @property {(milliseconds: number) => Promise<unknown>} pause
 */

/** Milliseconds of work, and of rest before it, where a browser has no requestIdleCallback (Safari). */
const SLICE = 8;
const REST = 50;

/** @type {Idle} */
export const browserIdle = {
  soon: (work) =>
    window.requestIdleCallback
      ? window.requestIdleCallback(work)
      : setTimeout(() => {
          const end = performance.now() + SLICE;
          work({ timeRemaining: () => end - performance.now() });
        }, REST),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/**
 * Tries until something is there, with backoff after each failure.
 *
 * @template T
 * @param {() => Promise<T | undefined>} attempt undefined: failed for now
 * @param {Idle} idle
 * @returns {Promise<T>}
 */
export async function untilThere(attempt, idle) {
  for (let failures = 1; ; failures++) {
    const found = await attempt();
    if (found !== undefined) return found;
    await idle.pause(backoffDelay(failures, 0, Math.random()));
  }
}
