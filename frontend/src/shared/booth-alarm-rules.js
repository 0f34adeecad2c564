// What a coordinator must be told: a booth in which nobody writes while somebody speaks, and one that falls behind. Pure.
import { draftOf, segmentsOf } from '../protocol/booths.js';
import { sameLanguage } from '../i18n/text.js';
import { waiting } from '../protocol/relay.js';

/**
 * @typedef {{number: number, language?: string, interpreted_into?: string[]}} Spoken an item, as far as the page knows it
 * @typedef {{language: string, holder?: string, silent?: number, lag?: number}} Alarm seconds; only what is too long
 */

/** Longer than a speaker's pause, or a moment to think. */
export const SILENT_AFTER = 20;
/** Readers of a relay can be this far behind those of its pivot and still follow. */
export const LAGS_AFTER = 20;

/**
 * @param {import('../protocol/room-state.js').RoomState} room
 * @param {Spoken[]} items
 * @param {number} now by the server's clock
 * @param {number} here the same instant by this computer's clock
 * @returns {Alarm[]} of the booths that need attention
 */
export function alarms(room, items, now, here) {
  const item = items.find(({ number }) => number === room.now?.item);
  if (!item) return [];
  return [...room.notes.booths.values()]
    .filter((booth) => booth.open && isWanted(item, booth.language))
    .map((booth) => alarmOf(room, booth, now, here))
    .filter(({ silent, lag }) => silent !== undefined || lag !== undefined);
}

/** Nobody interprets into the spoken language. @param {Spoken} item @param {string} language */
function isWanted({ language: floor, interpreted_into: into }, language) {
  if (floor && sameLanguage(floor, language)) return false;
  return !into || into.some((it) => sameLanguage(it, language));
}

/**
 * @param {import('../protocol/room-state.js').RoomState} room
 * @param {import('../protocol/frames.js').Booth} booth
 * @param {number} now
 * @param {number} here
 * @returns {Alarm}
 */
function alarmOf({ notes, now: on }, { language, source, lease }, now, here) {
  const last = segmentsOf(notes, language).at(-1);
  const since = Math.max(Date.parse(on?.since ?? ''), last ? Date.parse(last.at) : 0);
  const silent = draftOf(notes, language, here) ? 0 : seconds(now - since);
  const oldest = source ? waiting(notes, language, source)[0] : undefined;
  const lag = oldest ? seconds(now - Date.parse(oldest.at)) : 0;
  // In a relay there is nothing to write while the pivot is silent: that is the pivot's alarm.
  const expected = !source || oldest !== undefined;
  return {
    language,
    ...(lease && { holder: lease.holder.name }),
    ...(expected && silent >= SILENT_AFTER && { silent }),
    ...(lag >= LAGS_AFTER && { lag }),
  };
}

const seconds = (/** @type {number} */ milliseconds) => Math.max(0, Math.floor(milliseconds / 1000));
