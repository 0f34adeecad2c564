// Names with figures in them, ordinals and levels: CA-125, T2N0M0, 第3例, day 5, stage IV.

import { ROMANS } from './romans.js';
import { SPINE } from './spine.js';

/** @typedef {import('./calendar.js').Class} Class */
/** @typedef {import('./calendar.js').Pattern} Pattern */

export const UNITS_BEHIND = 'мг|мл|мкг|mg|ml|g|mcg|г|mmol|ммоль|毫|微|°|次|℃|单位|iu|μ|ng|pg|u\\/|l\\/|毫米';
const ORDINAL_NOUNS =
  'day|stage|grade|phase|class|type|step|week|level|group|room|ward|bed|slide|figure|fig\\.|table|section|chapter|item|no\\.|number|page|p\\.|case|' +
  'день|дня|стадия|стадии|степень|степени|тип|группа|этап|палата|палате|рис\\.|рисунок|табл\\.|таблица|раздел|пункт|п\\.|стр\\.|глава|слайд|№|' +
  'стадія|стадії|ступінь|ступеня|група|етап|мал\\.|таблиця|розділ|с\\.|图|表|附件';
const name = (/** @type {RegExpMatchArray} */ m) => {
  const values = m[0].match(/\d+(?:[.,]\d+)?/gu)?.map((it) => Number(it.replace(',', '.'))) ?? [];
  return { class: /** @type {Class} */ ('name'), key: values.join('.'), values };
};
const ordinal = (/** @type {RegExpMatchArray} */ m) => {
  const value = Number(/\d+/u.exec(m[0])?.[0]);
  return { class: /** @type {Class} */ ('ordinal'), key: String(value), values: [value] };
};
const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}';

/** @type {Pattern[]} */
export const NAMES = [
  [
    /(?<!\p{L})(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d)(?!\p{L})\.?/gu,
    (m) => ({ class: 'name', key: '', values: [{ b: 2, t: 3, q: 4 }[m[0][0]] ?? 1] }),
  ],
  [
    /(?<!\p{L})[gгб](\d{1,2}) ?[pрп](\d{1,2})(?![\p{L}\d])/gu,
    (m) => [m[1], m[2]].map((it) => ({ class: 'name', key: it, values: [Number(it)] })),
  ],
  ...SPINE,
  ...ROMANS,
  [/^ ?\d{1,2}[.)、](?= ?\D)/gmu, ordinal],
  [/[（(]\d{1,2}[)）](?= ?[^\d ])/gu, ordinal],
  [/第 ?\d+/gu, ordinal],
  [/\d(?=度(?:[烧烫冻]伤|房室|脱垂|狭窄|肿大|阻滞|裂伤|营养不良|撕裂|偏斜|松动))/gu, ordinal],
  [new RegExp(`(?<=(?<!\\p{L})(?:${ORDINAL_NOUNS}) ?)(?<!\\d)\\d+(?:\\.\\d+)*(?![\\d:/]|[.,]\\d| ?%)`, 'gu'), ordinal],
  [
    /(?<![\d.,])\d{1,4}(?:-?(?:st|nd|rd|th)|-(?:й|я|е|го|му|м|ой|ая|ый|ий|ого|ому|ую|ої|ій|ї|а|у|є)|-?(?:інші|ыншы|нші|ншы|ші|шы)\p{L}*)(?!\p{L})/gu,
    ordinal,
  ],
  [
    /(?<=(?<![\p{L}\d])[\p{Script=Latin}\p{Script=Cyrillic}]+(?:-[\p{Script=Latin}\p{Script=Cyrillic}]+)*[-–])\d+(?![\d:/]|[.,]\d|-?\p{Script=Cyrillic}{2})(?:[-/][\p{L}\d]+)*/gu,
    name,
  ],
  [
    new RegExp(
      `(?<=(?<![${LETTER}\\d^])(?!(?:в|до|на|по|от|з|с|у|о|q)\\d)[${LETTER}]{1,6})\\d{1,4}(?![\\d:/×%]|[.,]\\d| ?(?:${UNITS_BEHIND}))[\\p{Script=Latin}\\d]*`,
      'gu',
    ),
    name,
  ],
  [/(?<!\d)\d{1,3}[a-zа-я]\d[\p{L}\d]*/gu, name],
  [/(?<=(?<!\p{L})\p{L}\.)\d[\d.]*\d/gu, name],
  [/(?<![\d.,])(?!\d{1,3}(?:[.,]\d{3})+(?![\d.,]))\d+(?:[.,]\d+){2,}/gu, name],
  [/\+?\d{9,}|\+\d[\d -]{8,}\d/gu, () => null],
];
