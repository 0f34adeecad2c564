// Checks a booth's text before the server does: not too long, and in the booth's script.
import { limits } from '../protocol/limits.js';

/** The end of a sentence, with closing quotes and brackets. */
const SENTENCE_END = /(?:[.!?…]+["'»”’)\]]*(?=\s)|[。！？]+[”’」』）]*|\n)/gu;

/**
 * Splits a text into short enough parts: after sentences; otherwise at a space; otherwise between two characters.
 *
 * @param {string} text
 * @param {number} [longest]
 * @returns {string[]} only spaces at the cuts are lost
 */
export function splitText(text, longest = limits.segment) {
  const found = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const at = cut(rest, longest);
    found.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? found : [...found, rest];
}

/** @param {string} text @param {number} longest */
function cut(text, longest) {
  const head = text.slice(0, longest + 1);
  const ends = [...head.matchAll(SENTENCE_END)].map((it) => it.index + it[0].length).filter((it) => it <= longest);
  const last = ends.at(-1) ?? head.search(/\s\S*$/);
  if (last > 0) return last;
  const splits = /[\uD800-\uDBFF]/.test(text[longest - 1]);
  return splits ? longest - 1 : longest;
}

/** Letters needed to tell the script; fewer may be a name or an abbreviation. */
const ENOUGH = 8;

/** @type {Map<string, RegExp | undefined>} */
const scripts = new Map();

/** @param {string} language BCP 47 @returns {RegExp | undefined} its letters, if the browser knows its script */
function lettersOf(language) {
  if (!scripts.has(language)) {
    const script = new Intl.Locale(language).maximize().script ?? '';
    const name = { Hans: 'Han', Hant: 'Han', Jpan: 'Han', Kore: 'Hangul' }[script] ?? script;
    try {
      scripts.set(language, new RegExp(`\\p{Script=${name}}`, 'gu'));
    } catch {
      scripts.set(language, undefined);
    }
  }
  return scripts.get(language);
}

/**
 * Whether most of a text is in a different script from its language: the keyboard was not switched. Only a quiet remark.
 *
 * @param {string} text
 * @param {string} language
 */
export function isInOtherScript(text, language) {
  const own = lettersOf(language);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!own || letters < ENOUGH) return false;
  return (text.match(own)?.length ?? 0) * 2 < letters;
}
