// Numbers of two parts: ratios, fractions with a stroke, and weeks with days.

import { narrow } from './plain-text.js';
import { unitOf } from './units.js';

/** @typedef {import('./quantities.js').AnyReading} AnyReading */

const RATIO = /(?<![\d:.,])(\d+(?:[.,]\d+)?) ?: ?(\d{1,3}(?: \d{3})+|\d+)(?![\d:]|[.,]\d)/gu;
const FRACTION = narrow(/(?<![\d/.,]|\d )([1-9])\/([2-9]|10)(?![\d/.,%]|\p{Script=Latin})/gu);

/** 32+4 weeks: four days. */
const GESTATION = narrow(
  /(?<![\d+])(\d{2}) ?\+ ?([0-6]) ?(?:weeks?|wks?|нед\p{L}*\.?|тиж\p{L}*\.?|周|апта\p{L}*)(?!\p{L})/gu,
);

/** @typedef {Pick<AnyReading, 'values'> & Partial<AnyReading>} Part */

/** @param {string} a @param {string} b */
const numbers = (a, b) => [a, b].map((it) => Number(it.replaceAll(' ', '').replace(',', '.')));

/** @type {[RegExp, (a: string, b: string) => Part | null][]} */
const COMPOSITES = [
  [
    GESTATION,
    (weeks, days) => ({ values: [Number(weeks) + Number(days) / 7], unit: unitOf('week', 'en'), measured: true }),
  ],
  [
    RATIO,
    (a, b) => {
      const parts = numbers(a, b);
      return { values: [parts[0] / parts[1]], parts, ratio: true };
    },
  ],
  [
    FRACTION,
    (a, b) => {
      const parts = numbers(a, b);
      return parts[0] < parts[1] ? { values: [parts[0] / parts[1]], parts, ratio: false } : null;
    },
  ],
];

/** @param {string} line @returns {{rest: string, composites: AnyReading[]}} what was read is blanked out */
export function compositesIn(line) {
  /** @type {AnyReading[]} */
  const composites = [];
  let rest = line;
  for (const [pattern, read] of COMPOSITES) {
    rest = rest.replace(
      pattern,
      (whole, /** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ at) => {
        const part = read(a, b);
        if (!part) return whole;
        composites.push({ at, end: at + whole.length, role: 'number', figures: true, ...part });
        return '¦'.repeat(whole.length);
      },
    );
  }
  return { rest, composites };
}
