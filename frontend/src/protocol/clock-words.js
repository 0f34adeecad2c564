// Times of day in words: half past two, половина третьего, пів на третю, 下午两点半.

import { hanNumber } from './han-numerals.js';

const EN = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const RU = [
  'перв',
  'втор',
  'треть',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
];
const UK = [
  'перш',
  'друг',
  'трет',
  'четверт',
  "п'ят",
  'шост',
  'сьом',
  'восьм',
  "дев'ят",
  'десят',
  'одинадцят',
  'дванадцят',
];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** @param {string[]} words */
const any = (words) => words.toReversed().join('|');
/** @param {string[]} words @param {string} word */
const hour = (words, word) => (word === '两' ? 2 : /^\d/u.test(word) ? Number(word) : words.indexOf(word) + 1);

/** @type {Record<string, number>} */
const MINUTES = { half: 30, quarter: 15, ten: 10, twenty: 20, five: 5 };

/** @type {[RegExp, (match: RegExpMatchArray) => [number, number]][]} hour and minute */
export const CLOCK_WORDS = [
  [
    new RegExp(
      `(?<!\\p{L})(half past|(?:quarter|ten|twenty|five|\\d{1,2}) past|quarter to) (${any(EN)}|\\d{1,2})(?![\\p{L}\\d])`,
      'gu',
    ),
    ([, part, word]) => {
      const [name, side] = part.split(' ');
      const minutes = MINUTES[name] ?? Number(name);
      return side === 'to' ? [hour(EN, word) - 1, 60 - minutes] : [hour(EN, word), minutes];
    },
  ],
  [
    new RegExp(`(?<!\\p{L})(?:половин[аеу] |пол-?)(${any(RU)})(?:ого|его)(?!\\p{L})`, 'gu'),
    ([, word]) => [hour(RU, word) - 1, 30],
  ],
  [
    new RegExp(`(?<!\\p{L})(пів|чверть) на (${any(UK)})(?:у|ю)(?!\\p{L})`, 'gu'),
    ([, part, word]) => [hour(UK, word) - 1, part === 'пів' ? 30 : 15],
  ],
  [
    new RegExp(`(?<=[午晨早晚夜上])(${any(HAN)}|两)[点时](?:(半)|(一刻)|钟|整)?(?![零一二三四五六七八九])`, 'gu'),
    ([, word, half, quarter]) => [hour(HAN, word), half ? 30 : quarter ? 15 : 0],
  ],
  [
    new RegExp(`(?<![一二三四五六七八九十])(${any(HAN)}|两)[点时]([一二三四五]?十[一二三四五六七八九]?)分(?!之)`, 'gu'),
    ([, word, minutes]) => [hour(HAN, word), hanNumber(minutes)],
  ],
];
