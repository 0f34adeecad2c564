// What a text counts and measures, in one language: numbers in figures and words with their sign, unit and what it is per.

import { labelled, monthsAlone } from './calendar.js';
import { combined, elide } from './combined.js';
import { hanReadings } from './han-readings.js';
import { mentions, ratesOf } from './mentions.js';
import { numberWords } from './number-words.js';
import { readings } from './numerals.js';
import { narrow, plainText } from './plain-text.js';
import { EMPTY, quantityOf } from './quantity.js';
import { DOSES, unitAt, unitOf } from './units.js';
import { compounds, idioms, powersInWords } from './number-idioms.js';

/**
 * A `strong` one must have its match on the other side; a `soft` one may vanish, but must not be replaced by another of its
 * class; a `weak` one only explains what the other side has.
 *
 * @typedef {object} Quantity
 * @property {string} written as it stands in the text
 * @property {number} at
 * @property {number} end
 * @property {number[]} values what it may be, the likeliest first
 * @property {import('./units.js').Unit | null} unit
 * @property {import('./measures.js').Per[]} per
 * @property {'strong' | 'weak' | 'soft'} role
 * @property {import('./calendar.js').Class} [class]
 * @property {string} [key] of a soft one
 * @property {Quantity[]} [parts] of a ratio, a fraction or a sum
 * @property {boolean} [ratio]
 * @property {boolean} [of] nine out of ten
 * @property {import('./units.js').Unit} [noun] what an ordinal counts, a day or a week
 * @property {boolean} [figures]
 * @property {boolean} [inherited] the unit stands at the next number
 * @property {import('./units.js').Unit} [elided] a unit that was said before and may be meant
 *
 * @typedef {object} Content
 * @property {Quantity[]} quantities in the order of the text
 * @property {import('./units.js').Unit[]} mentioned units without a number: daily, на килограмм
 * @property {number[]} rates how often, in seconds
 * @property {string} line
 * @property {boolean} readsWords whether number words of its language are known
 */

/** @typedef {import('./numerals.js').Reading & {unit?: import('./units.js').Unit, measured?: boolean, weak?: boolean}} AnyReading */

const RATIO = /(?<![\d:.,])(\d+(?:[.,]\d+)?) ?: ?(\d{1,3}(?: \d{3})+|\d+)(?![\d:]|[.,]\d)/gu;
const FRACTION = narrow(/(?<![\d/.,]|\d )([1-9])\/([2-9]|10)(?![\d/.,%]|\p{Script=Latin})/gu);

/** @param {string} text @param {string} language BCP 47 @returns {Content} */
export function contentOf(text, language) {
  const tag = language.split('-')[0].toLowerCase();
  const plain = plainText(powersInWords(text, tag));
  const { rest: line, labels } = labelled(idioms(plain.line, tag), tag);
  const { rest, composites } = compositesIn(line);
  const found = inOrder([...composites, ...compounds(rest, tag), ...readingsOf(rest, tag)], rest, tag, plain);
  const counted = combined(found, rest, plain, tag);
  inherit(counted, rest);
  elide(counted, rest);
  const mentioned = mentions(rest, counted, tag);
  const once = counted.flatMap((it) => (it.role === 'weak' ? it.per.filter(({ kind }) => kind === 'time') : []));
  const bare = [...mentioned, ...once].map((unit) => ({
    ...EMPTY,
    at: rest.length,
    end: rest.length,
    values: [1],
    unit,
  }));
  const quantities = [...counted, ...bare, ...labels.map((it) => fromLabel(it, plain))];
  for (const one of quantities) if (one.class === 'ordinal') one.noun = nounOf(one, line, plain.line, tag);
  quantities.push(...monthsAlone(rest, quantities).map((it) => fromLabel(it, plain)));
  const readsWords = tag === 'zh' || numberWords(tag).size > 0;
  return { quantities, mentioned, rates: [...new Set(ratesOf(rest, quantities, tag))], line: rest, readsWords };
}

/** @param {string} line @param {string} language @returns {AnyReading[]} */
const readingsOf = (line, language) => (language === 'zh' ? hanReadings(line) : readings(line, language));

