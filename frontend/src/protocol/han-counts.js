// What a Chinese text counts in words of their own: 百分之三, 三分之二, 七成, 两打, 半个, 一刻钟, 3万5千.

import { hanNumber } from './han-numerals.js';

/** @typedef {import('./quantities.js').AnyReading} AnyReading */
/** @typedef {Partial<AnyReading> & {from?: number, to?: number}} Part of what a pattern found, by its own places */

export const HAN = '零〇一二两三四五六七八九十百千万亿';
const MIXED =
  /(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?:[十百](?![分])|千(?![克米帕卡焦])|[万亿](?!古霉素))+(?:\d+(?:[百千万亿](?![克米帕卡分])|(?![\d.%]))+)*/gu;
const OF_HUNDRED = new RegExp(
  `(?<![十百千万])(百分之|千分之)([${HAN}]+(?:点[零〇一二三四五六七八九]+)?|\\d+(?:\\.\\d+)?)`,
  'gu',
);
/** 百分之三四十, 三到四成. */
const SHARES =
  /百分之([一二三四五六七八])([二三四五六七八九])十|(?<![十百千万])([一二三四五六七八])[到至]([二三四五六七八九])成/gu;
const PART_OF = new RegExp(`(?<![${HAN}\\d])([${HAN}]+|\\d+)分之([${HAN}]+|\\d+)`, 'gu');
const TENTHS = /([一二两三四五六七八九\d])成(?:([一二三四五六七八九半])(?!.?[个例]))?(?![年人功立果效分员长绩熟为])/gu;
const TENTHS_PAIR = /(?<![十百千万])([一二三四五六七八])([二三四五六七八九])成(?![年人功立果效分员长绩熟为])/gu;
const HALF =
  /(?<![一二两三四五六七八九十\d个])半(?!月板)(?=个|包|杯|碗|勺|袋|盒|片|年|月|天|日|小时|分钟|升|支|粒|瓶|岁|公斤|斤|克|毫克|毫升)(?:个(?!月|小时|星期))?/gu;
const HALVES = /一半|半数|过半(?!百)|大半|各半/gu;
/** Twelve of a kind, and the pound of half a kilogram with its ten parts. */
const DOZEN = /([一两三四五六\d])打(?=\p{Script=Han})(?![针电开算断扫破])/gu;
const POUND =
  /(?<!公)(?<![零一二两三四五六七八九十\d.])([一二两三四五六七八九十]{1,3}|\d{1,3}(?:\.\d)?)市?斤(?:([一二三四五六七八九\d])两?)?/gu;
/** 半斤 of spirits; not 半斤八两, which is six of one and half a dozen of the other. */
const HALF_POUND = /(?<![公个\d])半市?斤(?!八两)/gu;
const FIFTY = /半百/gu;
const DECADE = /([六七八九])旬(?=老|患|的|男|女|高)/gu;
const GLASSES = new RegExp(
  `(?:近视|远视|散光|屈光度|[左右]眼负|[左右]眼正)(?:约|大约|是|为)?[负正]?([${HAN}]+|\\d+)度|([${HAN}]+|\\d+)度(?=的?(?:近视|远视|散光))`,
  'gu',
);
const NOON = /中午(?![\d零一二两三四五六七八九十])/gu;
/** Halved is also "by a factor of two". */
const BOTH = /双|俩|减半/gu;
const DOUBLED = /翻了?([一两])?[番倍]|加倍/gu;
/** Thirty percent of it, or three parts. */
const PARTS_OF_TEN = /([一二三四五六七八九])分(?=治|养|靠|饱|熟|像|醉)/gu;
const THREE = /仨/gu;
const QUARTERS = /([一三])刻钟?/gu;

/** @param {string} digits */
export const number = (digits) => (/^\d/u.test(digits) ? Number(digits) : hanNumber(digits));
/** @param {number} percent @returns {Part} */
const share = (percent) => ({ values: [percent], unit: { kind: 'share', size: 1 }, measured: true });
/** @param {string} whole @param {number} between @param {string} few tenths @param {string} more @returns {Part[]} */
const tenths = (whole, between, few, more) => [
  { ...share(number(few) * 10), to: between },
  { ...share(number(more) * 10), from: between, to: whole.length },
];
/** @param {number} value @param {string} kind @param {number} size @returns {Part} */
const amount = (value, kind, size) => ({ values: [value], unit: { kind, size }, measured: true });

/** A short-sighted eye has a negative one, said or not. @param {string} whole @param {number} value */
const dioptres = (whole, value) => (whole.includes('负') ? [-value] : whole.includes('近') ? [value, -value] : [value]);

/** @type {[RegExp, (match: string[], behind: string) => Part[]][]} in the order in which they are looked for */
export const COUNTS = [
  [GLASSES, ([whole, a, b]) => [{ ...amount(0, 'dioptre', 1), values: dioptres(whole, number(a ?? b) / 100) }]],
  [/([上下])半年/gu, ([, half]) => [{ values: [half === '上' ? 1 : 2], role: 'ordinal' }]],
  [SHARES, ([whole, a, b, c, d]) => tenths(whole, whole.length - 1, a ?? c, b ?? d)],
  [OF_HUNDRED, ([, of, digits]) => [share(number(digits) / (of === '百分之' ? 1 : 10))]],
  [
    PART_OF,
    ([, below, above]) => [
      {
        values: [number(above) / number(below)],
        parts: [number(above), number(below)],
        role: number(above) === 1 ? 'fraction' : 'number',
        measured: true,
      },
    ],
  ],
  [TENTHS_PAIR, ([whole, few, more]) => tenths(whole, 1, few, more)],
  [TENTHS, ([, first, more]) => [share(number(first) * 10 + (more === '半' ? 5 : more ? number(more) : 0))]],
  [QUARTERS, ([, quarters]) => [amount(15 * number(quarters), 'time', 60)]],
  [DOUBLED, ([, twice]) => [amount(twice === '两' ? 4 : 2, 'times', 1)]],
  [PARTS_OF_TEN, ([, parts]) => [{ values: [number(parts) / 10, number(parts)], weak: true, measured: true }]],
  [THREE, () => [{ values: [3], weak: true, measured: true }]],
  [BOTH, () => [{ values: [2, 0.5], weak: true, measured: true }]],
  [DOZEN, ([, dozens]) => [{ values: [12 * number(dozens)], measured: true }]],
  [POUND, ([, pounds, parts]) => [amount(500 * number(pounds) + 50 * (parts ? number(parts) : 0), 'mass', 1)]],
  [HALF_POUND, () => [amount(250, 'mass', 1)]],
  [FIFTY, () => [{ values: [50], measured: true }]],
  [DECADE, ([, tens]) => [{ values: [10 * number(tens)], weak: true, measured: true }]],
  [NOON, () => [{ values: [12], weak: true, measured: true }]],
  [HALVES, () => [{ values: [0.5], role: 'fraction', measured: true }]],
  [HALF, (_, behind) => [/^半[天点]/u.test(behind) ? { values: [0.5], weak: true } : { values: [0.5], role: 'loose' }]],
  [
    MIXED,
    ([digits]) => [
      {
        values: [hanNumber(digits.replaceAll(',', ''))],
        figures: true,
        scale: { 万: 1e4, 亿: 1e8 }[digits.at(-1) ?? ''],
      },
    ],
  ],
];
