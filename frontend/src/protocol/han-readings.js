// Numbers of a Chinese text. A Han numeral counts only where what follows says so: 三思 and 十分 count nothing.

import { hanNumber } from './han-numerals.js';
import { readings } from './numerals.js';
import { DOSES, unitAt } from './units.js';

/** @typedef {import('./quantities.js').AnyReading} AnyReading */

const HAN = '零〇一二两三四五六七八九十百千万亿';
const MIXED =
  /(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?:[十百](?![分])|千(?![克米帕卡焦])|[万亿](?!古霉素))+(?:\d+(?:[百千万亿](?![克米帕卡分])|(?![\d.%]))+)*/gu;
const NUMERAL = new RegExp(`(?<![${HAN}\\d])[${HAN}]+(?:点[零〇一二三四五六七八九]+)?`, 'gu');
const OF_HUNDRED = new RegExp(
  `(?<![十百千万])(百分之|千分之)([${HAN}]+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)`,
  'gu',
);
/** 百分之三四十, 三到四成. */
const SHARES =
  /百分之([一二三四五六七八])([二三四五六七八九])十|(?<![十百千万])([一二三四五六七八])[到至]([二三四五六七八九])成/gu;
const PART_OF = new RegExp(`(?<![${HAN}\\d])([${HAN}]+|\\d+)分之([${HAN}]+|\\d+)`, 'gu');
const TENTHS = /([一二两三四五六七八九\d])成(?:([一二三四五六七八九])(?!.?[个例]))?(?![年人功立果效分员长绩熟为])/gu;
const TENTHS_PAIR = /(?<![十百千万])([一二三四五六七八])([二三四五六七八九])成(?![年人功立果效分员长绩熟为])/gu;
const HALF =
  /(?<![一二两三四五六七八九十\d个])半(?=个|包|杯|碗|勺|袋|盒|片|年|月|天|日|小时|分钟|升|支|粒|瓶|岁|公斤|斤)(?:个(?!月|小时|星期))?/gu;
const HALVES = /一半|半数|过半|大半|各半/gu;
/** Halved is also "by a factor of two". */
const BOTH = /双|俩|翻一?番|翻倍|加倍|减半/gu;
const QUARTERS = /([一三])刻钟?/gu;
const CLASSIFIER =
  /^多?(?:个|名|例|位|人|次|包|杯|碗|勺|片|粒|支|瓶|袋|盒|张|台|家|所|套|件|份|剂|针|滴|丸|条|根|组|批|项|种|类|层|块|只|间|床|座|届|轮|颗|枚|步|处|口|省|市|县|元|美元|倍|辆|部|场|期临床|个月)/u;
const VAGUE_BEFORE = /[数几上成近]$/u;
const VAGUE_AFTER = /^[几多余来]/u;
/** 九十六十 is a blood pressure: no number has two tens. */
const TWO_NUMBERS =
  /^((?:[一二三]百)?[一二三四五六七八九]?十[一二三四五六七八九]?)([一二三四五六七八九]十[一二三四五六七八九]?)$/u;
/** 二三十, 两三百. */
const TENS_PAIR = /^([一二两三四五六七八九])([二三四五六七八九])([十百千万]+)$/u;
const PAIR = /^[一二两三四五六七八九]{2}$/u;

