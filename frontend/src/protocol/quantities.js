// What a text counts and measures, in one language: numbers in figures and words with their sign, unit and what it is per.

import { dateOf, labelled } from './calendar.js';
import { hanReadings } from './han-readings.js';
import { AND_A_HALF, isNegative, measureAt, perBefore } from './measures.js';
import { readings } from './numerals.js';
import { mentions, ratesOf } from './mentions.js';
import { narrow, plainText } from './plain-text.js';
import { DOSES, FORMS, unitAt } from './units.js';
import { compounds, idioms, powersInWords } from './wordings.js';

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
 * @property {Quantity[]} [parts] of a ratio or a fraction
 * @property {boolean} [ratio]
 * @property {import('./units.js').Unit} [noun] what an ordinal counts, a day or a week
 * @property {boolean} [figures]
 * @property {boolean} [inherited] the unit stands at the next number
 *
 * @typedef {object} Content
 * @property {Quantity[]} quantities in the order of the text
 * @property {import('./units.js').Unit[]} mentioned units without a number: daily, на килограмм
 * @property {number[]} rates how often, in seconds
 * @property {string} line
 */

/** @typedef {import('./numerals.js').Reading & {unit?: import('./units.js').Unit, measured?: boolean, weak?: boolean}} AnyReading */

const RATIO = /(?<![\d:.,])(\d+(?:[.,]\d+)?) ?: ?(\d{1,3}(?: \d{3})+|\d+)(?![\d:]|[.,]\d)/gu;
const FRACTION = narrow(/(?<![\d/.,]|\d )([1-9])\/([2-9]|10)(?![\d/.,%]|\p{Script=Latin})/gu);

/** @param {string} text @param {string} language BCP 47 @returns {Content} */
export function contentOf(text, language) {
  const tag = language.split('-')[0].toLowerCase();
  const plain = plainText(powersInWords(text, tag));
  const { rest: line, labels } = labelled(idioms(plain.line, tag));
  const { rest, composites } = compositesIn(line);
  /** @type {AnyReading[]} */
  const found = [...composites, ...compounds(rest, tag), ...(tag === 'zh' ? hanReadings(rest) : readings(rest, tag))];
  found.sort((one, other) => one.at - other.at);
  /** @type {Quantity[]} */
  const quantities = [];
  let covered = 0;
  for (const reading of found) {
    if (reading.at < covered) continue;
    const quantity = quantityOf(reading, rest, tag, plain);
    covered = quantity.end;
    quantities.push(quantity);
  }
  inherit(quantities, rest);
  const mentioned = mentions(rest, quantities, tag);
  for (const unit of mentioned) quantities.push({ ...EMPTY, at: rest.length, end: rest.length, values: [1], unit });
  for (const { at, end, ...label } of labels) {
    quantities.push({
      ...EMPTY,
      ...label,
      at,
      end,
      written: plain.written(at, end),
      role: label.class === 'date' || label.key ? 'soft' : 'weak',
    });
  }
  for (const one of quantities) if (one.class === 'ordinal') one.noun = nounOf(one, line, plain.line, tag);
  return { quantities, mentioned, rates: ratesOf(rest, quantities, tag), line: rest };
}

/** Day 3, the third week. @param {Quantity} one @param {string} line @param {string} whole @param {string} language */
function nounOf({ at, end }, line, whole, language) {
  const after = unitAt(line.slice(end, end + 20).trimStart(), language)?.unit;
  const before = /(day|week|month|день|дня|день) ?$/u.exec(whole.slice(0, at))?.[1];
  const unit = after ?? (before ? unitAt(before, language)?.unit : undefined);
  return unit?.kind === 'time' && unit.size >= 86400 ? unit : undefined;
}

/** @type {Quantity} */
const EMPTY = { written: '', at: 0, end: 0, values: [], unit: null, per: [], role: 'weak' };

/** Ratios and fractions with a stroke. @param {string} line */
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
  const rest = line.replace(RATIO, take(true)).replace(FRACTION, take(false));
  return { rest, composites };
}

const PAIRED = narrow(
  /^ ?(?:өкпе|көз|бүйрек|жақ|қол|аяқ|ел(?!\p{L}*у)|тарап|легк|поч|сторон|стран|країн|сторін|леген|нирк|lungs|kidneys|sides|countries|eyes|arms|legs|肺|肾|侧|国|方|者)/u,
);

