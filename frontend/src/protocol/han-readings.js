// Numbers of a Chinese text. A Han numeral counts only where what follows says so: 三思 and 十分 count nothing.

import { COUNTS, HAN, number } from './han-counts.js';
import { hanNumber } from './han-numerals.js';
import { readings } from './numerals.js';
import { SCORE } from './scores.js';
import { DOSES, unitAt } from './units.js';

/** @typedef {import('./quantities.js').AnyReading} AnyReading */

/** 十点一次 is once at ten. */
const NUMERAL = new RegExp(
  `(?<![${HAN}\\d])[${HAN}]+(?:点[零〇一二三四五六七八九]+(?![零〇一二三四五六七八九次场]))?`,
  'gu',
);
const ANY_HAN = new RegExp(`[${HAN}]`, 'gu');
const CLASSIFIER =
  /^[多余来]?(?:个|名|例|位|人|次|包|杯|碗|勺|片|粒|支|瓶|袋|盒|张|台|家|所|套|件|份|剂|针|滴|丸|条|根|组|批|项|种|类|层|块|只|间|床|座|届|轮|颗|枚|步|处|口|省|市|县|元|美元|倍|辆|部|场|期临床|个月)/u;
const VAGUE_BEFORE = /(?:[数几成]|(?<![早晚])上)$/u;
const VAGUE_AFTER = /^几/u;
/** 十多个 may be a dozen. */
const ABOUT = /^[多余来]/u;
/** 九十六十 is a blood pressure: no number has two tens. */
const TWO_NUMBERS =
  /^((?:[一二三]百)?[一二三四五六七八九]?十[一二三四五六七八九]?)([一二三四五六七八九]十[一二三四五六七八九]?)$/u;
/** 十一二, 二十七八: eleven or twelve. */
const ONES_PAIR = /^([一二三]?百?[一二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])$/u;
/** 二三十, 两三百. */
const TENS_PAIR = /^([一二两三四五六七八九])([二三四五六七八九])([十百千万]+)$/u;
const PAIR = /^[一二两三四五六七八九]{2}$/u;

/** @param {string} line in one spelling @returns {AnyReading[]} */
export function hanReadings(line) {
  /** @type {AnyReading[]} */
  const found = [];
  let rest = line;
  for (const [pattern, read] of COUNTS) {
    const matches = [...rest.matchAll(pattern)];
    for (const match of matches) {
      for (const { from = 0, to = match[0].length, ...part } of read(match, line.slice(match.index))) {
        const [at, end] = [match.index + from, match.index + to];
        found.push({ values: [], role: 'number', figures: false, ...part, at, end });
      }
    }
    if (matches.length > 0) rest = rest.replace(pattern, (whole) => '¦'.repeat(whole.length));
  }
  found.push(...readings(rest.replace(ANY_HAN, '¦'), 'zh'));
  found.push(...[...rest.matchAll(NUMERAL)].flatMap(({ 0: text, index: at }) => numeral(text, at, line)));
  return found.map((it) => halved(it, line));
}

/** @param {string} text Han @param {number} at @param {string} line @returns {AnyReading[]} */
function numeral(text, at, line) {
  const more = /^[多余来几]([百千万亿])/u.exec(line.slice(at + text.length));
  // 四百五十多万: the scale stands behind.
  if (more && !text.includes(more[1])) return [scaled(text, more[1], at)];
  const before = line.slice(Math.max(0, at - 2), at);
  const after = line.slice(at + text.length, at + text.length + 8);
  /** @type {AnyReading} */
  const reading = { at, end: at + text.length, values: [hanNumber(text)], role: 'number', figures: false, weak: false };
  if (before.endsWith('第')) return [{ ...reading, role: 'ordinal' }];
  const two = twoNumbers(text, after);
  if (two) {
    const [first, second, length] = two;
    const between = at + length;
    return [
      { ...reading, end: between, values: first },
      { ...reading, at: between, values: second },
    ];
  }
  if (isOrdinal(text, before, after)) return [{ ...reading, role: 'ordinal', measured: true }];
  if (text === '二' && /^(?:次|届|代|期|类|型)/u.test(after) && !/[日天周月]$/u.test(before))
    return [{ ...reading, weak: true, measured: true }];
  const vague =
    VAGUE_BEFORE.test(before) ||
    VAGUE_AFTER.test(after) ||
    (text === '十' && ABOUT.test(after)) ||
    /^[百千万亿]+$/u.test(text);
  const decimal = text.includes('点') && !/^[分刻]/u.test(after);
  const rated = /^分(?![钟之])/u.test(after) && SCORE.test(line.slice(Math.max(0, at - 20), at));
  const weak = vague || !(rated || decimal || /[负正]$/u.test(before) || counts(text, after));
  // 十来个 is also a dozen or so.
  const values = text === '十' && vague ? [10, 12] : reading.values;
  return [{ ...reading, values, role: hanNumber(text) === 1 ? 'loose' : 'number', weak }];
}

