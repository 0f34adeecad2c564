// What stands around a number: its sign, powers of ten, its unit and what that is a share of (per kilogram, per hour).

import { numberWords } from './number-words.js';
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
const THOUSANDS = /^(?: ?k(?= ?\/ ?[uμm])|k(?![a-zа-я]))/u;
const NOUN = narrow(/^ ?\p{L}[\p{L}.]{0,14} ?(?=\/| (?:per|на) \p{L})/u);
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
  if (ANOTHER.test(line.slice(end, end + 3))) return { end, factor: 1, unit: null, per: [] };
  const text = line.slice(end, end + LONGEST);
  const scale = moneyScale(text, line.slice(Math.max(0, end - 12), end)) ?? scaleAt(text, value);
  const after = scale.length + caseLength(text.slice(scale.length), language);
  const points = language === 'zh' && POINTS.test(text) && !HOURS.test(line.slice(Math.max(0, end - 8), end));
  const found = points ? null : unitBehind(text.slice(after), language, value);
  const behind = after + (found?.length ?? 0);
  const noun = found ? 0 : nounLength(text.slice(behind), language);
  const per = perUnits(text.slice(behind + noun), language);
  const without = found ? behind : scale.length;
  const length = per.units.length > 0 ? behind + noun + per.length : without;
  return { end: end + length, factor: scale.factor, unit: found?.unit ?? null, per: per.units };
}

/** 八分 are eight points, behind an hour minutes. */
const POINTS = /^ ?分(?![钟后内间])/u;
const HOURS = /(?:小时|时|点|度)[\d零一二三四五六七八九十]+$/u;

/** What is counted per something: 10 клеток на литр. @param {string} text @param {string} language */
function nounLength(text, language) {
  const noun = NOUN.exec(text)?.[0] ?? '';
  return numberWords(language).has(noun.trim()) ? 0 : noun.length;
}

/** A number follows, so nothing here measures it: most of what stands in a row of numbers is read no further. */
const ANOTHER = /^[ ,;]{1,2}\d/u;
/** No measure is longer, in characters. */
const LONGEST = 80;

/** EUR 1.5m, $3bn. @param {string} text @param {string} before with the number */
function moneyScale(text, before) {
  const sign = /^(m|bn|mln|k)(?![a-z])/u.exec(text)?.[1];
  if (!sign || !/(?:[$€£¥]|(?:eur|usd|gbp|cny|rub|uah|kzt)) ?[\d.,]+$/u.test(before)) return null;
  return { factor: { bn: 1e9, k: 1e3 }[sign] ?? 1e6, length: sign.length };
}

/** @param {string} text @param {number} value @returns {{factor: number, length: number}} */
function scaleAt(text, value) {
  const bare = value === 10 ? /^\^(-?\d{1,2})/u.exec(text) : null;
  if (bare) return { factor: 10 ** (Number(bare[1]) - 1), length: bare[0].length };
  const power = POWER.exec(text);
  if (power) return { factor: 10 ** Number(power[1] ?? power[2] ?? power[3]), length: power[0].length };
  const thousands = THOUSANDS.exec(text);
  return thousands ? { factor: 1e3, length: thousands[0].length } : { factor: 1, length: 0 };
}

/** @param {string} text @param {string} language @returns {number} of the ending that the number has */
function caseLength(text, language) {
  const kazakh = language === 'kk' ? (KAZAKH_CASE.exec(text)?.[0] ?? '') : '';
  if (kazakh && !unitAt(text.slice(1), language)) return kazakh.length;
  return CARDINAL.exec(text)?.[0].length ?? 0;
}

/** @param {string} text @param {string} language @param {number} value @returns {{unit: Unit, length: number} | null} */
function unitBehind(text, language, value) {
  const gap = /^(?: ?- ?| {0,2}| ?\()/u.exec(text)?.[0].length ?? 0;
  const found = unitAt(text.slice(gap), language);
  if (found) return { unit: found.unit, length: gap + found.length };
  // Half a tablet, a quarter of an hour.
  const of =
    language === 'en' && value < 1 ? /^(?: an?| of an?| of the|(?: of)? one) /u.exec(text)?.[0].length : undefined;
  const part = of === undefined ? null : unitAt(text.slice(of), language);
  return part && of !== undefined ? { unit: part.unit, length: of + part.length } : null;
}

/** @param {string} text @param {string} language @returns {{units: Per[], length: number}} */
function perUnits(text, language) {
  /** @type {Per[]} */
  const units = [];
  let at = 0;
  for (let next = nextPer(text, language, false); next; next = nextPer(text.slice(at), language, true)) {
    units.push(next.per);
    at += next.length;
  }
  const adverb = ADVERBS.exec(text.slice(at));
  const unit = adverb && unitOf(ADVERB_UNITS[adverb[1]], 'en');
  if (!adverb || !unit) return { units, length: at };
  return { units: [...units, { ...unit, strong: false }], length: at + adverb[0].length };
}

const BEHIND_PER = /^(?:\^?[-−]1|体重| (?:массы|веса|маси|ваги|body)(?: тела| тіла| weight)?)?\)?/u;