/** @param {string} line in one spelling @returns {AnyReading[]} */
export function hanReadings(line) {
  /** @type {AnyReading[]} */
  const found = [];
  let rest = line;
  const take = (
    /** @type {RegExp} */ pattern,
    /** @type {(match: string[], at: number) => Partial<AnyReading> | null} */ read,
  ) => {
    rest = rest.replace(pattern, (...match) => {
      const at = /** @type {number} */ (match.find((it) => typeof it === 'number'));
      const reading = read(match, at);
      if (reading)
        found.push({ at, end: at + match[0].length, values: [], role: 'number', figures: false, ...reading });
      return reading ? '¦'.repeat(match[0].length) : match[0];
    });
  };
  take(SHARES, (match, at) => {
    const [few, more] = [match[1] ?? match[3], match[2] ?? match[4]].map((it) => number(it) * 10);
    found.push({ at, end: at + match[0].length - 1, role: 'number', figures: false, ...share(few) });
    return { ...share(more), at: at + match[0].length - 1 };
  });
  take(OF_HUNDRED, ([, of, digits]) => share(number(digits) / (of === '百分之' ? 1 : 10)));
  take(PART_OF, ([, below, above]) => ({
    values: [number(above) / number(below)],
    parts: [number(above), number(below)],
    role: number(above) === 1 ? 'fraction' : 'number',
    measured: true,
  }));
  take(TENTHS_PAIR, ([, few, more], at) => {
    found.push({ at, end: at + 1, role: 'number', figures: false, ...share(number(few) * 10) });
    return { ...share(number(more) * 10), at: at + 1 };
  });
  take(TENTHS, ([, tenths, more]) => share(number(tenths) * 10 + (more ? number(more) : 0)));
  take(QUARTERS, ([, quarters]) => ({
    values: [15 * number(quarters)],
    unit: { kind: 'time', size: 60 },
    measured: true,
  }));
  take(BOTH, () => ({ values: [2, 0.5], weak: true, measured: true }));
  take(HALVES, () => ({ values: [0.5], role: 'fraction', measured: true }));
  take(HALF, (_, at) =>
    /^半[天点]/u.test(line.slice(at)) ? { values: [0.5], weak: true } : { values: [0.5], role: 'loose' },
  );
  take(MIXED, ([digits]) => ({ values: [hanNumber(digits.replaceAll(',', ''))], figures: true }));
  found.push(...readings(rest.replace(new RegExp(`[${HAN}]`, 'gu'), '¦'), 'zh'));
  take(NUMERAL, () => ({ weak: true }));
  return found.flatMap((it) => (it.values.length === 0 ? numeral(it, line) : [it])).map((it) => halved(it, line));
}

/** @param {string} digits */
const number = (digits) => (/^\d/u.test(digits) ? Number(digits) : hanNumber(digits));
/** @param {number} percent @returns {{values: number[], unit: import('./units.js').Unit, measured: boolean}} */
const share = (percent) => ({ values: [percent], unit: { kind: 'share', size: 1 }, measured: true });

/** @param {AnyReading} reading @param {string} line @returns {AnyReading[]} */
function numeral({ at, end, ...reading }, line) {
  const text = line.slice(at, end);
  const before = line.slice(Math.max(0, at - 1), at);
  const after = line.slice(end, end + 8);
  if (before === '第') return [{ ...reading, at, end, values: [hanNumber(text)], role: 'ordinal', weak: false }];
  if (PAIR.test(text) && counts(text[1], after) && [1, 2].includes(hanNumber(text[1]) - hanNumber(text[0]))) {
    return [...text].map((it, i) => ({
      ...reading,
      at: at + i,
      end: at + i + 1,
      values: [hanNumber(it)],
      weak: false,
    }));
  }
  const [, upper, lower] = TWO_NUMBERS.exec(text) ?? [];
  if (upper && lower) {
    const [first, second] = [hanNumber(upper), hanNumber(lower)];
    const between = at + upper.length;
    return [
      { ...reading, at, end: between, values: [first], weak: false },
      { ...reading, at: between, end, values: [second], weak: false },
    ];
  }
  const tens = TENS_PAIR.exec(text);
  if (tens && [1, 2].includes(hanNumber(tens[2]) - hanNumber(tens[1]))) {
    // Two or three hundred.
    const [few, more] = [tens[1], tens[2]].map((it) => hanNumber(it + tens[3]));
    const both = [[few, hanNumber(tens[1])], [more]];
    return both.map((values, i) => ({ ...reading, at: at + i, end: i ? end : at + 1, values, weak: false }));
  }
  const vague = VAGUE_BEFORE.test(before) || VAGUE_AFTER.test(after) || /^[百千万亿]+$/u.test(text);
  const value = hanNumber(text);
  if (/^[期级度型线号]/u.test(after) && text.length === 1)
    return [{ ...reading, at, end, values: [value], role: 'ordinal', weak: false, measured: true, unit: undefined }];
  if (text === '二' && /^(?:次|届|代|期|类|型)/u.test(after))
    return [{ ...reading, at, end, values: [2], weak: true, measured: true }];
  return [
    {
      ...reading,
      at,
      end,
      values: [value],
      role: value === 1 ? 'loose' : 'number',
      weak: vague || !counts(text, after),
    },
  ];
}

/** @param {string} text @param {string} after */
function counts(text, after) {
  if (CLASSIFIER.test(after)) return true;
  const unit = unitAt(after.replace(/^多/u, ''));
  if (unit && !/^[分月]/u.test(after))
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
  const more = unit && /^半(?![夜身卧数年天个径月小])/u.test(tail) ? 0.5 : 0;
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
  /(?:[增升]加?[高长]?|提高|上升|多)了?$/u.test(line.slice(Math.max(0, reading.at - 6), reading.at))
    ? { ...reading, values: [...reading.values, reading.values[0] + 1] }
    : reading;
