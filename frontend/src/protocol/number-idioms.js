// Numbers within longer words, and powers of ten that are spelled out: двухнедельный, an hour and a half, ten to the ninth.

import { numberWords } from './number-words.js';
import { unitOf } from './units.js';
import { narrow } from './plain-text.js';

/** Exponents as they are said behind "ten to the". @type {[string, string[]][]} */
const EXPONENTS = [
  ['3', ['третьей', 'третій', 'third', 'three', '三', 'үшінші', '3']],
  ['6', ['шестой', 'шестом', 'шостій', 'шостому', 'sixth', 'six', '六', 'алтыншы', '6']],
  [
    '9',
    [
      'девятой',
      'девятом',
      "дев'ятому",
      'девʼятому',
      "дев'ятій",
      'девʼятій',
      'девятій',
      'ninth',
      'nine',
      '九',
      'тоғызыншы',
      '9',
    ],
  ],
  ['12', ['двенадцатой', 'двенадцатом', 'дванадцятому', 'дванадцятій', 'twelfth', 'twelve', '十二', 'он екінші', '12']],
];
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const WORDED_POWER = new RegExp(
  `( ?(?:×|·|x|х|\\*|на|times|乘以?|помножити на|умножить на|есе) ?|(?<![\\p{L}\\d]))(?:10|десять|ten|十|он)(?:-?(?:ның|нұң))?(?: (?:в|у|to the(?: power of)?)|的| )? ?(${EXPONENTS.flatMap(([, ways]) => ways).join('|')})-?(?:й|ій|ой|th|шы|ші)?(?: степени| ступені| степень| power| дәрежесі|次方| дәрежелі)?(?: степені)?(?!\\p{L}|\\d)`,
  'giu',
);

/** Ten to the ninth, as figures. @param {string} text @param {string} language */
export function powersInWords(text, language) {
  if (!/степен|ступен|power|次方|to the|дәреже|десять [ву]/iu.test(text) || language === '') return text;
  return text.replace(WORDED_POWER, (whole, /** @type {string} */ by, /** @type {string} */ exponent) => {
    const power = EXPONENTS.find(([, ways]) => ways.includes(exponent.toLowerCase()))?.[0];
    return power && /степ|ступ|power|次方|to the|дәр|десять [ву] /iu.test(whole)
      ? `${by && '·'}10${[...power].map((it) => SUPERSCRIPTS[Number(it)]).join('')}`
      : whole;
  });
}

/** Genitives that adjectives begin with: двухнедельный, п'ятирічний. @type {Record<string, [number, string][]>} */
const FIRST = {
  ru: [
    [100, 'сто'],
    [90, 'девяносто'],
    [80, 'восьмидесяти'],
    [70, 'семидесяти'],
    [60, 'шестидесяти'],
    [50, 'пятидесяти'],
    [40, 'сорока'],
    [30, 'тридцати'],
    [20, 'двадцати'],
    [19, 'девятнадцати'],
    [18, 'восемнадцати'],
    [17, 'семнадцати'],
    [16, 'шестнадцати'],
    [15, 'пятнадцати'],
    [14, 'четырнадцати'],
    [13, 'тринадцати'],
    [12, 'двенадцати'],
    [11, 'одиннадцати'],
    [10, 'десяти'],
    [9, 'девяти'],
    [8, 'восьми'],
    [7, 'семи'],
    [6, 'шести'],
    [5, 'пяти'],
    [4, 'четырех'],
    [3, 'трех'],
    [3, 'трое'],
    [2, 'двух'],
    [2, 'дву'],
    [1.5, 'полутора'],
    [0.5, 'полу'],
    [0.5, 'пол'],
    [1, 'одно'],
  ],
  uk: [
    [100, 'сто'],
    [90, "дев'яносто"],
    [80, 'вісімдесяти'],
    [70, 'сімдесяти'],
    [60, 'шістдесяти'],
    [50, "п'ятдесяти"],
    [40, 'сорока'],
    [30, 'тридцяти'],
    [20, 'двадцяти'],
    [19, "дев'ятнадцяти"],
    [18, 'вісімнадцяти'],
    [17, 'сімнадцяти'],
    [16, 'шістнадцяти'],
    [15, "п'ятнадцяти"],
    [14, 'чотирнадцяти'],
    [13, 'тринадцяти'],
    [12, 'дванадцяти'],
    [11, 'одинадцяти'],
    [10, 'десяти'],
    [9, "дев'яти"],
    [8, 'восьми'],
    [7, 'семи'],
    [6, 'шести'],
    [5, "п'яти"],
    [4, 'чотирьох'],
    [4, 'чотири'],
    [3, 'трьох'],
    [3, 'три'],
    [2, 'двох'],
    [2, 'дво'],
    [1.5, 'півтора'],
    [0.5, 'пів'],
    [1, 'одно'],
  ],
};
const SECOND =
  '(?:дюжин|(?:милли|микро|нано)?мол|кило|миллиграмм|микрограмм|миллилитр|килограмм|метр|сантиметр|миллиметр|градус|пачк|доз|ставк|стакан|летн|дневн|недельн|месячн|часов|минутн|секундн|суточн|кратн|разов|процент|годов|год(?!н)|час|дня|литр|таблет|ампул|миллион|миллиард|тысяч|сотн|месяц|грамм|кг|сутк|' +
  'дюжин|(?:мілі|мікро|нано)?мол|кіло|міліграм|мікрограм|мілілітр|кілограм|метр|сантиметр|міліметр|градус|пачк|доз|ставк|склянк|річн|денн|тижнев|місячн|годин|хвилинн|секунд|добов|відсотк|рок|дня|літр|таблет|ампул|мільйон|мільярд|тисяч|сотн|місяц|грам|кілограм|тижн|доб)';
