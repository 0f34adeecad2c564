// Fractions and decimals that are said in words, made of the numbers that stand beside each other.

/** @typedef {import('./numerals.js').Reading} Reading */

/** @param {Reading[]} found in the order of the text @param {string} line @returns {Reading[]} */
export const joined = (found, line) => decimalsInWords(fractions(found, line), line);

/** A Kazakh denominator, or where a range begins. */
export const ABLATIVE = /(?:ден|дан|тен|тан|нен|нан)$/u;

/** Two thirds, две пятых, үштен екі. @param {Reading[]} found @param {string} line @returns {Reading[]} */
function fractions(found, line) {
  /** @type {Reading[]} */
  const read = [];
  for (const one of found) {
    const before = read.at(-1);
    const gap = before && line.slice(before.end, one.at);
    const text = line.slice(one.at, one.end);
    const words = before && !before.figures && !one.figures && (gap === ' ' || gap === '-');
    const parts =
      words &&
      asFraction(
        before,
        one,
        text,
        line.slice(before.at, before.end),
        line.slice(Math.max(0, before.at - 10), before.at),
      );
    if (!before || !parts)
      read.push(isPart(line, one) ? { ...one, role: 'fraction', values: [1 / one.values[0]] } : one);
    else
      read.splice(-1, 1, {
        ...before,
        end: one.end,
        values: [parts[0] / parts[1]],
        parts,
        role: parts[0] > 1 ? 'number' : 'fraction',
      });
  }
  return read;
}

const PART = /^(?:трет[ьи]|третью|четверт[ьи]|четвертью|третин[аиу]|третиною|чверт[ьі]|чвертю|quarters?)$/u;

/** A third of the patients, треть больных; not the third patient. @param {string} line @param {Reading} reading */
function isPart(line, { at, end, role }) {
  if (role !== 'ordinal') return false;
  if (PART.test(line.slice(at, end))) return true;
  return /(?:^| )(?:a|one) $/u.test(line.slice(Math.max(0, at - 5), at)) && line.startsWith(' of ', end);
}

/** The last three quarters are of years. */
const LAST = /(?:^| )(?:last|past|next|first|previous|these) $/u;

/** @param {Reading} before @param {Reading} one @param {string} text @param {string} textBefore @param {string} lead @returns {[number, number] | null} */
function asFraction(before, one, text, textBefore, lead) {
  const [above, below] = [before.values[0], one.values[0]];
  if (LAST.test(lead)) return null;
  if (one.role === 'ordinal' && before.role !== 'ordinal' && above < below && below > 2 && Number.isInteger(above)) {
    const fractional =
      above === 1
        ? /(?:ая|ую|ой|а|у|ть|рь|рть|на|ну|ini|d|th|r)$/u
        : /(?:ых|их|ти|тей|рти|ртей|рті|ини|ин|s|quarter)$/u;
    return fractional.test(text) ? [above, below] : null;
  }
  const kazakh = ABLATIVE.test(textBefore) && before.role === 'number' && one.role !== 'ordinal' && below < above;
  return kazakh && !/(?:ге|ға|ке|қа)$/u.test(text) ? [below, above] : null;
}

const POINT = /^ (?:целых|целая|целые|ціла|цілих|цілі|бүтін|point|запятая|кома|үтір)(?: и| і)? $/u;
const POINT_OF = /^ (?:бүтін) (?:оннан|жүзден) $/u;

/** Five point two, пять целых две десятых, бес бүтін оннан екі. @param {Reading[]} found @param {string} line @returns {Reading[]} */
function decimalsInWords(found, line) {
  /** @type {Reading[]} */
  const read = [];
  for (const one of found) {
    const before = read.at(-1);
    const gap = before ? line.slice(before.end, one.at) : '';
    const value = before && withDecimals(before, one, gap, line);
    if (before && value !== undefined) read.splice(-1, 1, { ...before, end: one.end, values: [value], role: 'number' });
    else read.push(pointAlone(one, line));
  }
  return read;
}

const SCALES = [1e9, 1e6, 1e3];

