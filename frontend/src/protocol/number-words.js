// Number words of four languages, each form as it is written: a word counts as a number only where it is one of these. The
// apostrophe of Ukrainian may be left out, and `ё` is read as `е`.

import { ENGLISH } from './number-words-en.js';
import { KAZAKH } from './number-words-kk.js';
import { RUSSIAN } from './number-words-ru.js';
import { UKRAINIAN } from './number-words-uk.js';

/**
 * What a word does in a row of number words: `number` stands for itself, `loose` is one that also means something else or
 * vanishes in a translation (one, both), `ordinal`, `times` multiplies what stands before it, `half` adds a half, `again`
 * stands by itself (twice), `vague` is not an exact number (thousands of people).
 *
 * @typedef {'number' | 'loose' | 'ordinal' | 'times' | 'half' | 'again' | 'vague'} Role
 * @typedef {{value: number, role: Role}} NumberWord
 */

/** @typedef {[Role, number, string | string[]][]} Table forms with spaces between, or one by one */

/** @param {Table} table @returns {Map<string, NumberWord>} */
function read(table) {
  /** @type {Map<string, NumberWord>} */
  const words = new Map();
  for (const [role, value, forms] of table) {
    for (const form of typeof forms === 'string' ? forms.split(' ') : forms) {
      for (const spelling of new Set([form, form.replace("'", '')])) {
        if (!words.has(spelling)) words.set(spelling, { value, role });
      }
    }
  }
  return words;
}

/** @type {Record<string, Table>} */
const TABLES = { ru: RUSSIAN, uk: UKRAINIAN, kk: KAZAKH, en: ENGLISH };
/** @type {Map<string, Map<string, NumberWord>>} */
const known = new Map();

/** @param {string} language its first subtag @returns {Map<string, NumberWord>} empty for other languages */
export function numberWords(language) {
  const words = known.get(language) ?? read(TABLES[language] ?? []);
  known.set(language, words);
  return words;
}
