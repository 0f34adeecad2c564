import { browserIdle, untilThere } from './idle.js';

/** @typedef {typeof import('../protocol/figures.js').differing} Check */

/** Nothing is told until the check is there; what stands there by then is looked at anew. @type {Check} */
export const unchecked = () => [];

/** Figures, letters and signs that make a browser prepare the patterns of a language. */
const SAMPLE = '5 мг, 一百二十, 1:30';

/**
 * The check of figures. Its lists of words weigh as much as the console, which stands before they come; they are asked for until
 * they are there, and what the first segment would wait for is made while nobody types.
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
