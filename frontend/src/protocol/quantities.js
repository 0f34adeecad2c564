// What a text counts and measures, in one language: numbers in figures and words with their sign, unit and what it is per.

import { labelled, monthsAlone } from './calendar.js';
import { combined, elide } from './combined.js';
import { compositesIn } from './composites.js';
import { halfOf } from './day-parts.js';
import { folds } from './folds.js';
import { hanReadings } from './han-readings.js';
import { mentions, ratesBelow, wordedRates } from './mentions.js';
import { numberWords } from './number-words.js';
import { readings } from './numerals.js';
import { narrow, plainText } from './plain-text.js';
import { EMPTY, quantityOf } from './quantity.js';
import { partBehind } from './spine.js';
import { DOSES, unitAt } from './units.js';
import { idioms } from './idioms.js';
import { compounds, powersInWords } from './number-idioms.js';

/**
 * A `strong` one must have its match on the other side; a `soft` one must too, which may be of another class (`soft-figures.js`);
 * a `weak` one only explains what the other side has.
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
 * @property {import('./calendar.js').Day} [day] of a date
 * @property {Quantity[]} [parts] of a ratio, a fraction or a sum
 * @property {boolean} [ratio]
 * @property {boolean} [of] nine out of ten
 * @property {import('./units.js').Unit} [noun] what an ordinal counts, a day or a week
 * @property {import('./spine.js').Part} [part] of a level of the spine
 * @property {'am' | 'pm'} [half] of a time of day, where the text says so
 * @property {boolean} [figures]
 * @property {boolean} [exact] which explains nothing but its own kind
 * @property {number} [scale] thousands or millions, which a number before it may mean too
 * @property {boolean} [inherited] the unit stands at the next number
 * @property {import('./units.js').Unit} [elided] a unit that was said before and may be meant
 *
 * @typedef {object} Content
 * @property {Quantity[]} quantities in the order of the text
 * @property {import('./units.js').Unit[]} mentioned units without a number: daily, на килограмм
 * @property {import('./mentions.js').Rate[]} often how often something is done
 * @property {number[]} rates with what amounts are per
 * @property {string} line without dates, names and the like
 * @property {string} whole the line with them
 * @property {(from: number, to: number) => string} written what stood at a place of either
 * @property {boolean} readsWords whether number words of its language are known
 */

/** @typedef {import('./numerals.js').Reading & {unit?: import('./units.js').Unit, measured?: boolean, weak?: boolean, exact?: boolean}} AnyReading */

/** Per m2. */
const SQUARE = /(?<=(?:\/|per |на ) ?(?:[mм]|[cс][mм]))([23])(?![\d\p{L}])/giu;

/** @param {string} text @param {string} language BCP 47 @returns {Content} */
export function contentOf(text, language) {
  const tag = language.split('-')[0].toLowerCase();
  const plain = plainText(powersInWords(text, tag).replace(SQUARE, '^$1'));
  const { rest: line, labels } = labelled(idioms(plain.line, tag), tag);
  const { rest, composites } = compositesIn(line);
  const found = [...composites, ...compounds(rest, tag), ...folds(rest, tag), ...readingsOf(rest, tag)];
  const counted = combined(inOrder(found, rest, tag, plain), rest, plain, tag);
  inherit(counted, rest);
  elide(counted, rest, tag);
  const mentioned = mentions(rest, counted, tag);
  const quantities = [
    ...counted,
    ...bareUnits(mentioned, counted, rest.length),
    ...labels.map((it) => fromLabel(it, plain)),
  ];
  for (const one of quantities) look(one, line, plain.line, tag);
  quantities.push(...monthsAlone(rest, quantities).map((it) => fromLabel(it, plain)));
  const readsWords = tag === 'zh' || numberWords(tag).size > 0;
  const often = wordedRates(rest, tag);
  const rates = [...new Set([...often.map(({ size }) => size), ...ratesBelow(quantities)])];
  return { quantities, mentioned, often, rates, line: rest, whole: plain.line, written: plain.written, readsWords };
}

/** Units without a number are one of them. @param {import('./units.js').Unit[]} mentioned @param {Quantity[]} counted @param {number} at @returns {Quantity[]} */
function bareUnits(mentioned, counted, at) {
  const once = counted.flatMap((it) => (it.role === 'weak' ? it.per.filter(({ kind }) => kind === 'time') : []));
  return [...mentioned, ...once].map((unit) => ({ ...EMPTY, at, end: at, values: [1], unit }));
}

/** What the words around it say of a number. @param {Quantity} one @param {string} line @param {string} whole @param {string} language */
function look(one, line, whole, language) {
  if (one.class === 'clock') one.half = halfOf(whole, one);
  if (one.class !== 'ordinal') return;
  one.noun = nounOf(one, line, whole, language);
  one.part = partBehind(line.slice(one.end, one.end + 30));
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
  const before = /(day|week|month|день|дня|неделя|неделю|тиждень|күн|апта) ?$/u.exec(
    whole.slice(Math.max(0, at - 8), at),
  )?.[1];
  const unit = after ?? (before ? unitAt(before, language)?.unit : undefined);
  return unit?.kind === 'time' && unit.size >= 86400 ? unit : undefined;
}

const CONNECTED = narrow(
  /^(?:[-\p{L}]{0,5})? ?(?:-|–|~|\/|×|x|х|至|到|或|和|及|、|,|и|или|до|to|or|and|та|і|й|або|чи|және|немесе|мен|пен|бен|by|на|over|through|against|к|from|降至|升至|降到|升到|增至|减至|增加到|减少到|\.\.\.|…) ?(?:от |від |from )?$/u,
);

/** Ten to twelve thousand. @param {Quantity} one @param {Quantity} next @param {string} line */
function inheritScale(one, next, line) {
  const { scale } = next;
  if (!scale || one.scale || one.unit || one.class || one.values[0] >= next.values[0] / scale) return;
  if (CONNECTED.test(line.slice(one.end, next.at))) one.values.push(one.values[0] * scale);
}

/** Once a week has none. @param {import('./units.js').Unit} per */
const isTime = (per) => per.kind === 'time';

/** 10, 20 or 30 mg: the unit of the last one is that of all. @param {Quantity[]} quantities @param {string} line */
function inherit(quantities, line) {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [one, next] = [quantities[i], quantities[i + 1]];
    inheritScale(one, next, line);
    if (one.unit || one.ratio || one.class || !next.unit || next.class || one.per.some(isTime)) continue;
    const gap = line.slice(one.end, next.at).replace(/[−]/u, '-');
    if (!CONNECTED.test(gap) || (next.unit.kind === 'time' && / over /u.test(gap))) continue;
    Object.assign(one, { unit: next.unit, per: next.per, inherited: true });
    if (next.role === 'strong' && one.values[0] === 1 && (one.figures || DOSES.has(next.unit.kind)))
      one.role = 'strong';
  }
}