const THESE = /(?:the|these|those|other|эти|этих|этим|ці|цих|цим|осы|бұл|сол|这|那|其他|另) ?$/u;

/**
 * @param {AnyReading} reading
 * @param {string} line
 * @param {string} language
 * @param {import('./plain-text.js').PlainText} plain
 * @returns {Quantity}
 */
function quantityOf(reading, line, language, plain) {
  const { at, figures, ratio } = reading;
  const [value] = reading.values;
  const measure =
    reading.measured || reading.role === 'ordinal'
      ? { end: reading.end, factor: 1, unit: reading.unit ?? null, per: [] }
      : ratio
        ? { end: reading.end, factor: 1, unit: null, per: [] }
        : measureAt(line, reading.end, language, value);
  const sign = isNegative(line, at, measure.end) ? -1 : 1;
  const half = measure.unit ? (AND_A_HALF.exec(line.slice(measure.end, measure.end + 20))?.[0] ?? '') : '';
  measure.end += half.length;
  const values = reading.values.map((it) => (it + (half ? 0.5 : 0)) * measure.factor * sign);
  const per = [...measure.per, ...(DOSES.has(measure.unit?.kind ?? '') ? perBefore(line, at, language) : [])];
  const distinct = per.filter((it, i) => per.findIndex((one) => one.kind === it.kind && one.size === it.size) === i);
  const written = plain.written(sign < 0 && /[-–−]$/u.test(line.slice(0, at)) ? at - 1 : at, measure.end);
  /** @type {Quantity} */
  const quantity = {
    ...EMPTY,
    written,
    at,
    end: measure.end,
    values,
    unit: measure.unit,
    per: distinct,
    role: roleOf(reading, measure, line, values[0]),
    ratio,
    figures,
  };
  const part = reading.role === 'fraction' || (reading.role === 'loose' && value === 0.5);
  if (part && quantity.role !== 'strong')
    Object.assign(quantity, { class: 'fraction', key: value.toFixed(3), role: 'soft' });
  if (reading.role === 'ordinal')
    Object.assign(quantity, { class: 'ordinal', key: String(value), unit: null, values: [value, 1 / value] });
  if (quantity.class === 'ordinal' && value >= 1900 && value < 2100)
    Object.assign(quantity, { class: 'year', key: String(value).slice(-2) });
  if (quantity.class === 'ordinal') Object.assign(quantity, dateOf(line.slice(quantity.end, quantity.end + 20), value));
  if (figures && isYear(line, quantity))
    Object.assign(quantity, {
      class: 'year',
      key: String(value).slice(-2),
      role: 'soft',
      values: [value, value % 100],
    });
  if (reading.parts) {
    quantity.parts = reading.parts.map((it) => ({
      ...EMPTY,
      written,
      at,
      end: measure.end,
      values: [it],
      role: it > 1 ? 'strong' : 'weak',
    }));
  }
  return quantity;
}

/** @param {string} line @param {Quantity} quantity */
function isYear(line, { at, end, values: [value], unit }) {
  if (unit !== null || !Number.isInteger(value) || value < 1900 || value > 2100) return false;
  return (
    /(?:in|since|of|by|until|from|year|between|and|spring|summer|autumn|winter|early|late|mid) $/u.test(
      line.slice(0, at),
    ) && !/^ [a-z]{4}/u.test(line.slice(end))
  );
}

/**
 * @param {AnyReading} reading
 * @param {{unit: import('./units.js').Unit | null, end: number}} measure
 * @param {string} line
 * @param {number} value
 * @returns {Quantity['role']}
 */
function roleOf({ at, role, figures, weak }, { unit, end }, line, value) {
  if (role === 'ordinal') return 'soft';
  if (role === 'vague' || role === 'fraction' || weak) return 'weak';
  const kind = unit?.kind ?? '';
  const measures = unit !== null && kind !== 'time' && kind !== 'times' && kind !== 'count';
  if (Math.abs(value) === 1 || value === 0)
    return measures && (figures || (!FORMS.has(kind) && kind !== 'activity')) && value !== 0 && !FORMS.has(kind)
      ? 'strong'
      : 'weak';
  if (role === 'loose')
    return (value === 0.5 && unit !== null && kind !== 'count') || (measures && value !== 7) ? 'strong' : 'weak';
  if (value === 2 && !figures && (PAIRED.test(line.slice(end)) || THESE.test(line.slice(0, at)))) return 'weak';
  return 'strong';
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
