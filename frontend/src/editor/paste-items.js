/**
 * Items and parts from the rows of a pasted table. Pure.
 *
 * @typedef {import('./paste-rows.js').ReadRow} ReadRow
 * @typedef {import('./paste-rows.js').Texts} Texts
 * @typedef {'part' | 'item' | 'continued' | 'skipped'} Kind `continued`: more speakers of the item above
 * @typedef {{read: ReadRow, kind: Kind, from?: number, to?: number}} KindRow
 */
import { TYPE_WORDS } from './paste-words.js';

/** So many speakers without a word about it are a panel. */
const PANEL = 3;

/** @param {ReadRow} read */
const hasTime = (read) => read.spans.length > 0 || read.minutes !== undefined;
/** @param {ReadRow} read */
const hasTitle = (read) => Object.keys(read.titles).length > 0;

/**
 * @param {ReadRow[]} rows
 * @param {{from?: number, to?: number}[]} times on the agenda's clock
 * @returns {KindRow[]}
 */
export function kindsOf(rows, times) {
  const timedTable = rows.filter(hasTime).length * 2 > rows.length;
  return rows.map((read, at) => ({ read, kind: kindOf(rows, times, at, timedTable), ...times[at] }));
}

/** @param {ReadRow[]} rows @param {{from?: number, to?: number}[]} times @param {number} at @param {boolean} timedTable @returns {Kind} */
function kindOf(rows, times, at, timedTable) {
  const read = rows[at];
  if (continues(rows[at - 1], read)) return 'continued';
  if (!hasTitle(read)) return read.speakers.length > 0 || read.spans.length > 0 ? 'item' : 'skipped';
  if (read.speakers.length > 0) return 'item';
  const type = typeOf(read.titles, 0);
  if (!hasTime(read) && (timedTable || read.cells === 1)) return type === 'break' ? 'item' : 'part';
  return covers(times, at) && type !== 'break' ? 'part' : 'item';
}

/** The cells of titles are those of the row above. @param {ReadRow | undefined} above @param {ReadRow} read */
function continues(above, read) {
  if (!above || read.titleCells.size === 0 || read.speakers.length === 0) return false;
  const sameTitle = [...read.titleCells].every((cell) => above.titleCells.has(cell));
  return sameTitle && (!read.timeCell || read.timeCell === above.timeCell);
}

/** A range that the next rows fill is that of a part. @param {{from?: number, to?: number}[]} times @param {number} at */
function covers(times, at) {
  const { from, to } = times[at];
  const next = times[at + 1];
  if (from === undefined || to === undefined || next?.from !== from) return false;
  return next.to === undefined ? (times[at + 2]?.from ?? to) < to : next.to < to;
}

/** @param {Texts} titles @returns {string | undefined} the type that most languages tell */
export function toldType(titles) {
  const told = Object.values(titles).flatMap((title) => TYPE_WORDS.find(([, words]) => words.test(title))?.[0] ?? []);
  const votes = new Map(told.map((type) => [type, told.filter((it) => it === type).length]));
  const most = Math.max(0, ...votes.values());
  return TYPE_WORDS.find(([type]) => most > 0 && votes.get(type) === most)?.[0];
}

/** @param {Texts} titles @param {number} speakers @returns {string} */
export const typeOf = (titles, speakers) => toldType(titles) ?? (speakers >= PANEL ? 'panel' : 'presentation');
