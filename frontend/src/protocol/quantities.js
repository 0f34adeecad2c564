// What a text counts and measures: figures with their scale and unit. Dates, times, years, ordinals, names such as N95 and
// numbers in words are read too, but as weak ones: they explain a figure on the other side and are never missed themselves.

import { hanNumber, numbersInWords } from './numerals.js';
import { DOSES, unitAt } from './units.js';

/**
 * @typedef {object} Quantity
 * @property {string} written as it stands in the text
 * @property {number} value
 * @property {import('./units.js').Unit | null} unit
 * @property {boolean} weak
 */

const MONTHS_EN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?';
const MONTHS =
  'январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|' +
  'січ(?:ен|н)|лют(?:ого|ий)|берез(?:ень|ня)|квіт(?:ень|ня)|трав(?:ень|ня)|черв(?:ень|ня)|лип(?:ень|ня)|серп(?:ень|ня)|' +
  'верес(?:ень|ня)|жовт(?:ень|ня)|листопад|груд(?:ень|ня)|' +
  'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан';
const HAN_NUMERAL = '零〇一二两三四五六七八九十百千万亿';
/** Figures that measure nothing. */
const WEAK = [
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}(?!\d)/gu,
  /\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点](?:\d{1,2}分?)?/gu,
  /\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}[日号]/gu,
  new RegExp(
    `\\d{1,2}(?:-?(?:го|е|st|nd|rd|th))?\\s+(?:of\\s+)?(?:(?:${MONTHS})\\p{L}*|(?:${MONTHS_EN})(?!\\p{L}))`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:${MONTHS_EN})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d)`, 'giu'),
  /第\s?\d+|\d+-\p{Script=Cyrillic}{1,3}(?!\p{L})|\d+(?:st|nd|rd|th)(?!\p{L})/gu,
  /(?:[\p{Script=Latin}\p{Script=Cyrillic}]+[-‐‑]?(?!10\^)\d[\d.]*)+|\p{Lu}\.\d[\d.]*/gu,
  /(?<!\d)\d\/\d(?!\d)|\d{8,}/gu,
  /(?<![\d.,])(?!\d{1,3}(?:[.,]\d{3})+(?![\d.,]))\d+(?:[.,]\d+){2,}/gu,
];
const FIGURE = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;
const HAN_FIGURE = new RegExp(`(?<![\\d${HAN_NUMERAL}])[${HAN_NUMERAL}]+(?:点[零〇一二三四五六七八九]+)?`, 'gu');
const VAGUE = /[数几上]$/u;
const VAGUE_AFTER = /^[几多余半来]/u;
/** @type {[RegExp, number][]} */
const SCALES = [
  [/^\s?(?:тыс|тис|мың|thousand)\p{L}*\.?/u, 1e3],
  [/^\s?(?:млн|миллион|мільйон|million)\p{L}*\.?/u, 1e6],
  [/^\s?(?:млрд|миллиард|мільярд|billion)\p{L}*\.?/u, 1e9],
  [/^百万/u, 1e6],
  [/^千万/u, 1e7],
  [/^亿/u, 1e8],
  [/^万/u, 1e4],
  [/^千(?![克米帕])/u, 1e3],
  [/^百(?!分)/u, 100],
];
const POWER = /^\s*[×xх*]\s*10\^(\d{1,2})/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {string} text @returns {Quantity[]} in the order of the text; those in words behind */
export function quantities(text) {
  const plain = text
    .replace(/10[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (it) => `10^${[...it.slice(2)].map((sign) => SUPERSCRIPTS.indexOf(sign)).join('')}`)
    .normalize('NFKC')
    .replace(/\s/gu, ' ');
  /** @type {Quantity[]} */
  const weak = [];
  // What was read is blanked out, so that nothing is read twice and the rest stays in its place.
  const rest = WEAK.reduce((line, pattern) => line.replace(pattern, (it) => blanked(it, weak)), plain);
  const strong = figures(rest, weak);
  hanFigures(rest, strong, weak);
  for (const value of numbersInWords(plain.toLowerCase())) weak.push({ written: '', value, unit: null, weak: true });
  return [...strong, ...weak];
}

/** @param {string} written @param {Quantity[]} weak */
function blanked(written, weak) {
  for (const [digits] of written.matchAll(/\d+(?:[.,]\d+)?/gu)) {
    weak.push({ written, value: Number(digits.replace(',', '.')), unit: null, weak: true });
  }
  return ' '.repeat(written.length);
}

/** @param {string} line @param {Quantity[]} weak @returns {Quantity[]} */
function figures(line, weak) {
  /** @type {Quantity[]} */
  const found = [];
  const commaIsDecimal = isCyrillic(line);
  for (const match of line.matchAll(FIGURE)) {
    const [digits] = match;
    const behind = line.slice(match.index + digits.length).toLowerCase();
    const { factor, length } = scaleOf(behind);
    const { unit, end } = measured(line, match.index, behind, length);
    const written = line.slice(match.index, match.index + digits.length + end).trim();
    const value = parsed(digits, commaIsDecimal) * factor;
    const name = end === 0 && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(behind);
    const explains = name || isYear(digits, unit, written);
    (explains ? weak : found).push({ written, value, unit, weak: explains });
  }
  return found;
}

/** A year, since what is counted in thousands is seldom so exact. @param {string} digits @param {Quantity['unit']} unit @param {string} written */
function isYear(digits, unit, written) {
  return /^(?:19|20)\d{2}$/u.test(digits) && (unit === null || unit.kind === 'month' || /\d ?г$/u.test(written));
}

/** Whoever writes Cyrillic writes 1,5 and 1 000; Chinese and English write 1.5 and 1,000. @param {string} line */
function isCyrillic(line) {
  const cyrillic = line.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic > (line.match(/[\p{Script=Latin}\p{Script=Han}]/gu)?.length ?? 0);
}

/** @param {string} digits @param {boolean} commaIsDecimal */
function parsed(digits, commaIsDecimal) {
  const marks = digits.match(/[.,]/gu) ?? [];
  const grouped = digits.replaceAll(' ', '');
  const last = marks.at(-1);
  const thousands = /^[1-9]\d{0,2}(?:([.,])\d{3})+$/u.test(grouped) && new Set(marks).size === 1;
  if (last === undefined || (thousands && (marks.length > 1 || (last === ',' && !commaIsDecimal)))) {
    return Number(grouped.replace(/[.,]/gu, ''));
  }
  const at = grouped.lastIndexOf(last);
  return Number(`${grouped.slice(0, at).replace(/[.,]/gu, '')}.${grouped.slice(at + 1)}`);
}

/** @param {string} behind in lower case */
function scaleOf(behind) {
  const power = POWER.exec(behind);
  if (power) return { factor: 10 ** Number(power[1]), length: power[0].length };
  for (const [pattern, factor] of SCALES) {
    const match = pattern.exec(behind);
    if (match) return { factor, length: match[0].length };
  }
  return { factor: 1, length: 0 };
}

/** @param {string} line @param {number} at @param {string} behind in lower case @param {number} scale its length */
function measured(line, at, behind, scale) {
  if (line.slice(0, at).endsWith('百分之')) return { unit: { kind: 'share', size: 1 }, end: scale };
  const spaces = /^ */u.exec(behind.slice(scale))?.[0].length ?? 0;
  const unit = unitAt(behind.slice(scale + spaces));
  return unit ? { unit: unit.unit, end: scale + spaces + unit.length } : { unit: null, end: scale };
}

/** @param {string} line @param {Quantity[]} strong @param {Quantity[]} weak */
function hanFigures(line, strong, weak) {
  for (const match of line.replaceAll('百分之', '％％％').matchAll(HAN_FIGURE)) {
    const [digits] = match;
    const behind = line.slice(match.index + digits.length);
    const { unit, end } = measured(line, match.index, behind.toLowerCase(), 0);
    const vague =
      VAGUE.test(line.slice(0, match.index)) || VAGUE_AFTER.test(behind) || /半/u.test(behind.slice(0, end + 1));
    const counts = !vague && unit !== null && (DOSES.has(unit.kind) || unit.kind === 'share');
    const quantity = { written: digits + behind.slice(0, end), value: hanNumber(digits), unit, weak: !counts };
    (counts ? strong : weak).push(quantity);
    if (!counts) for (const digit of digits) weak.push({ ...quantity, value: hanNumber(digit) });
  }
}
