// Properties of a text in any language.

/** Whether it asks something: contains a question mark of any script used in the room. */
export const asks = (/** @type {string} */ text) => /[?？؟]/.test(text);

/** @param {string} one @param {string} other BCP 47: readers of `zh-Hans` can read `zh` */
export const sameLanguage = (one, other) => one.split('-')[0] === other.split('-')[0];

/**
 * The version in a language.
 *
 * @template V
 * @param {Record<string, V> | undefined} versions
 * @param {string} language
 * @returns {[string, V] | undefined} the language as tagged, and the version
 */
export function versionIn(versions, language) {
  return Object.entries(versions ?? {}).find(([tag]) => sameLanguage(tag, language));
}

/**
 * Splits a text into pieces, and marks those inside a span.
 *
 * @param {string} text
 * @param {{from: number, to: number}[]} spans in UTF-16 code units, as JavaScript and Java count
 * @returns {{text: string, marked: boolean}[]} that make up the whole text
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
 * The beginning of a text. It ends after a whole character as people see it, which may be several code points (a family emoji,
 * a letter with its marks).
 *
 * @param {string} text
 * @param {number} longest in UTF-16 code units
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

/** How far ahead the end of a character is searched, in UTF-16 code units. */
const LONGEST_CHARACTER = 64;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