/**
 * @param {AnyReading[]} found
 * @param {string} line
 * @param {string} language
 * @param {import('./plain-text.js').PlainText} plain
 * @returns {Quantity[]} nothing is read twice
 */
function inOrder(found, line, language, plain) {
  /** @type {Quantity[]} */
  const quantities = [];
  let covered = 0;
  for (const reading of found.sort((one, other) => one.at - other.at)) {
    if (reading.at < covered) continue;
    const quantity = quantityOf(reading, line, language, plain);
    covered = quantity.end;
    quantities.push(quantity);
  }
  return quantities;
}

/** @param {ReturnType<typeof labelled>['labels'][number]} label @param {import('./plain-text.js').PlainText} plain @returns {Quantity} */
function fromLabel(label, plain) {
  const role = label.class === 'date' || label.key ? 'soft' : 'weak';
  return { ...EMPTY, ...label, written: plain.written(label.at, label.end), role };
}

/** Day 3, the third week. @param {Quantity} one @param {string} line @param {string} whole @param {string} language */
function nounOf({ at, end }, line, whole, language) {
  const after = unitAt(line.slice(end, end + 20).trimStart(), language)?.unit;
  const before = /(day|week|month|день|дня|день) ?$/u.exec(whole.slice(Math.max(0, at - 8), at))?.[1];
  const unit = after ?? (before ? unitAt(before, language)?.unit : undefined);
  return unit?.kind === 'time' && unit.size >= 86400 ? unit : undefined;
}

/** 32+4 weeks: four days. */
const GESTATION = narrow(
  /(?<![\d+])(\d{2}) ?\+ ?([0-6]) ?(?:weeks?|wks?|нед\p{L}*\.?|тиж\p{L}*\.?|周|апта\p{L}*)(?!\p{L})/gu,
);

/** Ratios, fractions with a stroke, and weeks with days. @param {string} line */
function compositesIn(line) {
  /** @type {AnyReading[]} */
  const composites = [];
  const take =
    (/** @type {boolean} */ ratio) =>
    (/** @type {string} */ whole, /** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ at) => {
      const parts = [a, b].map((it) => Number(it.replaceAll(' ', '').replace(',', '.')));
      if (!ratio && parts[0] >= parts[1]) return whole;
      composites.push({
        at,
        end: at + whole.length,
        values: [parts[0] / parts[1]],
        role: 'number',
        figures: true,
        parts,
        ratio,
      });
      return '¦'.repeat(whole.length);
    };
  const gestation = (
    /** @type {string} */ whole,
    /** @type {string} */ weeks,
    /** @type {string} */ days,
    /** @type {number} */ at,
  ) => {
    const values = [Number(weeks) + Number(days) / 7];
    composites.push({
      at,
      end: at + whole.length,
      values,
      role: 'number',
      figures: true,
      unit: unitOf('week', 'en'),
      measured: true,
    });
    return '¦'.repeat(whole.length);
  };
  const rest = line.replace(GESTATION, gestation).replace(RATIO, take(true)).replace(FRACTION, take(false));
  return { rest, composites };
}

const CONNECTED = narrow(
  /^(?:[-\p{L}]{0,5})? ?(?:-|–|~|\/|×|x|х|至|到|或|和|及|、|,|и|или|до|to|or|and|та|і|й|або|чи|және|немесе|мен|пен|бен|by|на|over|through|against|к|from|降至|升至|降到|升到|增至|减至|增加到|减少到|\.\.\.|…) ?(?:от |від |from )?$/u,
);

/** 10, 20 or 30 mg: the unit of the last one is that of all. @param {Quantity[]} quantities @param {string} line */
function inherit(quantities, line) {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [one, next] = [quantities[i], quantities[i + 1]];
    if (one.unit || one.ratio || one.class || !next.unit || next.class) continue;
    if (!CONNECTED.test(line.slice(one.end, next.at).replace(/[−]/u, '-'))) continue;
    Object.assign(one, { unit: next.unit, per: next.per, inherited: true });
    if (next.role === 'strong' && one.values[0] === 1 && (one.figures || DOSES.has(next.unit.kind)))
      one.role = 'strong';
  }
}