/** @param {Reading} before @param {Reading} one @param {string} gap @param {string} line @returns {number | undefined} */
function withDecimals(before, one, gap, line) {
  const [whole] = before.values;
  const [value] = one.values;
  if (one.role === 'vague' || one.role === 'ordinal') return undefined;
  const scale = value >= 1e3 ? (SCALES.find((it) => value % it === 0 && value / it < 1e3) ?? 1) : 1;
  const part = value < 1 ? value : Number(`0.${value / scale}`);
  if (POINT.test(gap) || POINT_OF.test(gap)) return (whole + part) * scale;
  if (whole < 1 && /^ of an? $/u.test(gap) && SCALES.includes(value)) return whole * value;
  if (gap === ' ' && !Number.isInteger(whole) && SCALES.includes(value)) return whole * value;
  const and = /^ (?:и|і|та|й|де|да|те) $/u.test(gap) && Number.isInteger(whole);
  const tenths = and && Number.isInteger(value) && value >= 1 && value <= 9;
  if (tenths && (isTemperature(whole, value) || MEASURED.test(line.slice(Math.max(0, before.at - 32), before.at))))
    return whole + part;
  if (and && value >= 5 && value <= 9 && SINGULAR.test(line.slice(one.end))) return whole + part;
  const near = line.slice(Math.max(0, before.at - 48), before.at);
  if (tenths && ANALYTE.test(near) && ENDS.test(line.slice(one.end))) return whole + part;
  if (one.figures || before.figures) return undefined;
  if ((and || gap === ' and ') && value < 1 && Number.isInteger(whole)) return whole + part;
  const digits = gap === ' ' && whole < 100 && tenthsOf(value) && ![1, 2].includes(value - whole);
  if (digits && MEASURED.test(line.slice(Math.max(0, before.at - 32), before.at))) return whole + part;
  if (gap !== ' ' || value >= 10 || !/point /u.test(line.slice(before.at, before.end))) return undefined;
  return Number(`${whole}${Number.isInteger(whole) ? '.0' : ''}${value}`);
}

/** Глюкоза одиннадцать и два. */
const MEASURED =
  /(?:глюкоз|лейкоцит|тромбоцит|еритроцит|эритроцит|цукор|цукру|сахар|кал[иі]|натр[иі]|креатин[иі]н|гемоглоб[иі]н|лактат|б[иі]л[иі]руб[иі]н|кальц|альбум[иі]н|мочевин|сечовин|температур|мно|мнв)[а-яіїєґ]*(?: (?:натощак|натще|крови|крові|утром|вранці|вечером|ввечері|сегодня|сьогодні|вчера|вчора|тела|тіла))?(?: (?:был[ао]?|стал[ао]?|до|на|теперь|тепер|у))? $/u;

/** A measured value may stand some words behind its name, and nothing is counted then. */
const ANALYTE =
  /(?:глюкоз|цукор|цукру|сахар|кал[иі][йюяє]|натр[иі]|креатин[иі]н|лактат|кальц|мочевин|сечовин|температур)[а-яіїєґ]*(?: [а-яіїєґ]+){0,4} $/u;
const ENDS = /^(?:$|[.,;:!?)]| (?:ммоль|мкмоль|градус|при))/u;

/** @param {number} value */
const tenthsOf = (value) => Number.isInteger(value) && value >= 1 && value <= 9;

/** Один и пять процента: five would have a plural. */
const SINGULAR =
  /^ (?:процента|відсотка|градуса|(?:санти|милли|мілі)метра|метра|литра|літра|(?:милли)?грамма|(?:мілі)?грама|балла|бала|раза|тысячи|тисячі|миллиона|мільйона)(?![а-яіїє])/u;

/** Тридцать восемь и пять is said of nothing else. @param {number} whole @param {number} tenths */
const isTemperature = (whole, tenths) => whole >= 34 && whole <= 42 && tenths >= 1 && tenths <= 9;

/** Point five. @param {Reading} one @param {string} line @returns {Reading} */
function pointAlone(one, line) {
  if (one.figures || !/(?:^| )point $/u.test(line.slice(Math.max(0, one.at - 7), one.at))) return one;
  return { ...one, values: [Number(`0.${one.values[0]}`)] };
}
