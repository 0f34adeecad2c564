import { browserIdle, untilThere } from './idle.js';

/** @typedef {typeof import('../protocol/figures.js').differing} Check */

/** Reports nothing until the check is loaded; texts present by then are checked again. @type {Check} */
export const unchecked = () => [];

/** Digits, letters and symbols that make a browser compile the patterns of a language. */
const SAMPLE = '5 мг, 一百二十, 1:30';

/**
 * Loads the check of figures, with retries. Its lists of words are as large as the console, which works before they arrive. The
 * patterns that the first segment would wait for are compiled while the browser is idle.
 *
 * @param {string[]} languages
 * @param {() => Promise<{differing: Check}>} [load]
 * @param {import('./idle.js').Idle} [idle]
 * @returns {Promise<Check>}
 */
export function fetchedCheck(languages, load = () => import('../protocol/figures.js'), idle = browserIdle) {
  return untilThere(async () => {
    const found = await load().catch(() => undefined);
    for (const tag of found ? languages : []) idle.soon(() => void found?.differing(SAMPLE, tag, '', tag));
    return found?.differing;
  }, idle);
}
