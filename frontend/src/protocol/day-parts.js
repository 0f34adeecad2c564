// Whether a time of day is before noon or after it, where the text says so: 8 a.m., восемь вечера, 下午三点, таңғы сағат тоғыз.

import { narrow } from './plain-text.js';

/** @typedef {'morning' | 'evening' | 'night'} Part */

/** @type {[Part, string][]} */
const WORDS = [
  ['morning', 'a\\.?m|morning|утра|утром|ранку|ранок|вранці|зранку|таң\\p{L}*|凌晨|早上|早晨|上午|清晨|今早|明早'],
  [
    'evening',
    'p\\.?m|evening|afternoon|вечера|вечером|вечора|ввечері|увечері|дня|кеш\\p{L}*|түстен кейін\\p{L}*|күндізгі|下午|晚上|傍晚|今晚|明晚|当晚|昨晚',
  ],
  ['night', 'night|ночи|ночью|ночі|вночі|уночі|түн\\p{L}*|夜里|半夜|深夜|午夜'],
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
  const written = /([ap])\.?m\b|(таң)|(кеш|күнд)/u.exec(line.slice(at, end + 6));
  if (written) return written[1] === 'a' || written[2] ? 'am' : 'pm';
  const [ahead, behind] = [line.slice(Math.max(0, at - 20), at), line.slice(end, end + 24)];
  const part = (PARTS.find(([, , after]) => after.test(behind)) ?? PARTS.find(([, before]) => before.test(ahead)))?.[0];
  if (part === 'night') return Number(key) >= 480 ? 'pm' : 'am';
  return part && (part === 'morning' ? 'am' : 'pm');
}