/** @type {[RegExp, string][]} */
const SECOND_UNITS = [
  [/^(?:дневн|суточн|денн|добов|дня|сутк|доб)/u, 'day'],
  [/^(?:недельн|тижн)/u, 'week'],
  [/^(?:месяц|месячн|місяц|місячн)/u, 'month'],
  [/^(?:час|годин)/u, 'hour'],
  [/^(?:летн|годов|год|річн|рок)/u, 'year'],
  [/^(?:мин|хвил)/u, 'minute'],
  [/^секунд/u, 'second'],
  [/^(?:кратн|разов)/u, 'times'],
  [/^(?:процент|відсотк)/u, 'percent'],
  [/^(?:литр|літр)/u, 'litre'],
  [/^таблет/u, 'tablet'],
  [/^ампул/u, 'ampoule'],
  [/^(?:грам)/u, 'gram'],
  [/^(?:кг|кило|кіло)/u, 'kg'],
  [/^(?:миллимол|мілімол)/u, 'mmol'],
  [/^(?:микромол|мікромол)/u, 'mcmol'],
  [/^(?:миллиграм|міліграм)/u, 'mg'],
  [/^(?:микрограм|мікрограм)/u, 'mcg'],
  [/^(?:миллилитр|мілілітр)/u, 'ml'],
  [/^метр/u, 'm'],
  [/^сантиметр/u, 'cm'],
  [/^(?:миллиметр|міліметр)/u, 'mm'],
  [/^градус/u, 'degree'],
];
/** Полсотни, пів мільйона. @type {[string, number][]} */
const SCALES = [
  ['дюжин', 12],
  ['сотн', 100],
  ['тысяч', 1e3],
  ['тисяч', 1e3],
  ['миллион', 1e6],
  ['мільйон', 1e6],
  ['миллиард', 1e9],
  ['мільярд', 1e9],
];
/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** @param {string} language */
function compoundOf(language) {
  const known = patterns.get(language);
  if (known) return known;
  const firsts = FIRST[language].map(([, it]) => it.replace("'", "'?"));
  const pattern = narrow(
    new RegExp(
      `(?<!\\p{L})((?:(?:${firsts.slice(0, 9).join('|')})?(?:${firsts.join('|')})))-?(${SECOND}\\p{L}*)`,
      'gu',
    ),
  );
  patterns.set(language, pattern);
  return pattern;
}

