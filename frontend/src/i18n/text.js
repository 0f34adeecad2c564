// What a text says of itself, whatever its language.

/** Whether it asks something: a question mark of any script that the room has met. */
export const asks = (/** @type {string} */ text) => /[?？؟]/.test(text);

/** @param {string} one @param {string} other BCP 47: `zh` is read by who reads `zh-Hans` */
export const sameLanguage = (one, other) => one.split('-')[0] === other.split('-')[0];

/**
 * What stands in a language among versions by language.
 *
 * @template V
 * @param {Record<string, V> | undefined} versions
 * @param {string} language
 * @returns {[string, V] | undefined} the language as it is tagged, and the version
 */
export function versionIn(versions, language) {
  return Object.entries(versions ?? {}).find(([tag]) => sameLanguage(tag, language));
}

/**
 * A text in pieces, with those marked that lie in a span.
 *
 * @param {string} text
 * @param {{from: number, to: number}[]} spans in UTF-16 units, as JavaScript and Java count
 * @returns {{text: string, marked: boolean}[]} that make the whole text
 */
export function pieces(text, spans) {
  const found = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from < at || to > text.length || from >= to) continue;
    if (from > at) found.push({ text: text.slice(at, from), marked: false });
    found.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/**
 * The beginning of a text. It ends after a whole character as people see it, which may be several code points (an emoji of a
 * family, a letter with its marks).
 *
 * @param {string} text
 * @param {number} longest in UTF-16 units
 */
export function shortened(text, longest) {
  if (text.length <= longest) return text;
  let end = 0;
  for (const { index, segment } of characters.segment(text.slice(0, longest + LONGEST_CHARACTER))) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}

/** So much of what follows is looked at to see where a character ends, in UTF-16 units. */
const LONGEST_CHARACTER = 64;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
