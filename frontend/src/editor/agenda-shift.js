/**
 * What a change of an agenda does to the times of its other items, and what else could give the minutes. Pure.
 *
 * @typedef {import('./agenda-times.js').Agenda} Agenda
 * @typedef {import('./agenda-times.js').Clocks} Clocks
 * @typedef {import('./agenda-times.js').Row} Row
 * @typedef {import('./agenda-times.js').Item} Item
 * @typedef {{key: string, by: number}} Moved `by` minutes, negative: earlier
 *
 * @typedef {object} Shift
 * @property {Moved[]} moved items that begin at a different time, in the order of the agenda
 * @property {string[]} kept items that begin when they did
 * @property {Moved[]} absorbed fixed items that keep their start because the slack before them gives (or gets) minutes
 * @property {Moved[]} overlaps fixed items that would begin so many minutes before the item before them ends
 * @property {string[]} added
 * @property {string[]} removed
 * @property {number} ends minutes by which the agenda ends later
 *
 * @typedef {{path: string[], value: unknown}} FieldChange as in a command of an edit
 * @typedef {object} Way
 * @property {'as_is' | 'break' | 'push'} kind the change as it is; minutes from a break (or for it); fixed starts moved too
 * @property {string} [key] of the break
 * @property {number} [minutes] that the break then has
 * @property {FieldChange[]} changes besides the change itself
 * @property {Agenda} agenda with all of it
 * @property {Shift} shift against the agenda before
 */
import { agendaRows, agendaZone } from './agenda-times.js';

const MINUTE = 60;
/** Minutes of an item, at most. */
const LONGEST = 1440;

/** @param {Agenda} before @param {Agenda} after @param {Clocks} clocks @returns {Shift} */
export function shiftBetween(before, after, clocks) {
  const old = agendaRows(before, clocks);
  const rows = agendaRows(after, clocks);
  const known = new Map(old.map((row) => [row.key, row]));
  const still = new Set(rows.map(({ key }) => key));
  const both = rows.flatMap((row) => {
    const was = known.get(row.key);
    return was ? [{ row, was, by: (row.starts - was.starts) / MINUTE }] : [];
  });
  const fixed = both.filter(({ row, by }) => row.fixed && by === 0);
  return {
    moved: both.filter(({ by }) => by !== 0).map(({ row, by }) => ({ key: row.key, by })),
    kept: both.filter(({ by }) => by === 0).map(({ row }) => row.key),
    absorbed: fixed
      .filter(({ row, was }) => row.overlap === 0 && was.overlap === 0 && row.slack !== was.slack)
      .map(({ row, was }) => ({ key: row.key, by: was.slack - row.slack })),
    overlaps: rows.filter(({ overlap }) => overlap > 0).map(({ key, overlap }) => ({ key, by: overlap })),
    added: rows.filter(({ key }) => !known.has(key)).map(({ key }) => key),
    removed: old.filter(({ key }) => !still.has(key)).map(({ key }) => key),
    ends: (end(rows, after, clocks) - end(old, before, clocks)) / MINUTE,
  };
}

/** @param {Row[]} rows @param {Agenda} agenda @param {Clocks} clocks */
const end = (rows, agenda, clocks) => rows.at(-1)?.ends ?? clocks[agendaZone(agenda)].instant(agenda.starts).at;

/** @param {Moved[]} moved @returns {{by: number, keys: string[]}[]} those that move alike, as one sentence tells them */
export function movedAlike(moved) {
  /** @type {Map<number, string[]>} */
  const groups = new Map();
  for (const { key, by } of moved) groups.set(by, [...(groups.get(by) ?? []), key]);
  return [...groups].map(([by, keys]) => ({ by, keys }));
}

/** @param {Agenda} agenda @param {Record<string, Partial<Item>>} changes by key @returns {Agenda} */
export function withItems(agenda, changes) {
  const parts = agenda.agenda.map((part) => ({
    ...part,
    items: part.items.map((item) => ({ ...item, ...changes[item.key] })),
  }));
  return { ...agenda, agenda: parts };
}

/**
 * The ways to make a change that moves others. The first is the change as it is; it cannot be made if its shift has
 * overlaps.
 *
 * @param {Agenda} before
 * @param {Agenda} after
 * @param {Clocks} clocks
 * @returns {Way[]}
 */
export function ways(before, after, clocks) {
  const shift = shiftBetween(before, after, clocks);
  /** @type {Way[]} */
  const found = [{ kind: 'as_is', changes: [], agenda: after, shift }];
  const rest = breakWay(before, after, clocks, shift);
  if (rest) found.push(rest);
  const push = shift.overlaps.length > 0 ? pushWay(before, after, clocks) : undefined;
  if (push) found.push(push);
  return found;
}

/**
 * The next break gives the minutes, or gets them, and what follows it keeps its time.
 *
 * @param {Agenda} before @param {Agenda} after @param {Clocks} clocks @param {Shift} shift @returns {Way | undefined}
 */
function breakWay(before, after, clocks, { moved, added }) {
  const rows = agendaRows(after, clocks);
  const by = new Map(moved.map((it) => [it.key, it.by]));
  const unchanged = new Map(agendaRows(before, clocks).map(({ key, item }) => [key, item.minutes]));
  const isBreak = (/** @type {Row} */ { item, key }) =>
    item.type === 'break' && by.has(key) && !added.includes(key) && unchanged.get(key) === item.minutes;
  const row = rows.find((it) => isBreak(it) && follows(rows, it, by));
  if (!row) return undefined;
  const overlap = rows[rows.indexOf(row) + 1]?.overlap;
  const minutes = row.item.minutes - (overlap || /** @type {number} */ (by.get(row.key)));
  if (minutes < 1 || minutes > LONGEST) return undefined;
  const agenda = withItems(after, { [row.key]: { minutes } });
  const changes = [{ path: ['items', row.key, 'minutes'], value: minutes }];
  return { kind: 'break', key: row.key, minutes, changes, agenda, shift: shiftBetween(before, agenda, clocks) };
}

/** @param {Row[]} rows @param {Row} row @param {Map<string, number>} by whether the item after it would move as it does */
function follows(rows, row, by) {
  const next = rows[rows.indexOf(row) + 1];
  return !next || next.overlap > 0 || by.get(next.key) === by.get(row.key);
}

/**
 * Fixed starts move as far as they must, if the new ones exist once.
 *
 * @param {Agenda} before @param {Agenda} after @param {Clocks} clocks @returns {Way | undefined}
 */
function pushWay(before, after, clocks) {
  const clock = clocks[agendaZone(after)];
  /** @type {Record<string, Partial<Item>>} */
  const starts = {};
  let agenda = after;
  for (let row = overlapping(agenda, clocks); row; row = overlapping(agenda, clocks)) {
    const later = clock.text(row.starts + row.overlap * MINUTE);
    if (clock.instant(later).kind !== 'once') return undefined;
    starts[row.key] = { starts: later };
    agenda = withItems(after, starts);
  }
  const changes = Object.entries(starts).map(([key, { starts: value }]) => ({ path: ['items', key, 'starts'], value }));
  return { kind: 'push', changes, agenda, shift: shiftBetween(before, agenda, clocks) };
}

/** @param {Agenda} agenda @param {Clocks} clocks */
const overlapping = (agenda, clocks) => agendaRows(agenda, clocks).find(({ fixed, overlap }) => fixed && overlap > 0);
