/**
 * Times for a reader: on the clock of a zone, always with its offset from UTC.
 *
 * @typedef {object} Times
 * @property {string} zone the reader's own, an IANA name
 * @property {(at: string | number, zone?: string) => string} clock "15:04", in the reader's zone or a different one
 * @property {(at: string | number, zone?: string) => string} offset "UTC+8"
 * @property {(at: string | number, zone?: string) => string} moment "15:04 UTC+8", on one line
 * @property {(at: string | number, zone?: string) => string} day "Thu, 16 April"
 * @property {(at: string | number, told: string | number, zone?: string) => string} beside "15:04", with its day and offset
 *     where they differ from those of the instant shown in full: "Fri, 1 March, 00:30 UTC+5"
 */

import { offsetAt } from './zone-clock.js';

const MINUTE = 60_000;

/** Zones whose changes the server has sent. @type {Map<string, import('./zone-clock.js').ZoneTransitions>} */
const told = new Map();

/**
 * From now on the times of these zones are counted from the server's changes of their clocks. Those of others, such as the
 * reader's own, come from the browser, whose data may be years old.
 *
 * @param {import('./zone-clock.js').ZoneTransitions[]} zones
 */
export function useZones(zones) {
  for (const it of zones) {
    told.set(it.zone, it);
    try {
      // The browser may call the reader's zone by an older name: Europe/Kiev.
      told.set(new Intl.DateTimeFormat('en', { timeZone: it.zone }).resolvedOptions().timeZone, it);
    } catch {
      // It does not know the zone at all.
    }
  }
}

/** As on the server's pages: weekday, day and month in words, in the language if the browser knows it. */
const DAY = /** @type {const} */ ({ weekday: 'short', day: 'numeric', month: 'long' });
const NUMBERS = /** @type {const} */ ({ day: '2-digit', month: '2-digit', year: 'numeric' });
const CLOCK = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** @returns {(locale: string, options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat} creating one takes longer than a hundred uses */
function formats() {
  /** @type {Map<string, Intl.DateTimeFormat>} */
  const made = new Map();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
    made.set(key, known);
    return known;
  };
}

/**
 * @param {string} language BCP 47
 * @param {string} [zone] the reader's; by default the browser's
 * @returns {Times}
 */
export function timesOf(language, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const format = formats();
  // Browsers without Kazakh would show "M04 16", so the day is numeric there.
  const known = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  /** @param {string} locale @param {Intl.DateTimeFormatOptions} options @param {string | number} at @param {string} timeZone */
  const write = (locale, options, at, timeZone) => {
    const date = new Date(at);
    const zoned = told.get(timeZone);
    if (!zoned) return format(locale, { ...options, timeZone }).format(date);
    return format(locale, { ...options, timeZone: 'UTC' }).format(+date + offsetAt(zoned, +date / 1000) * MINUTE);
  };
  const clock = (/** @type {string | number} */ at, timeZone = zone) => write('en-GB', CLOCK, at, timeZone);
  const offset = (/** @type {string | number} */ at, timeZone = zone) => offsetText(at, timeZone, format);
  const day = (/** @type {string | number} */ at, timeZone = zone) =>
    known ? write(language, DAY, at, timeZone) : write('de', NUMBERS, at, timeZone);
  const moment = (/** @type {string | number} */ at, timeZone = zone) =>
    `${clock(at, timeZone)}\u00a0${offset(at, timeZone)}`;
  return {
    zone,
    clock,
    offset,
    moment,
    day,
    beside: (at, told, timeZone = zone) =>
      (day(at, timeZone) === day(told, timeZone) ? '' : `${day(at, timeZone)}, `) +
      (offset(at, timeZone) === offset(told, timeZone) ? clock(at, timeZone) : moment(at, timeZone)),
  };
}

/** @param {string | number} at @param {string} timeZone @param {ReturnType<typeof formats>} format @returns {string} "UTC+5:30" */
function offsetText(at, timeZone, format) {
  const zoned = told.get(timeZone);
  if (zoned) return offsetName(offsetAt(zoned, +new Date(at) / 1000));
  const parts = format('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(new Date(at));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `UTC${name.replace(/^(GMT|UTC)/, '').replace('-', '−') || '+0'}`;
}

/** @param {number} minutes east of UTC @returns {string} "UTC+5:30" */
function offsetName(minutes) {
  const of = Math.abs(minutes);
  const rest = of % 60 ? `:${String(of % 60).padStart(2, '0')}` : '';
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(of / 60)}${rest}`;
}

/** @param {number} seconds @returns {string} "1:05:09", "12:07": a countdown */
export function countdown(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
