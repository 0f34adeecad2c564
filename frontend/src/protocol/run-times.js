// Planned and expected times of a programme. A delay moves later items; the published agenda stays unchanged. Pure.

const MINUTE = 60_000;

/** @typedef {{number: number, title: string, starts: string, minutes: number}} Item */
/** @typedef {import('./frames.js').Now} Now */
/**
 * @typedef {{item: Item, state: 'done' | 'on' | 'next' | 'later', starts: number, ends: number, expected: number,
 *   late: number}} Step starts, ends: as planned; expected: the start by what is known now; late: whole minutes
 */

/**
 * Never moves an item before its planned start: time gained goes into breaks and is not passed on.
 *
 * @param {Item[]} items
 * @param {Now | undefined} now
 * @param {number} at this moment
 * @param {number} [last] the item before a pause, if known
 * @returns {Step[]}
 */
export function runTimes(items, now, at, last) {
  const on = items.findIndex(({ number }) => number === now?.item);
  const next = on >= 0 ? on + 1 : upcoming(items, now, last);
  let free = now && on < 0 ? at : 0;
  return items.map((item, index) => {
    const starts = Date.parse(item.starts);
    const length = item.minutes * MINUTE;
    let expected = starts;
    if (index === on && now) {
      expected = Date.parse(now.since);
      free = Math.max(expected + length, at);
    } else if (index >= next) {
      expected = Math.max(starts, free);
      free = expected + length;
    }
    return {
      item,
      state: index === on ? 'on' : index < next ? 'done' : index === next ? 'next' : 'later',
      starts,
      ends: starts + length,
      expected,
      late: Math.max(0, Math.floor((expected - starts) / MINUTE)),
    };
  });
}

/**
 * In a pause the item after the last one; if that is unknown, the first that had not ended when the pause began.
 *
 * @param {Item[]} items
 * @param {Now | undefined} now
 * @param {number | undefined} last
 */
function upcoming(items, now, last) {
  if (!now) return 0;
  const before = items.findIndex(({ number }) => number === last);
  if (before >= 0) return before + 1;
  const since = Date.parse(now.since);
  const index = items.findIndex(({ starts, minutes }) => Date.parse(starts) + minutes * MINUTE > since);
  return index < 0 ? items.length : index;
}

/**
 * How many minutes the programme is behind its plan: by the next item, or by the end of the last one.
 *
 * @param {Step[]} steps
 * @param {number} at
 */
export function minutesLate(steps, at) {
  const next = steps.find(({ state }) => state === 'next');
  if (next) return next.late;
  const on = steps.find(({ state }) => state === 'on');
  if (!on) return 0;
  const ends = Math.max(on.expected + on.item.minutes * MINUTE, at);
  return Math.max(0, Math.floor((ends - on.ends) / MINUTE));
}