/** 二期, 二十世纪; not 二到八度. @param {string} text @param {string} before @param {string} after */
const isOrdinal = (text, before, after) =>
  /^(?:[期级度型线号]|季度|世纪)/u.test(after) &&
  (text.length === 1 || after.startsWith('世纪')) &&
  !(after.startsWith('度') && /[到至]$/u.test(before));

/** @param {string} text @param {string} scale @param {number} at @returns {AnyReading} */
const scaled = (text, scale, at) => ({
  at,
  end: at + text.length + 2,
  values: [hanNumber(text) * hanNumber(`一${scale}`)],
  role: 'number',
  figures: false,
});

/** Two or three, 90 over 60, two or three hundred. @param {string} text @param {string} after @returns {[number[], number[], number] | null} with the length of the first */
function twoNumbers(text, after) {
  const [first, second] = [...text].map(hanNumber);
  if (PAIR.test(text) && counts(text[1], after) && [1, 2].includes(second - first)) return [[first], [second], 1];
  const [, upper, lower] = TWO_NUMBERS.exec(text) ?? [];
  if (upper && lower) return [[hanNumber(upper)], [hanNumber(lower)], upper.length];
  const ones = ONES_PAIR.exec(text);
  if (ones && hanNumber(ones[3]) - hanNumber(ones[2]) === 1) {
    const [few, more] = [ones[2], ones[3]].map((it) => hanNumber(ones[1] + it));
    return [[few], [more], ones[1].length + 1];
  }
  const tens = TENS_PAIR.exec(text);
  if (!tens || ![1, 2].includes(hanNumber(tens[2]) - hanNumber(tens[1]))) return null;
  return [[hanNumber(tens[1] + tens[3]), hanNumber(tens[1])], [hanNumber(tens[2] + tens[3])], 1];
}

/** @param {string} text @param {string} after */
function counts(text, after) {
  if (CLASSIFIER.test(after)) return true;
  const unit = unitAt(after.replace(/^[多余来]/u, ''));
  if (unit && !/^(?:分(?!钟)|月)/u.test(after))
    return unit.unit.kind !== 'degree' || text.length > 1 || DOSES.has(unit.unit.kind);
  return (
    text.length > 1 && /[十百千万亿]/u.test(text) && /^(?:[一二两三四五六七八九]|十[一二三四五六七八九])/u.test(text)
  );
}

/** 一个半小时, 两天半, 三十八度五. @param {AnyReading} reading @param {string} line @returns {AnyReading} */
function halved(reading, line) {
  if (reading.measured || reading.role === 'ordinal') return reading;
  const after = line.slice(reading.end, reading.end + 8);
  const inside = /^个?半(?=个?(?:小时|月|年|天|星期|钟头|片|升|毫|公斤|千克))个?/u.exec(after);
  if (inside)
    return {
      ...reading,
      end: reading.end + inside[0].length,
      values: reading.values.map((it) => it + 0.5),
      role: 'number',
      weak: false,
    };
  const unit = unitAt(after) ?? classifierAt(after);
  const tail = unit ? after.slice(unit.length) : '';
  const more = unit && /^半(?![夜身卧数年天个径月小斤克片升毫微包支粒袋勺杯碗瓶])/u.test(tail) ? 0.5 : 0;
  const tenth = unit?.unit?.kind === 'degree' ? /^([\d一二三四五六七八九])(?![\d.个名例天次])/u.exec(tail) : null;
  if (!unit || (!more && !tenth)) return times(reading, line);
  const part = more || number(tenth?.[1] ?? '0') / 10;
  return {
    ...reading,
    end: reading.end + unit.length + 1,
    values: reading.values.map((it) => it + part),
    role: 'number',
    weak: false,
    unit: unit.unit,
    measured: true,
  };
}

/** 一包半. @param {string} after */
function classifierAt(after) {
  const length = CLASSIFIER.exec(after)?.[0].length;
  return length ? { unit: undefined, length } : null;
}

/** 增加了两倍 is three times as much, and is also said of twice. @param {AnyReading} reading @param {string} line */
const times = (reading, line) =>
  line.startsWith('倍', reading.end) &&
  /(?:[增升]加?[高长]?|提高|上升|[多大长高快涨贵厚重强])了?(?:将?近|约|大约|整整)?$/u.test(
    line.slice(Math.max(0, reading.at - 6), reading.at),
  )
    ? { ...reading, values: reading.values[0] === 1 ? [2] : [...reading.values, reading.values[0] + 1] }
    : reading;
