// What stands around a number: its sign, powers of ten, its unit and what that is a share of (per kilogram, per hour).

import { unitAt, unitOf } from './units.js';
import { narrow } from './plain-text.js';

/**
 * @typedef {import('./units.js').Unit} Unit
 * @typedef {Unit & {strong: boolean}} Per a unit below the stroke; a strong one must not be lost
 * @typedef {object} Measure
 * @property {number} end
 * @property {number} factor
 * @property {Unit | null} unit
 * @property {Per[]} per
 */

const POWER = /^ ?[×xх*·] ?10(?:\^|\*{1,2})(-?\d{1,2})|^ ?[×xх*·] ?10 ?(9|12|6|3)(?= ?\/)|^e\+?(\d{1,2})(?!\d)/u;
/** 20-ға, 5-тен. */
const KAZAKH_CASE = narrow(/^-(?:[ғгқк][ае]|[дт][ае]н?|н[ае]н|[дтн][ыі]ң?|[мбп]ен|с?[ыі]н?)(?!\p{L})/u);
/** 5-ти, 2-х. */
const CARDINAL = narrow(/^-?(?:ти|ми|х|ю|и|ма)(?!\p{L})/u);
const THOUSANDS = /^ ?k(?= ?\/ ?[uμm])/u;
const NOUN = narrow(/^ ?\p{L}[\p{L}.]{0,14} ?(?=\/)/u);
/** @type {Record<string, RegExp>} */
const PREPOSITIONS = {
  en: /^ (?:per|a|an|each|every) (?:1 |one )?/u,
  ru: /^ (?:на|в|за) (?:1 |один |одну |каждый |каждую )?/u,
  uk: /^ (?:на|в|у|за) (?:1 |один |одну |кожен |кожну )?/u,
  zh: /^ ?每(?:1|一)?/u,
};
const STROKE = /^ ?\/ ?\(?(?:1 )?/u;
const INVERSE = narrow(/^[·*. ]?(?=[\p{L}μ]+(?:2)?\^?[-−]1)/u);
const MORE = narrow(/^[·*](?=[\p{L}μ]+\)?)/u);
const ADVERBS = narrow(/^ (daily|hourly|weekly|nightly)(?!\p{L})/u);
/** @type {Record<string, string>} */
const ADVERB_UNITS = { daily: 'day', nightly: 'day', hourly: 'hour', weekly: 'week' };

/**
 * @param {string} line
 * @param {number} end of the number
 * @param {string} language
 * @param {number} value
 * @returns {Measure}
 */
export function measureAt(line, end, language, value) {
  let rest = line.slice(end, end + 80);
  const start = rest.length;
  const eaten = () => start - rest.length;
  const bare = value === 10 ? /^\^(-?\d{1,2})/u.exec(rest) : null;
  const power = bare ?? POWER.exec(rest);
  let factor = 1;
  if (power) {
    const exponent = Number(power[1] ?? power[2] ?? power[3]);
    factor = 10 ** (bare ? exponent - 1 : exponent);
    rest = rest.slice(power[0].length);
  } else if (THOUSANDS.test(rest)) {
    factor = 1e3;
    rest = rest.replace(THOUSANDS, '');
  }
  let worth = eaten();
  const suffix = language === 'kk' ? (KAZAKH_CASE.exec(rest)?.[0] ?? '') : '';
  const cardinal = CARDINAL.exec(rest)?.[0] ?? '';
  const skip = suffix && !unitAt(rest.slice(1), language) ? suffix : cardinal;
  rest = rest.slice(skip.length);
  const gap = /^(?: ?- ?| {0,2}| ?\()/u.exec(rest)?.[0] ?? '';
  let found = unitAt(rest.slice(gap.length), language);
  if (!found && language === 'en') {
    const of = /^(?: an?| of an?| of the)? /u.exec(rest)?.[0] ?? '';
    found = value < 1 ? unitAt(rest.slice(of.length), language) : null;
    if (found) rest = rest.slice(of.length);
  } else if (found) rest = rest.slice(gap.length);
  if (found) {
    rest = rest.slice(found.length);
    worth = eaten();
  }
  const noun = found ? '' : (NOUN.exec(rest)?.[0] ?? '');
  const per = perUnits(rest.slice(noun.length), language);
  const last = per.length > 0 ? eaten() + noun.length + per.length_ : worth;
  return { end: end + last, factor, unit: found?.unit ?? null, per: per.units };
}

/** @param {string} text @param {string} language */
function perUnits(text, language) {
  /** @type {Per[]} */
  const units = [];
  let rest = text;
  for (let more = true; more;) {
    more = false;
    for (const [lead, strong] of /** @type {[RegExp | undefined, boolean][]} */ ([
      [STROKE, true],
      [INVERSE, true],
      [units.length > 0 ? MORE : undefined, true],
      [PREPOSITIONS[language], false],
    ])) {
      const match = lead?.exec(rest);
      const unit = match && unitAt(rest.slice(match[0].length), language);
      if (!match || !unit || COUNTLESS.has(unit.unit.kind)) continue;
      const long = unit.unit.kind === 'time' && unit.unit.size >= 86400;
      units.push({ ...unit.unit, strong: strong || !long });
      rest = rest
        .slice(match[0].length + unit.length)
        .replace(/^\^?[-−]1|^体重|^ (?:массы|веса|маси|ваги|body)(?: тела| тіла| weight)?/u, '')
        .replace(/^\)/u, '');
      more = true;
      break;
    }
  }
  const adverb = ADVERBS.exec(rest);
  if (adverb) {
    const unit = unitOf(ADVERB_UNITS[adverb[1]], 'en');
    if (unit) units.push({ ...unit, strong: false });
    rest = rest.slice(adverb[0].length);
  }
  return { units, length: units.length, length_: text.length - rest.length };
}

