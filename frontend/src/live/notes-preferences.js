import { sameLanguage } from '../i18n/text.js';

/**
 * How somebody reads the notes of an exchange. Pure, but for what is kept in this browser.
 *
 * @typedef {'page' | 'dark' | 'light'} Contrast
 * @typedef {{languages: string[], size: number, contrast: Contrast, lines: number, aloud: boolean, terms: boolean}} Choice
 *   languages: one or two, none chosen yet: empty; lines: 0, as many as fit
 */

/** Font sizes relative to the page's, in per cent. */
export const SIZES = [100, 125, 150, 200, 300];
export const LINES = [0, 3, 5, 8, 12];
export const CONTRASTS = /** @type {const} */ (['page', 'dark', 'light']);

/** @type {Choice} */
const FIRST = { languages: [], size: 100, contrast: 'page', lines: 0, aloud: true, terms: false };

/**
 * One person's choice for one exchange: computers in hospitals have several users.
 *
 * @param {string} name of what is stored
 * @param {Pick<Storage, 'getItem' | 'setItem'>} storage
 */
export function storedPreferences(name, storage) {
  const key = `consilium.${name}`;
  return {
    /** @returns {Choice} */
    read() {
      try {
        return validPreferences(JSON.parse(storage.getItem(key) ?? '{}'));
      } catch {
        return FIRST;
      }
    },
    /** @param {Choice} choice a browser that stores nothing applies it all the same */
    keep(choice) {
      try {
        storage.setItem(key, JSON.stringify(choice));
      } catch {
        // Full, or forbidden by the browser.
      }
    },
  };
}

/** @param {any} read may come from an earlier page, or from an address @returns {Choice} */
export function validPreferences(read) {
  const { languages, size, contrast, lines, aloud, terms } = { ...FIRST, ...read };
  return {
    languages: Array.isArray(languages) ? languages.filter((it) => typeof it === 'string').slice(0, 2) : [],
    size: SIZES.includes(Number(size)) ? Number(size) : FIRST.size,
    contrast: CONTRASTS.includes(contrast) ? contrast : FIRST.contrast,
    lines: LINES.includes(Number(lines)) ? Number(lines) : FIRST.lines,
    aloud: Boolean(aloud),
    terms: Boolean(terms),
  };
}

/**
 * The booths that a reader sees: the chosen ones that exist, otherwise the one nearest to the reader's languages.
 *
 * @param {string[]} chosen
 * @param {string[]} reads languages, best first
 * @param {string[]} available languages of booths
 * @returns {string[]} none if there is no booth
 */
export function shownLanguages(chosen, reads, available) {
  const found = chosen.map((tag) => nearest([tag], available)).filter((it) => it !== undefined);
  if (found.length > 0) return [...new Set(found)];
  const own = nearest(reads, available) ?? available[0];
  return own === undefined ? [] : [own];
}

/**
 * Puts a language in one of the two places.
 *
 * @param {string[]} languages
 * @param {number} place 0 or 1
 * @param {string} language none: nothing there
 * @returns {string[]}
 */
export function placed(languages, place, language) {
  const next = [...languages];
  // The two languages swap places: nobody reads the same one twice.
  if (next[1 - place] === language) next[1 - place] = next[place] ?? '';
  next[place] = language;
  return next.filter(Boolean);
}

/** @param {string[]} reads @param {string[]} available */
function nearest(reads, available) {
  for (const wanted of reads) {
    const found = available.find((tag) => tag === wanted) ?? available.find((tag) => sameLanguage(tag, wanted));
    if (found !== undefined) return found;
  }
  return undefined;
}
