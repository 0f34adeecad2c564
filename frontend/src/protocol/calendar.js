// Dates, times of day, years, ordinals and names with figures in them. They are blanked out before a text is read for what it
// counts, and have a match in the other text in whatever form (`soft-figures.js`).

import { CLOCK_WORDS } from './clock-words.js';
import { NAMES, UNITS_BEHIND } from './figure-names.js';

import { YEAR_WORDS } from './year-words.js';
import { MONTH, MONTH_ALONE, monthIn } from './months.js';
import { narrow } from './plain-text.js';

/**
 * @typedef {'date' | 'clock' | 'year' | 'ordinal' | 'name' | 'fraction'} Class
 * @typedef {object} Label
 * @property {Class} class
 * @property {string} key two labels of one class and key are the same
 * @property {number[]} values numbers that it may explain on the other side
 * @property {Day} [day] of a date
 * @property {import('./spine.js').Part} [part] of a level of the spine
 * @typedef {{day?: number, month?: number, year?: number, turned?: boolean}} Day which of 3/4 is the month depends on the country
 */

const END = '(?!\\p{L})';
const DIGITS = '〇零一二三四五六七八九';
const HAN = '[零〇一二三四五六七八九十]{1,3}';

/** @param {string} digits of a day or month, Han or not */
function small(digits) {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['0', digits];
  const digit = (/** @type {string} */ it) => (it === '0' ? 0 : Math.max(0, DIGITS.indexOf(it) - 1));
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** @param {string | undefined} digits of a year */
function yearOf(digits) {
  if (!digits) return undefined;
  if (/^\d+$/u.test(digits)) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return Number([...digits].map((it) => Math.max(0, DIGITS.indexOf(it) - 1)).join(''));
}

/** @param {Day} day @returns {Label} */
const date = (day) => ({
  class: 'date',
  key: '',
  values: [day.month, day.day, day.year, day.day && day.month && day.day + day.month / 100].flatMap((it) => it ?? []),
  day,
});

/** @param {number} hour @param {number} minute @returns {Label} */
export const clock = (hour, minute) => ({
  class: 'clock',
  key: String((hour * 60 + minute) % 720),
  values: [
    hour % 12,
    hour,
    hour === 0 ? 12 : hour % 12 || 12,
    (hour % 12) + 12,
    ...(minute ? [minute, hour + minute / 60] : []),
  ],
});

const DAY_BEHIND = /^ (?:числа|число|числе|числу)(?![а-яіїє])/u;
const MONTH_BEHIND = narrow(new RegExp(`^ (?:of )?(?:${MONTH})${END}`, 'u'));

/** The tenth of March, as 10 March. @param {string} behind the ordinal @param {number} day @returns {Label | null} */
export function dateOf(behind, day) {
  const match = MONTH_BEHIND.exec(behind);
  if (day <= 31 && DAY_BEHIND.test(behind)) return date({ day });
  return match && day <= 31 ? date({ month: monthIn(match.slice(1, 13)), day }) : null;
}

const MONTH_BEFORE = narrow(new RegExp(`(?<!\\p{L})(?:${MONTH}) (?:the )?$`, 'u'));

/** March the tenth, мамырдың бесінде. @param {string} before the number @param {number} day @returns {Label | null} */
export function dateBehind(before, day) {
  const match = MONTH_BEFORE.exec(before);
  return match && day <= 31 ? date({ month: monthIn(match.slice(1, 13)), day }) : null;
}

const ALONE = narrow(new RegExp(MONTH_ALONE, 'gu'));

/** @param {string} line @param {{at: number, end: number, class?: Class}[]} known @returns {(Label & {at: number, end: number})[]} months without a day */
export const monthsAlone = (line, known) =>
  [...line.matchAll(ALONE)].flatMap((match) => {
    const [at, end] = [match.index, match.index + match[0].length];
    const dated = known.some((it) => it.class === 'date' && it.end >= at - 5 && it.at <= end + 6);
    return dated ? [] : [{ ...date({ month: monthIn(match.slice(1, 13)) }), at, end }];
  });

const HOUR_BEHIND = /^ (?:годин[аиіу]|ранку|вечора|ночі|утра|вечера|ночи)(?![а-яіїє])/u;

/** О восьмій ранку, as 8 a.m. @param {string} behind the ordinal @param {number} hour @returns {Label | null} */
export const clockOf = (behind, hour) => (hour <= 24 && HOUR_BEHIND.test(behind) ? clock(hour, 0) : null);

const AT = narrow(
  /(?:^|[^\p{L}])(?:в|во|к|до|с|после|около|о|об|на|від|після|близько|по|у|з|at|by|until|till|since|from|to|after|before|around|about|it's|it is|already|уже|сейчас|вже|зараз) $/u,
);
const PART_BEHIND =
  /^ (?:утра|вечера|ночи|ранку|вечора|ночі|o'clock|[ap]\.?m|(?:in the|this|tomorrow|yesterday) (?:morning|afternoon|evening)|at night)(?![a-zа-яіїє])/u;
const DAY_PART_BEHIND = /^ (?:утра|вечера|ночи|дня|ранку|вечора|ночі)(?![а-яіїє])/u;

/**
 * В восемь утра, до трёх часов дня. In "2 ночи" two nights may be meant.
 *
 * @param {{at: number, end: number, values: number[], unit: import('./units.js').Unit | null}} number
 * @param {string} before
 * @param {string} line
 * @returns {Label | null}
 */
export function hourOf({ at, end, values: [hour], unit }, before, line) {
  if (!Number.isInteger(hour) || hour < 1 || hour > 24 || !AT.test(before)) return null;
  const behind = line.slice(end, end + 20);
  const byDay =
    unit?.size === 86_400 && / дня$/u.test(line.slice(at, end)) && /(?:^|(?<!раза?|рази) )[вк] $/u.test(before);
  const isHour = unit ? byDay || (unit.size === 3600 && DAY_PART_BEHIND.test(behind)) : PART_BEHIND.test(behind);
  return isHour ? clock(hour, 0) : null;
}

/**
 * О п'ятнадцятій, до чотирнадцятої: no noun is meant but the hour.
 *
 * @param {string} before
 * @param {string} word the ordinal
 * @param {string} behind
 * @param {number} hour
 * @returns {Label | null}
 */
export function clockBehind(before, word, behind, hour) {
  const at = /(?:^| )(?:о|об) $/u.test(before) && word.endsWith('ій');
  const until = /(?:^| )(?:з|із|до|після|від|близько) $/u.test(before) && word.endsWith('ої');
  return hour <= 24 && (at || (until && /^(?:$|[.,;:!?)]| (?:до|по|і|та|за) )/u.test(behind))) ? clock(hour, 0) : null;
}

/** @typedef {[RegExp, (match: RegExpMatchArray) => Label | Label[] | null]} Pattern */

/** @param {string[]} groups @param {number} year @param {number} month @param {number} day */
const numeric = (groups, year, month, day) =>
  date({
    month: Number(groups[month]),
    day: Number(groups[day]),
    year: yearOf(groups[year]),
    turned: Number(groups[day]) <= 12,
  });

const WORDED_YEAR = '(?: ?(?:года?|г\\.|року|р\\.|жылғы|жыл\\p{L}*))?';

/** @type {Pattern[]} dates, times and years, the longest first */
const CALENDAR = [
  [/(?<![\d.])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/gu, (m) => numeric(m, 1, 3, 4)],
  [
    /(?<![\d./])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/])/gu,
    (m) => (Number(m[3]) > 12 ? numeric(m, 4, 1, 3) : Number(m[1]) > 31 ? null : numeric(m, 4, 3, 1)),
  ],
  [
    new RegExp(`(?:(\\d{4}|[${DIGITS}]{4})年)?(?<![\\d.十])(\\d{1,2}|${HAN})月(?:份|(\\d{1,2}|${HAN})[日号])?`, 'gu'),
    (m) => date({ month: small(m[2]), day: m[3] ? small(m[3]) : undefined, year: yearOf(m[1]) }),
  ],
  [
    /(?<!隔离|连续|住院|观察|治疗|持续|服药|随访|共|用|满|达|为期|每|约|第|间隔)(?<![\d.])(\d{1,2})(?:日(?![间均内后前龄]|以[上内后来]|疗程)|号)/gu,
    (m) => date({ day: Number(m[1]) }),
  ],
  [
    /(?<![零一二两三四五六七八九十百千万\d])(二?十[一二三四五六七八九]?|三十一?)号(?![楼线病床房机方池门院区馆桌码厅])/gu,
    (m) => date({ day: small(m[1]) }),
  ],
  [
    new RegExp(
      `(?:(\\d{4}) ?жыл\\p{L}* )?(?<![\\d.,])(\\d{1,2})(?:-?(?:го|е|є|st|nd|rd|th))? (?:of )?(?:${MONTH})${END}\\.?(?:,? (\\d{4})(?!\\d)${WORDED_YEAR})?`,
      'gu',
    ),
    (m) => date({ month: monthIn(m.slice(3, 15)), day: Number(m[2]), year: yearOf(m[15] ?? m[1]) }),
  ],
  [
    new RegExp(`(?<!\\d)((?:19|20)\\d{2}) ?жыл\\p{L}* (?:${MONTH})${END}(?: (\\d{1,2})(?=[- ]|[^\\d.,%]|$))?`, 'gu'),
    (m) => date({ month: monthIn(m.slice(2, 14)), day: m[14] ? Number(m[14]) : undefined, year: yearOf(m[1]) }),
  ],
  [
    new RegExp(
      `(?<=(?<!\\p{L})(?:${MONTH})\\.? )(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d| ?(?:${UNITS_BEHIND}|\\p{Script=Cyrillic}))(?:,? (\\d{4}))?`,
      'gu',
    ),
    (m) => date({ month: monthIn(m.slice(1, 13)), day: Number(m[13]), year: yearOf(m[14]) }),
  ],
  [
    new RegExp(`(?<=(?<!\\p{L})(?:${MONTH})\\.?,? )((?:19|20)\\d{2})(?!\\d)${WORDED_YEAR}`, 'gu'),
    (m) => date({ month: monthIn(m.slice(1, 13)), year: yearOf(m[13]) }),
  ],
];