const COUNTLESS = new Set(['times', 'count', 'degree', 'share', 'pressure']);

const HAN_BEFORE = /((?:每(?:1|一)?(?:分钟|小时|公斤|千克|天|日|升|毫升|周)(?:体重)?)+)[^，。；,;！？!?、:\d¦]{0,8}$/u;
const WORDS_BEFORE = narrow(
  /(?<!\p{L})(?:(?:в|за|на|per|every|у) (минуту|час|хвилину|годину|сутки|добу|день|килограмм|кілограм|minute|hour|day|kg) (?:по |вводи\p{L}* |йде )?|(\p{L}+(?:ына|іне|сына|сіне|ыңызға|ға|ге|та|те|да|де)) (?:\p{L}+ )?)$/u,
);

/**
 * Per what, where that stands before the number: 每小时4单位, минутына 5 литр.
 *
 * @param {string} line
 * @param {number} at of the number
 * @param {string} language
 * @returns {Per[]}
 */
export function perBefore(line, at, language) {
  const before = line.slice(Math.max(0, at - 32), at);
  if (language === 'zh') {
    const whole = HAN_BEFORE.exec(before)?.[1] ?? '';
    return whole.split('每').flatMap((it) => perOf(unitAt(it.replace(/^[1一]/u, ''))?.unit));
  }
  const found = WORDS_BEFORE.exec(before);
  const word = found?.[1] ?? (language === 'kk' ? found?.[2] : undefined);
  return word ? perOf(unitOf(word, language)) : [];
}

/** @param {Unit | undefined} unit @returns {Per[]} */
const perOf = (unit) =>
  unit && PER_KINDS.has(unit.kind) ? [{ ...unit, strong: unit.kind !== 'time' || unit.size < 86400 }] : [];
const PER_KINDS = new Set(['time', 'mass', 'volume', 'area']);

/** A stroke that neither joins two things nor stands between two numbers. */
const SIGN = narrow(/(?<![\p{Script=Latin}\p{Script=Cyrillic}\d¦%°)])(?<![\d¦%°)] )[-–]$/u);
const BELOW_BEFORE = /(?:минус|мінус|minus|negative|零下|负|нөлден төмен|сенімен)[ -]?$/u;
const BELOW_AFTER = narrow(
  /^ ?(?:градус\p{L}*|degrees?|°c?)? ?(?:celsius |цельси\p{L}* |цельсі\p{L}* )?(?:ниже нуля|нижче нуля|below zero|below freezing|мороза|морозу|аяз)/u,
);

/** @param {string} line @param {number} at @param {number} end @returns {boolean} */
export function isNegative(line, at, end) {
  const before = line.slice(Math.max(0, at - 14), at);
  if (BELOW_BEFORE.test(before) || BELOW_AFTER.test(line.slice(end, end + 40))) return true;
  if (/(?<![\d¦%])(?<![\d¦%] )− ?$/u.test(before)) return true;
  return SIGN.test(before);
}

/** Two hours and a half, два часа с половиной. */
export const AND_A_HALF = narrow(/^ (?:and a half|с половиной|з половиною|із половиною|жарым)(?!\p{L})/u);
