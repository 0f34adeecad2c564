/**
 * What the columns of a pasted table are: by their headings, otherwise by what stands in them. Pure.
 *
 * @typedef {import('./paste-words.js').Meaning | 'other'} Meaning
 * @typedef {object} Column
 * @property {Meaning} meaning
 * @property {string} [language] of a title, a part or a note; missing if the column has several
 * @property {string[]} zones whose times a column of times gives, in the order of its heading
 * @property {string} heading as pasted, '' without one
 * @property {boolean} sure whether its heading told
 *
 * @typedef {import('./paste-grid.js').Cell} Cell
 * @typedef {import('./paste-grid.js').Grid} Grid
 * @typedef {{languages: string[], zones: string[], known: ReturnType<typeof import('./paste-people.js').knownSpellings>}} Facts of the
 *     document: `zones` of its sides
 */
import { languagesIn } from './paste-languages.js';
import { peopleIn } from './paste-people.js';
import { plainMinutes, readTime } from './paste-times.js';
import { HEADINGS, LANGUAGE_NAMES, TITLES, ZONE_NAMES } from './paste-words.js';
import { cyrillicLanguage, primary, scriptIn, scriptOf } from './scripts.js';

/** Headings stand in the first rows, and are short. */
const HEADING_ROWS = 6;
const LONGEST_HEADING = 60;
/** Columns whose text is in a language. */
export const IN_LANGUAGE = new Set(['title', 'part', 'note']);

/**
 * What a heading says. The word that counts stands first ("Язык доклада", "Topic of the talk"), in Chinese last ("发言语言").
 *
 * @param {string} text
 * @returns {Meaning | undefined}
 */
function headingMeaning(text) {
  const folded = text.normalize('NFKC').toLowerCase();
  const bare = folded.replace(/\([^()]*\)/gu, ' ');
  return foremost(bare) ?? foremost(folded);
}

/** @param {string} text @returns {Meaning | undefined} */
function foremost(text) {
  const found = HEADINGS.flatMap(([meaning, words]) =>
    words.split('|').flatMap((word) => {
      const at = wordAt(text, word);
      return at < 0 ? [] : [{ meaning, length: word.length, rank: scriptIn(word) === 'han' ? -at - 1 : at }];
    }),
  );
  found.sort((one, other) => one.rank - other.rank || other.length - one.length);
  return found[0]?.meaning;
}

/** @param {string} text @param {string} word the beginning of a word; whole if it is short @returns {number} where it stands, or -1 */
function wordAt(text, word) {
  const letter = /\p{L}/u;
  if (scriptIn(word) === 'han') return text.lastIndexOf(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = at === 0 || !letter.test(text[at - 1]);
    const after = text[at + word.length];
    if (begins && (word.length > 3 || after === undefined || !letter.test(after))) return at;
  }
  return -1;
}

/** @param {string} text @returns {string[]} languages that it names, in its order */
export function languagesNamed(text) {
  const found = LANGUAGE_NAMES.map(([language, pattern]) => ({ language, at: text.search(pattern) }));
  return found
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ language }) => language);
}

/** @param {string} text @param {string[]} zones @returns {string[]} those of the given zones that it names, in its order */
export function zonesNamed(text, zones) {
  const found = zones.map((zone) => {
    const at = Math.max(
      ...ZONE_NAMES.filter(([, names]) => names.includes(zone)).map(([pattern]) => text.search(pattern)),
      -1,
    );
    return { zone, at };
  });
  return found
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ zone }) => zone);
}

/** @param {Cell[]} row */
export const cellsOf = (row) => [...new Set(row)].filter(({ text }) => text !== '');

/** @param {Cell} cell */
const isHeading = ({ text }) =>
  text.length <= LONGEST_HEADING &&
  readTime(text).spans.length === 0 &&
  (headingMeaning(text) !== undefined || languagesNamed(text).length > 0);

/** @param {Grid} grid @returns {{first: number, count: number}} the rows of headings; `count` 0 if there are none */
export function headingRows({ rows }) {
  const first = rows.slice(0, HEADING_ROWS).findIndex((row) => looksLikeHeadings(row));
  if (first < 0) return { first: 0, count: 0 };
  const more = rows[first + 1] && looksLikeHeadings(rows[first + 1]) && spans(rows[first]);
  return { first, count: more ? 2 : 1 };
}

/** @param {Cell[]} row */
const spans = (row) => row.some(({ rows, columns, text }) => text !== '' && (rows > 1 || columns > 1));

/** @param {Cell[]} row */
function looksLikeHeadings(row) {
  const cells = cellsOf(row);
  const told = cells.filter(isHeading);
  const meanings = new Set(told.map(({ text }) => `${headingMeaning(text)} ${languagesNamed(text)}`));
  return told.length >= 2 && told.length * 2 > cells.length && (meanings.size > 1 || told.length === cells.length);
}

