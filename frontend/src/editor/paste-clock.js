/**
 * The minutes and fixed starts of pasted items, from the times of their rows. Pure. Times of day are minutes since midnight in
 * the agenda's zone; a day that ends later counts on beyond 1440.
 *
 * @typedef {import('./paste-rows.js').ReadRow} ReadRow
 * @typedef {import('./paste-rows.js').Doubt} Doubt
 * @typedef {{zone: string, zones: string[], offset: (zone: string) => number}} ClockFacts `zone` of the agenda, `zones` of its
 *     sides, `offset` minutes on the day of the exchange
 * @typedef {{from?: number, to?: number}} DayTime
 * @typedef {{minutes: number, starts?: number, doubts: Doubt[]}} Timed `starts` if fixed
 */
import { plainMinutes } from './paste-times.js';

const DAY = 1440;
/** A row that begins so many minutes before the one above is on the next day. */
const NEXT_DAY = 180;
/** What an item lasts whose row does not tell. */
const UNTOLD = 15;

/**
 * @param {ReadRow[]} rows
 * @param {ClockFacts} facts
 * @returns {{zones: string[], sure: boolean}} whose times the first, second … time of a row is
 */
export function zonesOfTimes(rows, { zone, zones, offset }) {
  const named = rows.flatMap(({ spans }) =>
    spans.flatMap((span, at) => (span.zones.length === 1 ? [[at, span.zones[0]]] : [])),
  );
  const most = Math.max(0, ...rows.map(({ spans }) => spans.length));
  const told = [...Array(most).keys()].map((at) => String(named.find(([index]) => index === at)?.[1] ?? ''));
  if (told.every((it) => it !== '')) return { zones: told, sure: true };
  if (most < 2) return { zones: [zone], sure: new Set(zones.map((it) => offset(it))).size < 2 };
  return { zones: byDifference(rows, told, { zone, zones, offset }), sure: told.some((it) => it !== '') };
}

/** Two clocks of a row differ as those of two sides do. @param {ReadRow[]} rows @param {string[]} told @param {ClockFacts} facts */
function byDifference(rows, told, { zone, zones, offset }) {
  const pair = rows.find(({ spans }) => spans.length > 1)?.spans ?? [];
  const ahead = (pair[0].from - pair[1].from + DAY) % DAY;
  const fits = (/** @type {string} */ one, /** @type {string} */ other) =>
    (!told[0] || told[0] === one) &&
    (!told[1] || told[1] === other) &&
    (offset(one) - offset(other) + DAY) % DAY === ahead;
  for (const one of zones) for (const other of zones) if (one !== other && fits(one, other)) return [one, other];
  return [told[0] || zone, told[1] || (zones.find((it) => it !== (told[0] || zone)) ?? zone)];
}

/**
 * @param {ReadRow} row
 * @param {string[]} zones
 * @param {ClockFacts} facts
 * @returns {DayTime & {differ: boolean}} on the agenda's clock
 */
export function timeOfDay({ spans }, zones, { zone, offset }) {
  const all = spans.map((span, at) => {
    const shift = offset(zone) - offset((span.zones.length === 1 ? span.zones[0] : zones[at]) ?? zone);
    const move = (/** @type {number} */ it) => (((it + shift) % DAY) + DAY) % DAY;
    return { from: move(span.from), to: span.to === undefined ? undefined : move(span.to) };
  });
  const differ = all.some(({ from, to }) => from !== all[0].from || (to ?? all[0].to) !== (all[0].to ?? to));
  return { from: all[0]?.from, to: all.find(({ to }) => to !== undefined)?.to, differ };
}

/**
 * @param {(DayTime & {minutes?: number, told?: Doubt[]})[]} rows of items in order
 * @returns {Timed[]}
 */
export function timed(rows) {
  const days = onDays(rows);
  /** @type {number | undefined} */
  let running = days.find(({ from }) => from !== undefined)?.from;
  return rows.map((row, at) => {
    const doubts = [...(row.told ?? [])];
    const { from, to } = days[at];
    const starts = fixedStart(from, running, doubts);
    const next = days.slice(at + 1).find((it) => it.from !== undefined)?.from;
    const minutes = lengthOf(row.minutes, from, to, next, doubts);
    if (running !== undefined) running = (starts ?? running) + minutes;
    return { minutes, starts, doubts };
  });
}

/** @param {DayTime[]} rows @returns {DayTime[]} counting on beyond midnight */
function onDays(rows) {
  let day = 0;
  let before = -Infinity;
  return rows.map(({ from, to }) => {
    if (from === undefined) return {};
    if (from + day < before - NEXT_DAY) day += DAY;
    before = from + day;
    const length = to === undefined ? undefined : (to - from + DAY) % DAY;
    return { from: before, to: length === undefined ? undefined : before + length };
  });
}

/** @param {number | undefined} from @param {number | undefined} running @param {Doubt[]} doubts */
function fixedStart(from, running, doubts) {
  if (from === undefined || running === undefined || from === running) return undefined;
  doubts.push({ code: from > running ? 'gap' : 'overlap', minutes: Math.abs(from - running) });
  return from > running ? from : undefined;
}

/** @param {number | undefined} told @param {number | undefined} from @param {number | undefined} to @param {number | undefined} next @param {Doubt[]} doubts */
function lengthOf(told, from, to, next, doubts) {
  const range = from !== undefined && to !== undefined && to > from ? to - from : undefined;
  if (range !== undefined && told !== undefined && told !== range)
    doubts.push({ code: 'minutes_differ', minutes: told });
  if (range !== undefined) return range;
  if (told !== undefined) return told;
  if (from !== undefined && next !== undefined && next > from && next - from <= DAY) return next - from;
  doubts.push({ code: 'minutes_assumed', minutes: UNTOLD });
  return UNTOLD;
}

/**
 * Several rows beside one time share it.
 *
 * @param {number} whole minutes
 * @param {number} parts
 * @returns {number[]}
 */
export function shared(whole, parts) {
  const each = Math.max(1, Math.floor(whole / parts));
  return [...Array(parts).keys()].map((at) => (at === parts - 1 ? Math.max(1, whole - each * (parts - 1)) : each));
}

/** @param {string} title @returns {{title: string, minutes?: number}} without "(20 min)" at its end */
export function minutesInTitle(title) {
  const match = /^(.*\S)\s*[(（[]([^()（）[\]]{2,16})[)）\]]$/su.exec(title);
  const minutes = match && /\D/u.test(match[2]) ? plainMinutes(match[2]) : undefined;
  return match && minutes !== undefined ? { title: match[1], minutes } : { title };
}
