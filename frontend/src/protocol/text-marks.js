// What a text says beside its numbers, and what must be the same in the other: the currency, the part of the day, days of the week.

import { EVENING, MORNING, NIGHT, anyPart } from './day-words.js';
import { narrow } from './plain-text.js';

/** @typedef {import('./quantities.js').Content} Content */

const NUMBER = '[\\d零一二两三四五六七八九十百千万亿多几块]';
/** @type {[string, RegExp][]} */
const CURRENCIES = [
  ['dollar', narrow(/\$|(?<!\p{L})(?:dollars?|usd|bucks|доллар\p{L}*|долл|долар\p{L}*|дол)(?!\p{L})|美元|美金/u)],
  ['euro', narrow(/€|(?<!\p{L})(?:euros?|eur|евро|євро|еуро\p{L}*)(?!\p{L})|欧元/u)],
  ['pound', narrow(/£|(?<!\p{L})(?:gbp|pounds? sterling|фунт\p{L}* стерлинг\p{L}*)(?!\p{L})|英镑/u)],
  ['rouble', narrow(/₽|(?<!\p{L})(?:rou?bles?|rub|рубл\p{L}*|руб)(?!\p{L})|卢布/u)],
  [
    'yuan',
    narrow(
      new RegExp(
        `(?<!\\p{L})(?:yuan|rmb|cny|юан\\p{L}*)(?!\\p{L})|人民币|${NUMBER} ?元|${NUMBER}块(?!钱?\\p{L}{0,2}石)`,
        'u',
      ),
    ),
  ],
  ['hryvnia', narrow(/₴|(?<!\p{L})(?:hryvnias?|uah|грив[еу]?н\p{L}*|гривн\p{L}*|грн)(?!\p{L})|格里夫纳/u)],
  ['tenge', narrow(/₸|(?<!\p{L})(?:tenge|kzt|тенге|теңге\p{L}*|тг)(?!\p{L})|坚戈/u)],
];

/** @type {[string, RegExp][]} */
const PARTS_OF_DAY = [
  ['morning', narrow(anyPart(MORNING))],
  ['evening', narrow(anyPart(EVENING, NIGHT))],
];

/** @type {[string, RegExp][]} from Monday */
const WEEKDAYS = [
  'mondays?|понедельник\\p{L}*|понеділ\\p{L}*|дүйсенбі\\p{L}*|一',
  'tuesdays?|вторник\\p{L}*|вівтор\\p{L}*|сейсенбі\\p{L}*|二',
  'wednesdays?|сред[ауые]|середам?|серед[аиуі]|сәрсенбі\\p{L}*|三',
  'thursdays?|четверг\\p{L}*|четвер(?:а|у|ом)?|бейсенбі\\p{L}*|四',
  "fridays?|пятниц\\p{L}*|п'?ятниц\\p{L}*|жұма\\p{L}*|五",
  'saturdays?|суббот\\p{L}*|субот\\p{L}*|сенбі\\p{L}*|六',
  'sundays?|воскресень\\p{L}*|неділ[яіюею]+|жексенбі\\p{L}*|日|天',
].map((words, at) => {
  const split = words.split('|');
  const han = split.filter((it) => /\p{Script=Han}/u.test(it)).join('');
  const others = split.filter((it) => !/\p{Script=Han}/u.test(it)).join('|');
  return [
    String(at),
    narrow(
      new RegExp(
        `(?<!\\p{L})(?:${others})(?!\\p{L})|(?:(?<!个)(?:星期|礼拜)|(?<![\\d一二两三四五六七八九十每几双本上下])(?:[上下本这]?周))[${han}](?![次年个月天人例名位台批杯片粒支瓶针滴袋盒包碗场节篇份])`,
        'u',
      ),
    ),
  ];
});

/** @typedef {{name: string, word: string}} Said */

/** @param {[string, RegExp][]} patterns @param {Content} content @returns {Said[]} */
const saidIn = (patterns, { whole, written }) =>
  patterns.flatMap(([name, pattern]) => {
    const found = pattern.exec(whole);
    return found ? [{ name, word: written(found.index, found.index + found[0].length) }] : [];
  });

/** @param {Said[]} mine @param {Said[]} theirs @returns {string | undefined} what only one of them says */
const lost = (mine, theirs) => mine.find(({ name }) => !theirs.some((it) => it.name === name))?.word;

/**
 * @param {Content} one
 * @param {Content} other
 * @param {boolean} timed whether either gives a time of day, which says its half itself
 * @returns {[string | undefined, string | undefined] | null} what the two say otherwise beside their numbers
 */
export function otherMarks(one, other, timed) {
  for (const patterns of [CURRENCIES, WEEKDAYS]) {
    const [mine, theirs] = [one, other].map((it) => saidIn(patterns, it));
    const [here, there] = [lost(mine, theirs), lost(theirs, mine)];
    if (here && there) return [here, there];
  }
  const [mine, theirs] = [one, other].map((it) => saidIn(PARTS_OF_DAY, it));
  const [here, there] = [lost(mine, theirs), lost(theirs, mine)];
  return !timed && mine.length > 0 && theirs.length > 0 && (here || there) ? [here, there] : null;
}