/** @type {Pattern[]} */
const TIMES = [
  [/(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])(?: ?([ap])\.?m\b\.?)?/gu, timeOfDay],
  [/(?<![\d.:])(\d{1,2}) ?([ap])\.?m(?!\p{L})\.?/gu, (m) => clock(Number(m[1]), 0)],
  [
    /(?<![\d.])(\d{1,2})[点时](?:(\d{1,2})分|(半)|整|钟)?(?!间)/gu,
    (m) => clock(Number(m[1]), m[3] ? 30 : Number(m[2] ?? 0)),
  ],
  [
    /(?<!\d)(?:19|20)?\d0(?:'?s(?!\p{L})|-?[іи]?х(?!\p{L})|-?(?:ті|е|ми|м)(?= (?:год|рок))|-? ?жылдар\p{L}*)|(?<!\d)(?:19|20)\d0-(?:е|ті|их|м)(?!\p{L})|(?<!\d)\d0年代/gu,
    (m) => year(/\d+/u.exec(m[0])?.[0] ?? ''),
  ],
  [
    /(?<![零〇一二两三四五六七八九十百千万点])(?:[零〇][一二三四五六七八九]|一[三四五六七八九]|九[一二三四五六七])年(?![内间以之来龄级])/gu,
    (m) => year(String(yearOf(m[0].slice(0, 2)))),
  ],
  [new RegExp(`[${DIGITS}]{4}年`, 'gu'), (m) => year(String(yearOf(m[0].slice(0, 4))))],
  [
    /(?<![\d.,])(?:19|20)\d{2}(?=年|-?(?:й|го|му|м|і|ші|шы)(?!\p{L})| ?(?:год(?:а|у|ом|е|ах|ов)?|гг?\.|роки?|рік|року|роком|році|рр?\.|жыл\p{L}*|ж\.)(?!\p{L}))/gu,
    (m) => year(m[0]),
  ],
];