/** @param {string} text @param {string} language @param {boolean} further @returns {{per: Per, length: number} | null} */
function nextPer(text, language, further) {
  const leads = [STROKE, INVERSE, ...(further ? [MORE] : []), PREPOSITIONS[language]];
  for (const lead of leads) {
    const match = lead?.exec(text);
    const unit = match && unitAt(text.slice(match[0].length), language);
    if (!match || !unit || COUNTLESS.has(unit.unit.kind)) continue;
    const long = unit.unit.kind === 'time' && unit.unit.size >= DAY;
    const end = match[0].length + unit.length;
    const length = end + (BEHIND_PER.exec(text.slice(end))?.[0].length ?? 0);
    return { per: { ...unit.unit, strong: lead !== PREPOSITIONS[language] || !long }, length };
  }
  return null;
}

const DAY = 86_400;
const COUNTLESS = new Set(['times', 'count', 'degree', 'share', 'pressure']);

const HAN_BEFORE =
  /((?:每(?:1|一)?(?:分钟|小时|公斤|千克|平方米|天|日|升|毫升|周)(?:体重|体表面积)?)+)[^，。；,;！？!?、:\d¦]{0,8}$/u;
const WORDS_BEFORE = narrow(
  /(?<!\p{L})(?:(?:в|за|на|per|every|у) (минуту|час|хвилину|годину|сутки|добу|день|килограмм|кілограм|minute|hour|day|kg) (?:по |вводи\p{L}* |йде )?|((?:шаршы )?(?:\p{L}+(?:ына|іне|сына|сіне|ыңызға|ға|ге|та|те|да|де) ){1,2})(?:\p{L}+ )?)$/u,
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
  const words = found?.[1] ?? (language === 'kk' ? found?.[2] : undefined) ?? '';
  if (words.startsWith('шаршы ')) return perOf(unitAt(words, language)?.unit);
  return words.split(' ').flatMap((word) => perOf(word ? unitOf(word, language) : undefined));
}

/** @param {Unit | undefined} unit @returns {Per[]} */
const perOf = (unit) =>
  unit && PER_KINDS.has(unit.kind) ? [{ ...unit, strong: unit.kind !== 'time' || unit.size < DAY }] : [];
const PER_KINDS = new Set(['time', 'mass', 'volume', 'area']);

/** A stroke that neither joins two things nor stands between two numbers. */
const SIGN = narrow(/(?<![\p{Script=Latin}\p{Script=Cyrillic}\d¦%°)])(?<![\d¦%°)] )[-–]$/u);
const BELOW_BEFORE =
  /(?:(?<!(?:плюс|plus)(?:[-– ]| или | or | чи ))(?:минус|мінус|minus)|negative|零下|负的?|нөлден төмен|сенімен)[ -]?$/u;
const BELOW_AFTER = narrow(
  /^ ?(?:градус\p{L}*|degrees?|°c?)? ?(?:celsius |цельси\p{L}* |цельсі\p{L}* )?(?:ниже нуля|нижче нуля|below zero|below freezing|мороз\p{L}*|аяз)/u,
);

/** @param {string} line @param {number} at @param {number} end @returns {boolean} */
export function isNegative(line, at, end) {
  const before = line.slice(Math.max(0, at - 14), at);
  if (/\d[ ,;]{1,2}$/u.test(before) && ANOTHER.test(line.slice(end, end + 3))) return false;
  if (BELOW_BEFORE.test(before) || BELOW_AFTER.test(line.slice(end, end + 40))) return true;
  if (/(?<![\d¦%])(?<![\d¦%] )− ?$/u.test(before)) return true;
  // A dash before a word opens a reply: 几个周期？——六个。
  return SIGN.test(before) && /\d/u.test(line.slice(at, at + 1)) && !/[-–]{2}$/u.test(before);
}

/** Two hours and a half, два часа с половиной. */
export const AND_A_HALF = narrow(/^ (?:and a half|с половиной|з половиною|із половиною|жарым)(?!\p{L})/u);
