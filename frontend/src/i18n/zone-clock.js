/**
 * The clock of a zone, from the server's rules: the browser's own may be years old. Seconds are those since 1970, civil
 * times as in exchange files ("2026-12-01T15:00"), offsets minutes east of UTC.
 *
 * @typedef {object} ZoneTransitions what the server sends (`shared/ZoneTransitions`)
 * @property {string} zone IANA name
 * @property {number} offset before the first change
 * @property {[number, number][]} changes the second of each and the offset from then on, in order
 * @property {number} [until] the second up to which all changes are listed; by default for ever
 *
 * @typedef {object} Civil
 * @property {string} date "2026-12-01"
 * @property {string} time "15:00"
 * @property {number} weekday 1 is Monday, 7 is Sunday
 * @property {number} offset
 *
 * @typedef {{at: number, civil: string, offset: number}} Choice an instant that a civil time may have meant
 * @typedef {{kind: 'once', at: number} | {kind: 'never' | 'twice', at: number, choices: Choice[]}} Meant `at` is what
 *     java.time takes: of a time that exists twice the earlier one, of one that does not exist as much later as clocks jump
 *
 * @typedef {object} ZoneClock
 * @property {string} zone
 * @property {number} until
 * @property {(at: number) => number} offset
 * @property {(at: number) => Civil} civil
 * @property {(at: number) => string} text "2026-12-01T15:00"
 * @property {(civil: string) => Meant} instant
 */

const MINUTE = 60;

/** @param {number} at @param {number} offset @returns {string} with seconds */
const written = (at, offset) => new Date((at + offset * MINUTE) * 1000).toISOString().slice(0, 19);

/** @param {ZoneTransitions} transitions @returns {ZoneClock} */
export function zoneClock(transitions) {
  const { zone, until = Infinity } = transitions;
  const offset = (/** @type {number} */ at) => offsetAt(transitions, at);
  const text = (/** @type {number} */ at) => written(at, offset(at)).slice(0, 16);
  return {
    zone,
    until,
    offset,
    text,
    civil(at) {
      const [date, time] = text(at).split('T');
      return { date, time, weekday: weekdayOf(date), offset: offset(at) };
    },
    instant: (civil) => meant(civil, transitions, (at) => ({ at, civil: text(at), offset: offset(at) })),
  };
}

/** @param {ZoneTransitions} transitions @param {number} at seconds @returns {number} minutes east of UTC */
export function offsetAt({ offset, changes }, at) {
  return changes.findLast(([from]) => from <= at)?.[1] ?? offset;
}

/** @param {string} civil @param {ZoneTransitions} transitions @param {(at: number) => Choice} choice @returns {Meant} */
function meant(civil, transitions, choice) {
  const utc = Date.parse(`${civil}Z`) / 1000;
  if (Number.isNaN(utc)) throw new RangeError(`not a civil time: ${civil}`);
  const offsets = [...new Set([transitions.offset, ...transitions.changes.map(([, after]) => after)])];
  const found = offsets
    .map((it) => utc - it * MINUTE)
    .filter((at) => at + offsetAt(transitions, at) * MINUTE === utc)
    .sort((one, other) => one - other);
  if (found.length === 1) return { kind: 'once', at: found[0] };
  if (found.length > 1) return { kind: 'twice', at: found[0], choices: found.map(choice) };
  const missed = instantsAround(utc, transitions);
  return { kind: 'never', at: missed[2], choices: [...new Set(missed)].map(choice) };
}

/**
 * Of a time that was left out: the instants as far before and after the change, and that of the change.
 *
 * @param {number} utc the civil time as if it were UTC
 * @param {ZoneTransitions} transitions
 */
function instantsAround(utc, { zone, offset, changes }) {
  let before = offset;
  for (const [at, after] of changes) {
    if (at + before * MINUTE <= utc && utc < at + after * MINUTE) {
      return [utc - after * MINUTE, at, utc - before * MINUTE];
    }
    before = after;
  }
  throw new RangeError(`no clock shows ${utc} in ${zone}`);
}

/** @param {string} date "2026-12-01" @returns {number} 1 is Monday, 7 is Sunday */
function weekdayOf(date) {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** @param {string} date @param {string} other @returns {number} days from the first to the other; negative: it is before */
export function daysBetween(date, other) {
  return (Date.parse(other) - Date.parse(date)) / 86_400_000;
}
