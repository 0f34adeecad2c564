// Roman numerals: stage IIIB, V пара, II–III степени. Ukrainian and Kazakh keyboards write them with Cyrillic І and Х.

/** @typedef {import('./calendar.js').Pattern} Pattern */

const NUMERAL = '(?:[xх]{0,3}(?:[iі][xх]|[iі]v|v?[iі]{0,3}))';
const DIGITS = { i: 1, v: 5, x: 10 };

/** @param {string} written @returns {number} */
function romanNumber(written) {
  const values = [...written.replaceAll('і', 'i').replaceAll('х', 'x')].map((it) => DIGITS[/** @type {'i'} */ (it)]);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const NOUN_BEFORE =
  'степен[ьи]|стади[иія]|стадію|стадією|стадії|ступ[ен]*[ьня]*|фаз[аиыу]|тип[аиу]?|класс?[аеу]?|групп?[аиыу]|фактор\\p{L}*|сегмент\\p{L}*|фк|nyha|figo|stage|grade|class|type|phase|group|factor|segment|nerve|level|zone|因子';
const NOUN_AFTER =
  'степен|стад[иі]|ст\\.|фаз|ступ|тип|класс|клас|групп|груп|сегмент|ребр|пар[аыиу]|қабырға|жұп|триместр|нерв|фк|функц|курс|этап|етап|дәреже|саты|кезең|топ|тип|сыны|факто|жұп|век|столет|століт|ғасыр|centur|кварт|тоқсан|stage|grade|class|nerve|trimester|phase';
const LEVEL = `(?<=(?<!\\p{L})(?:${NOUN_BEFORE}) )(?=[ivxіх])${NUMERAL}`;
const BEFORE_NOUN = `(?<![\\p{L}\\d])(?=[ivxіх])${NUMERAL}(?=(?:-?(?:й|я|ї|го|му|ю|ої|ий|th|ші|шы))? ?[abcабвс]?(?:[ -](?:${NOUN_AFTER})|[期级型度因]))`;
const JOINED = `(?<![\\p{L}\\d])(?=[ivxіх])${NUMERAL}(?=[abcабвс]? ?(?:[-–/,]|и|і|до|or|and|to|или|або) ?[ivxіх]{2})|(?<=(?<![\\p{L}\\d])[ivxіх]{1,4}[abcабвс]? ?(?:[-–/,]|и|до|or|and|to|или|або) ?)(?=[ivxіх])${NUMERAL}`;
/** Without those that are words, signs and letters of their own. */
const ALONE = '(?<![\\p{L}\\d])(?:[iі]{2,3}|vi{1,3}|[iі]x|xi{1,2})';
const END = "(?![\\p{L}\\d'/]|\\.[\\p{L}\\d])";
const LETTER = '(?=[abcабвс](?![\\p{L}]))';

/** @type {Pattern[]} */
export const ROMANS = [
  [
    new RegExp(
      `(?:${LEVEL}|${BEFORE_NOUN}|${JOINED})(?:${END}|${LETTER})|${ALONE}${END}|(?<![\\p{L}\\d])[iі]{2,3}${LETTER}`,
      'gu',
    ),
    ({ 0: written }) => {
      const value = romanNumber(written);
      return { class: 'ordinal', key: String(value), values: [value] };
    },
  ],
  // Elsewhere IV means "intravenous".
  [new RegExp(`(?<![\\p{L}\\d])iv${END}`, 'gu'), () => ({ class: 'name', key: '', values: [4] })],
];
