// Levels of the spine: C5, L4/5, 胸12, the fifth lumbar vertebra.

import { hanNumber } from './han-numerals.js';
import { narrow } from './plain-text.js';

/** @typedef {import('./calendar.js').Label} Label */
/** @typedef {import('./calendar.js').Pattern} Pattern */
/** @typedef {'c' | 't' | 'l' | 's'} Part */

/** @type {[RegExp, Part][]} */
const PARTS = [
  [/^(?:[cс]$|颈|шейн|шийн|мойын|cervical)/u, 'c'],
  [/^(?:th?$|[тдd]$|胸|грудн|кеуде|thoracic)/u, 't'],
  [/^(?:[lл]$|腰|пояснич|попереков|бел |lumbar)/u, 'l'],
  [/^(?:s$|骶|крестцов|крижов|сегізкөз|sacral)/u, 's'],
];
/** @param {string} word @returns {Part | undefined} */
const partOf = (word) => PARTS.find(([it]) => it.test(word))?.[1];

/** @param {string | undefined} part @param {string} written @returns {Label} */
function level(part, written) {
  const value = /^\d/u.test(written) ? Number(written) : hanNumber(written);
  return { class: 'name', key: String(value), values: [value], part: partOf(part ?? '') };
}

/** @param {RegExpMatchArray} match the part, its number, and those of a second level */
const levels = ([, part, number, otherPart, other]) =>
  other ? [level(part, number), level(otherPart ?? part, other)] : [level(part, number)];

const NUMBER = '1[0-2]|[1-9]';
const HAN = '十[一二]|[一二三四五六七八九十]';

/** @type {Pattern[]} */
export const SPINE = [
  [
    new RegExp(
      `(?<![\\p{L}\\d])(c|th ?|t|l|s|с|т|л)(${NUMBER})(?: ?[-–/] ?(c|th?|l|s|с|т|л)?(${NUMBER}))?(?![\\p{L}\\d]|[.,:×]\\d| ?(?:%|мг|mg|мл|ml))`,
      'gu',
    ),
    levels,
  ],
  [
    new RegExp(
      `(颈|胸|腰|骶)椎?(${NUMBER}|${HAN})(?:椎?[-–/、,，至到和~]?(颈|胸|腰|骶)?椎?(${NUMBER}|${HAN}))?(?![天年月个周次小分克毫厘十百\\d])`,
      'gu',
    ),
    levels,
  ],
];

const NAMED = narrow(
  /^(?:[^.;!?。；]{0,16}?[^\p{L}])?(шейн|шийн|мойын|cervical|грудн|кеуде|thoracic|пояснич|попереков|бел |lumbar|крестцов|крижов|сегізкөз|sacral|[颈胸腰骶])/u,
);

/** @param {string} behind an ordinal @returns {Part | undefined} */
export const partBehind = (behind) => partOf(NAMED.exec(behind.slice(0, 30))?.[1] ?? '');
