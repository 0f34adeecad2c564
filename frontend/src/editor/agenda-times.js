/**
 * When the items of an agenda begin and end, as `agenda/AgendaRules` computes it. Pure. Instants are seconds since 1970.
 *
 * @typedef {import('../i18n/zone-clock.js').ZoneClock} ZoneClock
 * @typedef {import('../i18n/zone-clock.js').Civil} Civil
 * @typedef {Record<string, ZoneClock>} Clocks by zone: that of the agenda, and those of the sides
 *
 * @typedef {object} Item as in an exchange file; further fields are kept
 * @property {string} key
 * @property {string} type
 * @property {number} minutes
 * @property {string} [starts] civil, if fixed
 *
 * @typedef {{key: string, part?: Record<string, string>, items: Item[]}} Part
 * @typedef {{starts: string, zone?: string, sides: {key: string, zone: string}[], agenda: Part[]}} Agenda of an exchange file
 *
 * @typedef {{key: string, zone: string, starts: Civil & {plusDays: number}, ends: Civil & {plusDays: number}}} SideTimes
 *     `plusDays` is counted from the first side's date at the start
 *
 * @typedef {object} Row
 * @property {string} key
 * @property {string} part its key
 * @property {Item} item
 * @property {number} starts
 * @property {number} ends
 * @property {boolean} fixed
 * @property {number} slack minutes between the item before and this one, 0 if none
 * @property {number} overlap minutes that the item before still lasts, 0 if none
 * @property {SideTimes[]} sides
 */

import { daysBetween } from '../i18n/zone-clock.js';

const MINUTE = 60;

/** @param {Agenda} agenda @returns {string} the zone in which its times are given */
export const agendaZone = ({ zone, sides }) => zone ?? sides[0].zone;

/** @param {Agenda} agenda @param {Clocks} clocks */
function agendaStart(agenda, clocks) {
  return clocks[agendaZone(agenda)].instant(agenda.starts).at;
}

/** @param {Agenda} agenda @param {Clocks} clocks @returns {Row[]} in the order of the agenda */
export function agendaRows(agenda, clocks) {
  const clock = clocks[agendaZone(agenda)];
  let before = agendaStart(agenda, clocks);
  return agenda.agenda.flatMap(({ key: part, items }) =>
    items.map((item) => {
      const starts = item.starts ? clock.instant(item.starts).at : before;
      const gap = (starts - before) / MINUTE;
      const ends = starts + item.minutes * MINUTE;
      before = ends;
      const times = { fixed: item.starts !== undefined, slack: Math.max(0, gap), overlap: Math.max(0, -gap) };
      return withSides({ key: item.key, part, item, starts, ends, ...times }, agenda.sides, clocks);
    }),
  );
}

/**
 * Civil times are computed when they are read: a change of a minute counts all rows several times, and a window shows few.
 *
 * @param {Omit<Row, 'sides'>} row @param {Agenda['sides']} sides @param {Clocks} clocks @returns {Row}
 */
function withSides(row, sides, clocks) {
  /** @type {SideTimes[] | undefined} */
  let times;
  return {
    ...row,
    get sides() {
      return (times ??= sideTimes(sides, clocks, row.starts, row.ends));
    },
  };
}

/** @param {Agenda} agenda @param {Clocks} clocks @returns {number} when the last item ends; the start if there is none */
export function agendaEnd(agenda, clocks) {
  return agendaRows(agenda, clocks).at(-1)?.ends ?? agendaStart(agenda, clocks);
}

/**
 * @param {{key: string, zone: string}[]} sides
 * @param {Clocks} clocks
 * @param {number} starts
 * @param {number} ends
 * @returns {SideTimes[]}
 */
function sideTimes(sides, clocks, starts, ends) {
  const day = clocks[sides[0].zone].civil(starts).date;
  return sides.map(({ key, zone }) => {
    const at = (/** @type {number} */ instant) => {
      const civil = clocks[zone].civil(instant);
      return { ...civil, plusDays: daysBetween(day, civil.date) };
    };
    return { key, zone, starts: at(starts), ends: at(ends) };
  });
}