/** @param {Grid} grid @param {{first: number, count: number}} headings @param {Facts} facts @returns {Column[]} */
export function columnsOf(grid, { first, count }, facts) {
  const body = grid.rows.slice(first + count);
  const heads = grid.rows.slice(first, first + count);
  const columns = [...Array(grid.width).keys()].map((at) => {
    const heading = [...new Set(heads.map((row) => row[at].text))].filter((it) => it !== '').join('\n');
    return column(heading, textsOf(own(body, at)), facts);
  });
  return settled(columns, body, facts);
}

/** @param {Cell[][]} body @param {number} at @returns {Cell[]} that stand in this column alone, in rows of several cells */
function own(body, at) {
  const alone = body.filter(
    (row) => cellsOf(row).length > 1 && row.every((it, other) => other === at || it !== row[at]),
  );
  return [...new Set(alone.map((row) => row[at]))].filter(({ text }) => text !== '');
}

/** @param {Cell[]} cells */
const textsOf = (cells) => cells.map(({ text }) => text);

/** @param {string} heading @param {string[]} texts @param {Facts} facts @returns {Column} */
function column(heading, texts, facts) {
  const told = headingMeaning(heading);
  const named = languagesNamed(heading).filter(() => told !== 'floor' && told !== 'into');
  const seen = meaningByContent(texts);
  const meaning =
    told === 'time' && seen === 'minutes' ? 'minutes' : (told ?? seen ?? (named.length > 0 ? 'title' : 'other'));
  return {
    meaning,
    language: named.length === 1 ? (facts.languages.find((it) => primary(it) === named[0]) ?? named[0]) : undefined,
    zones: meaning === 'time' ? zonesNamed(heading, facts.zones) : [],
    heading,
    sure: told !== undefined || named.length > 0,
  };
}

/** @param {string[]} texts @returns {'number' | 'time' | 'minutes' | undefined} */
function meaningByContent(texts) {
  const share = (/** @type {(text: string) => boolean} */ test) =>
    texts.filter(test).length / Math.max(1, texts.length);
  const numbers = texts.map((it) => Number(/^\d{1,3}(?=[.)]?$)/u.exec(it)?.[0] ?? NaN));
  if (texts.length > 1 && numbers.every((it, at) => at === 0 || it === numbers[at - 1] + 1)) return 'number';
  if (share((it) => readTime(it).spans.length > 0 && readTime(it).rest.length * 2 <= it.length) > 0.5) return 'time';
  return share((it) => plainMinutes(it) !== undefined && it.length < 12) > 0.5 ? 'minutes' : undefined;
}

/** Texts without a heading: titles, speakers or parts, in the language of their letters. @param {Column[]} columns @param {Cell[][]} body @param {Facts} facts */
function settled(columns, body, facts) {
  const full = columns.map((it, at) => {
    const cells = own(body, at);
    const texts = textsOf(cells);
    if (texts.length === 0) return it;
    const meaning = it.meaning === 'other' && it.heading === '' ? textMeaning(cells, facts) : it.meaning;
    const language = IN_LANGUAGE.has(meaning) ? (it.language ?? columnLanguage(texts, facts.languages)) : undefined;
    return { ...it, meaning, language };
  });
  return full.some(({ meaning }) => meaning === 'title') ? full : withTitle(full, body);
}

/** A programme has titles: if no column tells so, the one with the longest texts. @param {Column[]} columns @param {Cell[][]} body @returns {Column[]} */
function withTitle(columns, body) {
  const lengths = columns.map(({ meaning, sure }, at) =>
    meaning === 'other' || (meaning !== 'time' && !sure) ? textsOf(own(body, at)).join('').length : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return columns.map((it, at) => (at === longest && lengths[at] > 0 ? { ...it, meaning: 'title' } : it));
}

/** @param {Cell[]} cells @param {Facts} facts @returns {Meaning} */
function textMeaning(cells, { known }) {
  const texts = textsOf(cells);
  if (cells.filter(({ rows }) => rows > 1).length * 2 > cells.length) return 'part';
  const people = texts.filter((text) => {
    const found = peopleIn(text, known);
    return (
      found.some(({ person, candidates }) => person || candidates) ||
      (text.search(TITLES) >= 0 && found.every(({ name }) => name))
    );
  });
  return people.length * 3 > texts.length ? 'speaker' : 'title';
}

/** @param {string[]} texts @param {string[]} languages @returns {string | undefined} undefined if cells have several */
function columnLanguage(texts, languages) {
  const several = texts.filter((text) => languagesIn(text, languages).pieces.length > 1).length;
  if (several * 3 > texts.length) return undefined;
  const script = scriptIn(texts.join('\n'));
  const possible = languages.filter((it) => scriptOf(it) === script);
  if (script !== 'cyrillic') return possible[0] ?? (script === 'han' ? 'zh' : 'en');
  const told = cyrillicLanguage(texts.join('\n'), possible.length > 0 ? possible.map(primary) : undefined);
  return possible.find((it) => primary(it) === told) ?? told;
}
