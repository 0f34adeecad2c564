/**
 * Times of day and minutes as programmes write them: "15:00-15:20", "15.00", "下午3:00", "3:00 PM", "с 15:00 до 15:20", "20 мин".
 * Pure.
 *
 * @typedef {{from: number, to?: number, near: string}} Span minutes since midnight; `near`: words beside it, perhaps a zone
 * @typedef {{spans: Span[], minutes?: number, rest: string}} ReadTime `rest`: what was not understood
 */

const DAY = 1440;
const BEFORE_NOON = 'a\\.?m\\.?|上午|早上|早晨|凌晨|清晨|утра|ранку|таңғы|таңертеңгі';
const NOON = '中午|正午';
const AFTER_NOON = 'p\\.?m\\.?|下午|晚上|傍晚|晚|дня|вечера|вечора|күндізгі|түстен кейінгі|кешкі';
const PART = `(?:(${BEFORE_NOON})|(${NOON})|(${AFTER_NOON}))`;
const CLOCK = `(?:${PART}\\s*)?(?<![\\d.:])(\\d{1,2})(?:\\s*(?:[:：.．hч]|时|點|点)\\s*(\\d{2})(?::00)?|(?:\\s*[时点點](?:(半)|整|钟)?))(?:分)?(?![\\d])(?:\\s*${PART})?`;
const SHORT_HOUR = `(?:${PART}\\s*)?(?<![\\d.:])(\\d{1,2})()()(?![\\d:])\\s*${PART}`;
const JOINED = '\\s*(?:[-–—−~～〜－至到]|\\bto\\b|до|по)+\\s*';
const ONE = new RegExp(CLOCK, 'giu');
/** Beside an hour without minutes the half of the day tells that it is one: "3 PM". */
const HALF = new RegExp(SHORT_HOUR, 'giu');
/** "10-00 – 10-20" and "10-00". */
const DASHED = /(?<![\d:.-])(\d{1,2})-(\d{2})(?![\d:.-])/gu;
const MINUTES =
  /(?<![\d:.])(\d{1,3})\s*(?:['′’]|分钟|分鐘|分(?!\d)|минут[аыу]?|мин\.?|хвилин[аи]?|хв\.?|min(?:ute)?s?\.?|минөт)(?!\p{L})/giu;
const BETWEEN = new RegExp(`^${JOINED}$`, 'iu');
const LEADING = /(?:^|\s)(?:с|з|від|from|从|自|сағат)\s*$/iu;

/** @param {string} text of a cell @returns {ReadTime} */
export function readTime(text) {
  const minutes = readMinutes(text);
  const clear = text.normalize('NFKC').replace(MINUTES, ' ');
  const found = clocks(clear);
  const { spans, used } = joined(clear, found);
  const rest = clear.replace(/./gsu, (sign, at) => (used.some(([from, to]) => at >= from && at < to) ? ' ' : sign));
  return { spans, minutes, rest: rest.replace(/[\s/|,;()（）、·—–-]+/gu, ' ').trim() };
}

/** @param {string} text @returns {number | undefined} of "20 мин", "20'", or the sum of nothing else */
function readMinutes(text) {
  const [found, more] = [...text.normalize('NFKC').matchAll(MINUTES)];
  const minutes = found && !more ? Number(found[1]) : undefined;
  return minutes !== undefined && minutes >= 1 && minutes <= DAY ? minutes : undefined;
}

/** @param {string} text of a cell in a column of minutes @returns {number | undefined} "20" too */
export function plainMinutes(text) {
  const alone = /^\s*(\d{1,4})\s*$/u.exec(text.normalize('NFKC'));
  const minutes = alone ? Number(alone[1]) : readMinutes(text);
  return minutes !== undefined && minutes >= 1 && minutes <= DAY ? minutes : undefined;
}

/** @typedef {{at: number, end: number, minute: number, half: string}} Clock `half`: of the day, '' if it was not told */

/** @param {string} text @returns {Clock[]} */
function clocks(text) {
  const found = [...text.matchAll(ONE), ...text.matchAll(HALF)].flatMap((match) => {
    const hour = Number(match[4]);
    const minute = match[6] ? 30 : Number(match[5] || 0);
    const half = match[1] || match[7] ? 'am' : match[2] || match[8] ? 'noon' : match[3] || match[9] ? 'pm' : '';
    return clockOf(match, hour, minute, half);
  });
  const dashed =
    found.length > 0
      ? []
      : [...text.matchAll(DASHED)].flatMap((match) => clockOf(match, Number(match[1]), Number(match[2]), ''));
  const inOrder = [...found, ...dashed].sort((one, other) => one.at - other.at);
  return inOrder.filter((clock, at) => at === 0 || clock.at >= inOrder[at - 1].end);
}

/** @param {RegExpMatchArray} match @param {number} hour @param {number} minute @param {string} half @returns {Clock[]} */
function clockOf(match, hour, minute, half) {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return [];
  const at = match.index ?? 0;
  return [{ at, end: at + match[0].length, minute: (inHalf(hour, half) * 60 + minute) % (DAY + 1), half }];
}

/** @param {number} hour @param {string} half */
function inHalf(hour, half) {
  if (half === 'pm' && hour < 12) return hour + 12;
  if (half === 'noon' && hour < 3) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}

/** Two clocks with only a dash between are a range. @param {string} text @param {Clock[]} found */
function joined(text, found) {
  /** @type {Span[]} */
  const spans = [];
  /** @type {[number, number][]} */
  const used = [];
  for (let at = 0; at < found.length; at++) {
    const [from, to] = [found[at], found[at + 1]];
    const range = to && BETWEEN.test(text.slice(from.end, to.at));
    const end = range ? to.end : from.end;
    const begin = LEADING.exec(text.slice(0, from.at))?.index ?? from.at;
    used.push([begin, end]);
    const near = words(text, end, found[at + (range ? 2 : 1)]?.at) || words(text, used.at(-2)?.[1] ?? 0, begin);
    spans.push(range ? { ...rangeOf(from, to), near } : { from: from.minute % DAY, near });
    if (range) at++;
  }
  return { spans, used };
}

/** @param {string} text @param {number} from @param {number} [to] */
function words(text, from, to) {
  const line = text.slice(from, to).split('\n')[0];
  return line.replace(/[/|,;()（）、]+/gu, ' ').trim();
}

/** "3:00-3:20 PM" is in the afternoon from the beginning. @param {Clock} from @param {Clock} to */
function rangeOf(from, to) {
  const begins =
    to.half === 'pm' && from.half === '' && from.minute + 720 <= to.minute ? from.minute + 720 : from.minute;
  const ends =
    from.half === 'pm' && to.half === '' && to.minute < begins && to.minute < 720 ? to.minute + 720 : to.minute;
  return { from: begins % DAY, to: ends % DAY };
}
