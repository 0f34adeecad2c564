// Units that stand without a number, and how often something is done: daily, на килограмм, 每周.

import { unitAt, unitOf } from './units.js';
import { narrow } from './plain-text.js';

/** @typedef {import('./quantities.js').Quantity} Quantity */

const WORD = narrow(/\p{L}{2,}(?:'\p{L}+)*/gu);
const HAN_MENTION = /分钟|小时|公斤|千克|毫升|体重|周|天|日|升|秒|早|晚|睡前|半年|年|月/gu;
/** @type {Record<string, string>} */
const ALSO = { 体重: '公斤', 早: '天', 晚: '天', 睡前: '天' };
const PART_OF_DAY = narrow(
  /^(?:утр\p{L}*|вечер\p{L}*|ноч\p{L}*|ежедневн\p{L}*|щодн\p{L}*|щоденн\p{L}*|ранк\p{L}*|ранц\p{L}*|ранок|зранку|вранці|вечор\p{L}*|вечір|ніч|ночі|вночі|morning|evening|night|bedtime|nightly|daily|noon|сном|таң\p{L}*|кеш\p{L}*|күнделікті|түн\p{L}*|завтрак\p{L}*|bid|tid|qid|qd|утром)$/u,
);
/** @type {[RegExp, string][]} */
const ADVERBS = [
  [narrow(/^(?:ежечасн\p{L}*|щогодин\p{L}*|hourly)$/u), 'hour'],
  [narrow(/^(?:еженедельн\p{L}*|щотижн\p{L}*|weekly)$/u), 'week'],
  [narrow(/^(?:ежемесячн\p{L}*|щомісяч\p{L}*|щомісяц\p{L}*|monthly)$/u), 'month'],
  [narrow(/^(?:ежегодн\p{L}*|щорічн\p{L}*|щороку|annual\p{L}*|yearly)$/u), 'year'],
  [narrow(/^(?:ежеминутн\p{L}*|щохвилин\p{L}*)$/u), 'minute'],
];

/**
 * @param {string} line
 * @param {Quantity[]} quantities what was read of it
 * @param {string} language
 * @returns {import('./units.js').Unit[]} each once
 */
export function mentions(line, quantities, language) {
  let left = '';
  let from = 0;
  for (const { at, end } of quantities) {
    left += `${line.slice(from, at)}¦`;
    from = Math.max(from, end);
  }
  left += line.slice(from);
  /** @type {import('./units.js').Unit[]} */
  const found = [];
  for (const word of new Set(left.match(language === 'zh' ? HAN_MENTION : WORD))) {
    const unit = mentionedBy(word, language);
    if (unit && MENTIONED.has(unit.kind) && !found.some((it) => it.kind === unit.kind && it.size === unit.size))
      found.push(unit);
  }
  return found;
}

/** @param {string} word @param {string} language */
function mentionedBy(word, language) {
  if (language === 'zh') return unitAt(ALSO[word] ?? word)?.unit;
  if (PART_OF_DAY.test(word)) return unitOf('day', 'en');
  return unitOf(ADVERBS.find(([it]) => it.test(word))?.[1] ?? '', 'en') ?? unitOf(word, language);
}
const MENTIONED = new Set(['time', 'mass', 'volume', 'area', 'tablet', 'ampoule', 'vial', 'capsule']);

/** @type {Record<string, RegExp>} */
const RATES = {
  zh: /每(?:1|一)?(小时|分钟|天|日|晚|周|月|年)/gu,
  en: narrow(
    /(?<!\p{L})(?:(?<!half )(?:per|a|an|every|each) (second(?! (?:day|week|month|year|night|time|dose|patient))|minute|hour|day|night|week|month|year)(?! (?:and a half|from now|away|long|old|later|ago|after|before|or|in|of))|(daily|hourly|weekly|monthly|yearly))(?!\p{L})/gu,
  ),
  ru: narrow(
    /(?<!\p{L})(?:(?:в|за|каждый|каждую|каждые|ежедневно в) (минуту|час|сутки|неделю|месяц|год)|(?:раза?|раз|мг|мл|г) в (день)|(ежедневн|ежечасн|еженедельн|ежемесячн)\p{L}*)(?!\p{L})/gu,
  ),
  uk: narrow(
    /(?<!\p{L})(?:(?:на|за|в|кожен|кожну|щодня на) (хвилину|годину|добу|тиждень|місяць|рік)|(?:раза?|рази|разів|мг|мл|г) на (день)|(щодн|щогодин|щотижн|щомісяц|щомісяч)\p{L}*)(?!\p{L})/gu,
  ),
  kk: narrow(
    /(?<!\p{L})(?:(минутына|сағатына|тәулігіне|күніне|аптасына|айына|жылына)|(?<!(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|бірнеше|\d) )(күн|сағат|апта|ай|минут) сайын)(?!\p{L})/gu,
  ),
};
/** @type {[RegExp, string][]} */
const RATE_UNITS = [
  [/^(?:nightly|daily|night|ежедн|щодн|晚)/u, 'day'],
  [/^(?:hourly|ежечас|щогод)/u, 'hour'],
  [/^(?:weekly|еженед|щотижн)/u, 'week'],
  [/^(?:monthly|ежемес|щоміс)/u, 'month'],
  [/^yearly/u, 'year'],
];

/** @typedef {{size: number, at: number, end: number}} Rate in seconds, and where it stands */

/** @param {string} line @param {string} language @returns {Rate[]} what is said in words: once a month */
export function wordedRates(line, language) {
  const rates = [...line.matchAll(RATES[language] ?? /(?!)/gu)].flatMap((match) => {
    const word = match.slice(1).find((it) => it !== undefined) ?? '';
    const name = RATE_UNITS.find(([it]) => it.test(word))?.[1];
    const unit = unitOf(name ?? word, name ? 'en' : language);
    return unit?.kind === 'time' ? [{ size: unit.size, at: match.index, end: match.index + match[0].length }] : [];
  });
  const every = [...line.matchAll(EVERY_OTHER)].map(({ 0: whole, index: at }) => ({
    size: 2 * DAY,
    at,
    end: at + whole.length,
  }));
  return [...rates, ...every];
}

const DAY = 86_400;
/** Not each day. */
export const EVERY_OTHER = narrow(
  /через день|кажд\p{L}+ второй день|кож\p{L}+ друг\p{L}+ д(?:ень|ня)|күн ?ара(?!\p{L})|әр екінші күн|every (?:other|second) day|alternate days|隔一?[日天]/gu,
);

/** @param {Quantity[]} quantities @returns {number[]} in seconds, what they are per */
export const ratesBelow = (quantities) =>
  quantities.flatMap(({ per }) => per.flatMap(({ kind, size }) => (kind === 'time' ? [size] : [])));
