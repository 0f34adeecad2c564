// How many times as much: вдвое, tripled, 翻两番. What is halved or doubled is both said to change "in two".

import { EVERY_OTHER } from './mentions.js';
import { numberWords } from './number-words.js';
import { narrow } from './plain-text.js';
import { unitOf } from './units.js';

/** @typedef {import('./quantities.js').AnyReading} AnyReading */

/** @type {Record<string, [string, number][]>} */
const FOLDS = {
  ru: [
    ['вдвое|удв(?:о[иея]|аив)[а-я]*', 2],
    ['втрое|утр(?:ои|ое|аив)[а-я]*', 3],
    ['вчетверо', 4],
    ['впятеро', 5],
    ['вшестеро', 6],
    ['вдесятеро', 10],
  ],
  uk: [
    ['[ву]двічі|подво[а-яіїє]+|вдвоє', 2],
    ['[ву]тричі|потро[а-яіїє]+|втроє', 3],
    ['[ву]четверо', 4],
    ["[ву]п'ятеро", 5],
    ['[ву]десятеро', 10],
  ],
  en: [
    ['doubled|doubling|doubles', 2],
    ['tripled|tripling|triples', 3],
    ['quadrupl(?:ed|ing|es)', 4],
  ],
};
/** @type {Map<string, [RegExp, number][]>} */
const patterns = new Map();

/** @param {string} language @returns {[RegExp, number][]} */
function foldsOf(language) {
  const known = patterns.get(language);
  if (known) return known;
  /** @type {[RegExp, number][]} */
  const made = (FOLDS[language] ?? []).map(([words, value]) => [
    narrow(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu')),
    value,
  ]);
  patterns.set(language, made);
  return made;
}

/** @param {string} line @param {string} language @returns {AnyReading[]} */
export const folds = (line, language) => [
  ...foldsOf(language).flatMap(([pattern, value]) =>
    [...line.matchAll(pattern)].map(({ 0: whole, index: at }) => fold(at, whole, value)),
  ),
  ...unitsAndAHalf(line, language),
  ...unitsOrTwo(line, language),
  ...KNOWN.flatMap(([pattern, value, unit]) =>
    [...line.matchAll(pattern)].map(({ 0: whole, index: at }) => ({
      ...fold(at, whole, value),
      unit: unitOf(unit, 'en'),
      weak: true,
      exact: true,
    })),
  ),
];

/** What has a number in some languages only: every other day, around the clock, на все сто. @type {[RegExp, number, string][]} */
const KNOWN = [
  [EVERY_OTHER, 2, 'day'],
  [narrow(/через неделю по|через тиждень по|every other week|alternate weeks|隔周/gu), 2, 'week'],
  [narrow(/круглосуточн\p{L}*|цілодобов\p{L}*|тәулік бойы|(?:a)?round[- ]the[- ]clock|全天候|昼夜不停/gu), 24, 'hour'],
  [narrow(/на все сто(?!\p{L})|на всі сто(?!\p{L})/gu), 100, 'percent'],
];

/** @param {number} at @param {string} whole @param {number} value @returns {AnyReading} */
const fold = (at, whole, value) => ({
  at,
  end: at + whole.length,
  values: [value],
  role: 'number',
  figures: false,
  unit: { kind: 'times', size: 1 },
  measured: true,
});

/** Месяц с половиной: one of them. */
const AND_A_HALF = narrow(/(?<!\p{L})(\p{L}{3,}) (?:с|із|з) половин(?:ой|ою)(?!\p{L})/gu);
const LAST_WORD = narrow(/[\p{L}']+(?= $)/u);

/** @param {string} line @param {string} language @returns {AnyReading[]} */
function unitsAndAHalf(line, language) {
  if (language !== 'ru' && language !== 'uk') return [];
  return [...line.matchAll(AND_A_HALF)].flatMap(({ 0: whole, 1: word, index: at }) => {
    const unit = unitOf(word, language);
    const before = line.slice(Math.max(0, at - 20), at);
    const counted = /[\d¦] $/u.test(before) || numberWords(language).has(LAST_WORD.exec(before)?.[0] ?? '');
    return unit && !counted ? [{ ...fold(at, whole, 1.5), unit }] : [];
  });
}

/** Неделя-другая: one or two. */
const OR_TWO = narrow(/(?<!\p{L})(\p{L}{3,})-друг(?:ой|ая|ую|ий|а|у|ие)(?!\p{L})/gu);

/** @param {string} line @param {string} language @returns {AnyReading[]} */
const unitsOrTwo = (line, language) =>
  [...line.matchAll(OR_TWO)].flatMap(({ 0: whole, 1: word, index: at }) => {
    const unit = unitOf(word, language);
    return unit ? [{ ...fold(at, whole, 2), unit, weak: true }] : [];
  });
