/**
 * What may stay when a side gets a different zone: the hour that its people were told, or the instant. Pure.
 *
 * @typedef {import('./agenda-times.js').Agenda} Agenda
 * @typedef {import('./agenda-times.js').Clocks} Clocks
 * @typedef {import('./agenda-times.js').SideTimes} SideTimes
 *
 * @typedef {object} ZoneChoice
 * @property {'hour' | 'instant'} keeps
 * @property {{path: string[], value: string}[]} changes fields of the exchange, and the side's zone
 * @property {SideTimes[]} before when the exchange begins and ends, per side
 * @property {SideTimes[]} after
 * @property {string[]} unclear civil times that the change would make and that do not exist or exist twice
 */
import { agendaEnd, agendaRows, agendaStart, agendaZone, sideTimes } from './agenda-times.js';

/**
 * @param {Agenda} agenda
 * @param {string} side its key
 * @param {string} zone its new one
 * @param {Clocks} clocks that of the new zone, too
 * @returns {ZoneChoice[]} the hour first; a single one if both are the same
 */
export function zoneChoices(agenda, side, zone, clocks) {
  const hour = choice('hour', agenda, side, zone, clocks);
  const instant = choice('instant', agenda, side, zone, clocks);
  return JSON.stringify(hour.changes) === JSON.stringify(instant.changes) ? [instant] : [hour, instant];
}

/** @param {'hour' | 'instant'} keeps @param {Agenda} agenda @param {string} side @param {string} zone @param {Clocks} clocks @returns {ZoneChoice} */
function choice(keeps, agenda, side, zone, clocks) {
  const sides = agenda.sides.map((it) => (it.key === side ? { ...it, zone } : it));
  const own = clocks[agenda.sides.find(({ key }) => key === side)?.zone ?? zone];
  const written = clocks[agendaZone({ ...agenda, sides })];
  /** @type {string[]} */
  const unclear = [];
  const moved = (/** @type {number} */ at) => {
    const meant = keeps === 'hour' ? clocks[zone].instant(own.text(at)) : undefined;
    const text = written.text(meant?.at ?? at);
    if ((meant && meant.kind !== 'once') || written.instant(text).kind !== 'once') unclear.push(text);
    return text;
  };
  const changes = [{ path: ['sides', side, 'zone'], value: zone }];
  const starts = moved(agendaStart(agenda, clocks));
  if (starts !== agenda.starts) changes.push({ path: ['starts'], value: starts });
  for (const { key, item, starts: at } of agendaRows(agenda, clocks)) {
    const value = item.starts === undefined ? undefined : moved(at);
    if (value !== undefined && value !== item.starts) changes.push({ path: ['items', key, 'starts'], value });
  }
  const after = applied(agenda, sides, changes);
  return { keeps, changes, before: whole(agenda, clocks), after: whole(after, clocks), unclear };
}

/** @param {Agenda} agenda @param {Agenda['sides']} sides @param {ZoneChoice['changes']} changes @returns {Agenda} */
function applied(agenda, sides, changes) {
  const value = (/** @type {string} */ path) => changes.find((it) => it.path.join('/') === path)?.value;
  const parts = agenda.agenda.map((part) => ({
    ...part,
    items: part.items.map((it) => ({ ...it, starts: value(`items/${it.key}/starts`) ?? it.starts })),
  }));
  return { ...agenda, sides, starts: value('starts') ?? agenda.starts, agenda: parts };
}

/** @param {Agenda} agenda @param {Clocks} clocks */
const whole = (agenda, clocks) =>
  sideTimes(agenda.sides, clocks, agendaStart(agenda, clocks), agendaEnd(agenda, clocks));
