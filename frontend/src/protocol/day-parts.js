// Whether a time of day is before noon or after it, where the text says so: 8 a.m., восемь вечера, 下午三点, таңғы сағат тоғыз.

import { EVENING, MORNING, NIGHT } from './day-words.js';
import { narrow } from './plain-text.js';

/** @typedef {'morning' | 'evening' | 'night'} Part */

/** @param {{words: string, han: string}} part @param {string} more said of times of day only */
const wordsOf = ({ words, han }, more) => `${words}|(?:${han})[上晨里间]?${more}`;
/** @type {[Part, string][]} */
const WORDS = [
  ['morning', wordsOf(MORNING, '|a\\.?m|凌晨')],
  ['evening', wordsOf(EVENING, '|p\\.?m|afternoon|дня|түстен кейін\\p{L}*|күндізгі|下午|傍晚')],
  ['night', wordsOf(NIGHT, '')],
];
/** @type {[Part, RegExp, RegExp][]} with what may stand between the word and the time */
const PARTS = WORDS.map(([part, words]) => [
  part,
  narrow(new RegExp(`(?:^|[^\\p{L}]|(?=\\p{Script=Han}))(?:${words})(?: (?:в|о|об|at|by|сағат|до|к|на))? ?$`, 'u')),
  narrow(
    new RegExp(`^ ?(?:час\\p{L}* |годин\\p{L}* |o'clock )?(?:in the |at |this |tomorrow )?(?:${words})(?!\\p{L})`, 'u'),
  ),
]);

/**
 * @param {string} line
 * @param {{at: number, end: number, values: number[], key?: string}} clock
 * @returns {'am' | 'pm' | undefined}
 */
export function halfOf(line, { at, end, values, key }) {
  const hour = values[1];
  if (hour === 0 || hour > 12) return hour === 0 || hour === 24 ? 'am' : 'pm';
  if (/noon|полд|полудн|опівдн|полуд|тал түс|正午/u.test(line.slice(at, end))) return 'pm';
  const written = /([ap])\.?m\b|(таң)|(кеш|күнд)|(түн)/u.exec(line.slice(at, end + 6));
  const isNight = (/** @type {boolean} */ late) => (late ? 'pm' : 'am');
  if (written?.[4]) return isNight(Number(key) >= 480);
  if (written) return isNight(written[1] !== 'a' && !written[2]);
  const [ahead, behind] = [line.slice(Math.max(0, at - 20), at), line.slice(end, end + 24)];
  const part = (PARTS.find(([, , after]) => after.test(behind)) ?? PARTS.find(([, before]) => before.test(ahead)))?.[0];
  if (part === 'night') return isNight(Number(key) >= 480);
  return part && (part === 'morning' ? 'am' : 'pm');
}
