import { readFileSync } from 'node:fs';
import { zoneClock } from '../../src/i18n/zone-clock.js';

/** @param {string} name of a table that Java tests read too @returns {any} */
export const tableOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../src/test/resources/${name}`, import.meta.url), 'utf8'));

/** @type {{zones: {transitions: import('../../src/i18n/zone-clock.js').ZoneTransitions}[]}} */
const { zones } = tableOf('zones/vectors.json');

/** @param {string[]} names @returns {import('../../src/editor/agenda-times.js').Clocks} */
export function clocksOf(...names) {
  const known = zones.map(({ transitions }) => transitions).filter(({ zone }) => names.includes(zone));
  return Object.fromEntries(known.map((it) => [it.zone, zoneClock(it)]));
}
