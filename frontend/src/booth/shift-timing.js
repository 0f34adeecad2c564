// How long a turn lasts, and who is next. Pure.
import { limits } from '../protocol/limits.js';

/**
 * @typedef {{member?: import('../protocol/frames.js').Person, name: string, from: string, to: string}} Shift
 * @typedef {{ends: number, planned: boolean, near: boolean, over: boolean, next?: Shift}} ShiftTiming
 */

const MINUTE = 60_000;
/** Milliseconds before the end of a turn when it is announced. */
const NEAR = 5 * MINUTE;
/** A person who began a little before the shift is in it. */
const EARLY = 5 * MINUTE;

/**
 * @param {import('../protocol/frames.js').Lease} lease
 * @param {Shift[]} shifts
 * @param {number} now
 * @returns {ShiftTiming}
 */
export function shiftTiming(lease, shifts, now) {
  const usual = limits.turn * MINUTE; // where no shift is planned
  const own = shifts
    .filter(({ member }) => member?.id === lease.holder.id)
    .findLast(({ from, to }) => Date.parse(from) - EARLY <= now && Date.parse(to) + usual > now);
  const ends = own ? Date.parse(own.to) : Date.parse(lease.since) + usual;
  const next = shifts
    .filter(({ from, member }) => Date.parse(from) >= ends - EARLY && member?.id !== lease.holder.id)
    .sort((a, b) => Date.parse(a.from) - Date.parse(b.from))[0];
  return { ends, planned: own !== undefined, near: now >= ends - NEAR, over: now >= ends, next };
}