/** Трёхэтажный, десятибальна: what is counted is not known, so that they only explain what the other side says. */
const ADJECTIVE =
  '(?:ый|ий|ой|ая|яя|ое|ее|ую|юю|ого|его|ому|ему|ым|им|ом|ем|ые|ие|ых|их|ыми|ими|ій|ою|ею|єю|ої|а|у|е|і)';
/** @type {Map<string, RegExp>} */
const adjectives = new Map();

/** @param {string} language */
function adjectiveOf(language) {
  const known = adjectives.get(language);
  if (known) return known;
  const firsts = FIRST[language].filter(([value]) => value >= 2 && value <= 20).map(([, it]) => it.replace("'", "'?"));
  const pattern = narrow(
    new RegExp(
      `(?<!\\p{L})(?!\\p{L}{2,8}[дт]еся|тридцят|тринадцят|двадцят|двадцат|тринадцат|тридцат|тривал|тривог|трима|трива|двор|дворов)(${firsts.join('|')})-?(\\p{L}{3,12}?${ADJECTIVE})(?!\\p{L})`,
      'gu',
    ),
  );
  adjectives.set(language, pattern);
  return pattern;
}

/** An hour and a half. */
const UNIT_AND_A_HALF = narrow(
  /(?<!\p{L}|\d[ -]?)(?:(?:an?|one)[ -])?((?!(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty) )\p{L}+)[ -]and[ -]a[ -]half(?!\p{L})/gu,
);

/** @param {string} line @returns {import('./quantities.js').AnyReading[]} */
const andAHalf = (line) =>
  [...line.matchAll(UNIT_AND_A_HALF)].flatMap(({ 0: whole, 1: word, index: at }) => {
    const unit = unitOf(word, 'en');
    if (!unit && !/^(?:an?|one)/u.test(whole)) return [];
    return [
      { at, end: at + whole.length, values: [1.5], role: 'number', figures: false, unit, measured: unit !== undefined },
    ];
  });

/** A million and a quarter. */
const SCALE_AND_A_QUARTER = /(?<![a-z])(?:a|one) (thousand|million|billion) and a quarter(?![a-z])/gu;

/** @param {string} line @returns {import('./quantities.js').AnyReading[]} */
const andAQuarter = (line) =>
  [...line.matchAll(SCALE_AND_A_QUARTER)].map(({ 0: whole, 1: scale, index: at }) => ({
    at,
    end: at + whole.length,
    values: [1.25 * (numberWords('en').get(scale)?.value ?? 1)],
    role: 'number',
    figures: false,
  }));

/**
 * @param {string} line
 * @param {string} language
 * @returns {import('./quantities.js').AnyReading[]}
 */
export function compounds(line, language) {
  if (language === 'en') return [...andAHalf(line), ...andAQuarter(line)];
  if (!FIRST[language]) return [];
  /** @type {import('./quantities.js').AnyReading[]} */
  const adjectival = [...line.matchAll(adjectiveOf(language))].map(({ 0: whole, 1: first, index: at }) => ({
    at,
    end: at + whole.length,
    values: [valueOf(first, FIRST[language])],
    role: 'number',
    figures: false,
    weak: true,
    measured: true,
  }));
  return [...measuredCompounds(line, language), ...adjectival];
}

/** @param {string} line @param {string} language @returns {import('./quantities.js').AnyReading[]} */
function measuredCompounds(line, language) {
  return [...line.matchAll(compoundOf(language))].map(({ 0: whole, 1: first, 2: second, index: at }) => {
    const name = SECOND_UNITS.find(([pattern]) => pattern.test(second))?.[1] ?? '';
    const values = [valueOf(first, FIRST[language]) * (SCALES.find(([it]) => second.startsWith(it))?.[1] ?? 1)];
    return {
      at,
      end: at + whole.length,
      values,
      role: 'number',
      figures: false,
      unit: unitOf(name, 'en'),
      measured: true,
    };
  });
}

/** @param {string} text @param {[number, string][]} firsts */
function valueOf(text, firsts) {
  let sum = 0;
  for (let rest = text.replaceAll("'", ''); rest !== '';) {
    const first = firsts.find(([, it]) => rest.startsWith(it.replace("'", '')));
    if (!first) return sum;
    sum += first[0];
    rest = rest.slice(first[1].replace("'", '').length);
  }
  return sum;
}
