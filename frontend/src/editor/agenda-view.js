import { zoneClock } from '../i18n/zone-clock.js';
import { exchangeOf } from '../protocol/working-copy-document.js';
import { agendaRows } from './agenda-times.js';

/**
 * @typedef {import('../protocol/working-copy-document.js').Document} Document
 * @typedef {import('../protocol/working-copy-document.js').Part} Part
 * @typedef {import('./agenda-times.js').Row & {item: import('../protocol/working-copy-document.js').Item}} Row
 * @typedef {import('./agenda-times.js').Agenda} Agenda
 * @typedef {import('./agenda-times.js').Clocks} Clocks
 * @typedef {{part: Part, row?: Row, number?: number, minutes?: number, first?: Row}} Line of the list: a part, or an item with its number;
 *   minutes and first: of a part
 */

/** @param {import('../i18n/zone-clock.js').ZoneTransitions[]} zones @returns {Clocks} */
export const clocksOf = (zones) => Object.fromEntries(zones.map((it) => [it.zone, zoneClock(it)]));

/** @param {Document} document @param {string} slug of the exchange within a mission, or '' @returns {Agenda} */
export function agendaOf(document, slug) {
  const exchange = exchangeOf(document, slug);
  const { starts = document.starts, zone, agenda = [] } = exchange ?? {};
  return { starts, zone, sides: document.sides, agenda };
}

/** @param {Agenda} agenda @returns {string[]} zones that it needs */
export const zonesOf = ({ zone, sides }) => [...new Set([...(zone ? [zone] : []), ...sides.map((it) => it.zone)])];

/**
 * The list as it is shown. A line whose row has not changed is the same object as before, so that it is not rendered again.
 *
 * @param {Clocks} clocks
 */
export function agendaView(clocks) {
  /** @type {Map<string, {row: Row, told: string}>} */
  let known = new Map();
  /** @param {Agenda} agenda @returns {Line[]} */
  return (agenda) => {
    /** @type {typeof known} */
    const now = new Map();
    const sides = JSON.stringify(agenda.sides.map(({ key, zone }) => [key, zone]));
    for (const row of /** @type {Row[]} */ (agendaRows(agenda, clocks))) {
      const { key, item, part, starts, ends, fixed, slack, overlap } = row;
      const told = [part, starts, ends, fixed, slack, overlap, sides].join();
      const before = known.get(key);
      now.set(key, before?.told === told && before.row.item === item ? before : { row, told });
    }
    known = now;
    let number = 0;
    return /** @type {Part[]} */ (agenda.agenda).flatMap((part) => {
      const items = part.items.map(({ key }) => ({
        part,
        row: /** @type {{row: Row}} */ (now.get(key)).row,
        number: ++number,
      }));
      const minutes = part.items.reduce((sum, it) => sum + it.minutes, 0);
      return [{ part, minutes, first: items[0]?.row }, ...items];
    });
  };
}

/** @param {Line} line @returns {string} of what the line shows */
export const keyOf = ({ part, row }) => row?.key ?? part.key;