/** @param {string} digits @returns {Label} */
const year = (digits) => ({ class: 'year', key: digits.slice(-2), values: [Number(digits), Number(digits.slice(-2))] });

/** Behind these `1:30` is a time of day; elsewhere it is a titre or a dilution. */
const BEFORE_TIME = /(?:午|晨|早|晚|夜|间)$|(?:^| )(?:в|о|об|at|from|until|by|till|сағат) ?$/u;

/** @param {RegExpMatchArray} match @returns {Label | null} */
function timeOfDay(match) {
  const [, hour, minute, half] = match;
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  const before = match.input?.slice(Math.max(0, (match.index ?? 0) - 8), match.index) ?? '';
  if (hour === '1' && !half && !BEFORE_TIME.test(before)) return null;
  return clock(Number(hour), Number(minute));
}

/** @param {Pattern[]} patterns @returns {Pattern[]} */
const prepared = (patterns) => patterns.map(([pattern, read]) => [narrow(pattern), read]);
const DATES = prepared(CALENDAR);
const OTHERS = prepared([...TIMES, ...NAMES]);
/** @type {Map<string, Pattern[]>} by language */
const worded = new Map();

/** @param {string} language @returns {Pattern[]} */
function wordedOf(language) {
  const known = worded.get(language);
  if (known) return known;
  const times = CLOCK_WORDS[language]?.map(
    ([pattern, read]) => /** @type {Pattern} */ ([pattern, (m) => clock(...read(m))]),
  );
  const years = YEAR_WORDS[language]?.map(
    ([pattern, read]) => /** @type {Pattern} */ ([pattern, (m) => year(read(m))]),
  );
  const patterns = prepared([...(times ?? []), ...(years ?? [])]);
  worded.set(language, patterns);
  return patterns;
}

/**
 * @param {string} line in one spelling
 * @param {string} language its first subtag
 * @returns {{rest: string, labels: (Label & {at: number, end: number})[]}} what was read is blanked out, so that the rest stays
 *   in its place
 */
export function labelled(line, language) {
  /** @type {(Label & {at: number, end: number})[]} */
  const labels = [];
  let rest = line;
  for (const [pattern, read] of [...DATES, ...wordedOf(language), ...OTHERS]) {
    rest = rest.replace(pattern, (...groups) => {
      const { match, at } = asMatch(groups);
      const found = read(match);
      if (!found) return match[0].length > 8 && /\d{9,}/u.test(match[0]) ? '¦'.repeat(match[0].length) : match[0];
      labels.push(...[found].flat().map((it) => ({ ...it, at, end: at + match[0].length })));
      return '¦'.repeat(match[0].length);
    });
  }
  return { rest, labels };
}

/** @param {any[]} found what `replace` hands over */
function asMatch(found) {
  const places = found.findIndex((it) => typeof it === 'number');
  const match = /** @type {RegExpMatchArray} */ (found.slice(0, places));
  match.index = found[places];
  match.input = found[places + 1];
  return { match, at: /** @type {number} */ (found[places]) };
}
