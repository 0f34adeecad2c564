/**
 * Which language a text is in, by its script and letters: as far as that tells. Pure.
 *
 * @typedef {'han' | 'cyrillic' | 'latin'} Script
 * @typedef {{expected: Script, found: Script, language?: string}} Mismatch `language`: the one that letters of the text tell
 */

/** @type {Record<string, Script>} by primary language; others are not judged */
const SCRIPTS = { zh: 'han', ru: 'cyrillic', uk: 'cyrillic', kk: 'cyrillic', en: 'latin' };
/** @type {Record<Script, RegExp>} */
const PATTERNS = {
  han: /\p{Script=Han}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  latin: /\p{Script=Latin}/gu,
};
/** Abbreviations and names of substances stand in any language: COVID-19, ECMO, SpO2, pH. */
const LATIN_WORDS = /(?<![\p{L}\p{N}])\p{Lu}?\p{Ll}{3,}(?![\p{L}\p{N}])/gu;
/** @type {Record<string, {own: RegExp, strong: RegExp, foreign: RegExp}>} letters that tell three languages apart; `strong` ones alone */
const CYRILLIC = {
  ru: { own: /[ыэъё]/giu, strong: /(?!)/u, foreign: /[іїєґәғқңөұүһ]/giu },
  uk: { own: /[іїєґ]/giu, strong: /(?!)/u, foreign: /[ыэъёәғқңөұүһ]/giu },
  kk: { own: /[іәғқңөұүһ]/giu, strong: /[әғқңөұүһ]/giu, foreign: /[їєґ]/giu },
};
/** A text of so many letters has a letter of Kazakh alone, if it is Kazakh. */
const SURELY_KAZAKH = 20;

/** @param {string} text @param {RegExp} pattern */
const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** @param {Script} script @param {string} text */
const letters = (script, text) => count(text, PATTERNS[script]);

/** @param {string} language BCP 47 @returns {string} */
export const primary = (language) => language.split('-')[0];

/** @param {string} language @returns {Script | undefined} */
export const scriptOf = (language) => SCRIPTS[primary(language)];

/** @param {string} text @returns {Script | undefined} the script of most of its words: a Han sign weighs as much as two letters */
export function scriptIn(text) {
  const [han, cyrillic, latin] = [letters('han', text), letters('cyrillic', text), letters('latin', text)];
  if (han + cyrillic + latin === 0) return undefined;
  if (han > 0 && han * 2 >= cyrillic) return 'han';
  if (cyrillic > 0 && cyrillic * 3 >= latin) return 'cyrillic';
  return han > 0 ? 'han' : 'latin';
}

/**
 * The language of a text in Cyrillic by its letters, if they tell.
 *
 * @param {string} text
 * @param {string[]} [among] the languages that it may be in
 * @returns {string | undefined}
 */
export function cyrillicLanguage(text, among = ['ru', 'uk', 'kk']) {
  const possible = among.filter((it) => it in CYRILLIC);
  if (possible.length === 1) return possible[0];
  const scores = possible.map((language) => {
    const { own, strong, foreign } = CYRILLIC[language];
    return { language, score: count(text, own) + count(text, strong) - count(text, foreign) };
  });
  const most = Math.max(0, ...scores.map(({ score }) => score));
  const best = scores.filter(({ score }) => score === most && score > 0).map(({ language }) => language);
  // Kazakh with і alone of its letters is rare.
  return best.includes('uk') && !best.includes('ru') ? 'uk' : best.length === 1 ? best[0] : undefined;
}

/**
 * The language that script and letters tell.
 *
 * @param {string} text
 * @param {string[]} [among] BCP 47
 * @returns {string | undefined}
 */
export function languageIn(text, among) {
  const script = scriptIn(text);
  if (script === 'han') return 'zh';
  if (script === 'latin') return 'en';
  return script && cyrillicLanguage(text, among?.map(primary));
}

/**
 * Whether a text was probably typed into the wrong language's field.
 *
 * @param {string} language of the field
 * @param {string} text
 * @returns {Mismatch | undefined}
 */
export function scriptMismatch(language, text) {
  const expected = scriptOf(language);
  const found = scriptIn(text);
  if (!expected || !found) return undefined;
  if (expected === found) return expected === 'cyrillic' ? foreignLetters(primary(language), text) : undefined;
  const own = letters(expected, text);
  const foreign = found === 'latin' ? count(text, LATIN_WORDS) : letters(found, text);
  if (own > 0 ? foreign < own * 2 : foreign < 2) return undefined;
  return { expected, found, language: languageIn(text) };
}

/** @param {string} language @param {string} text @returns {Mismatch | undefined} a name from the other country is no mistake */
function foreignLetters(language, text) {
  const { own, foreign } = CYRILLIC[language];
  const words = text.match(/\p{L}+/gu) ?? [];
  const theirs = words.filter((word) => count(word, foreign) > 0).length;
  const ours = words.filter((word) => count(word, own) > 0 && count(word, foreign) === 0).length;
  const told = cyrillicLanguage(text);
  const notKazakh =
    language === 'kk' && count(text, CYRILLIC.kk.strong) === 0 && letters('cyrillic', text) >= SURELY_KAZAKH;
  if (!notKazakh && (theirs <= ours || theirs * 3 < words.length)) return undefined;
  if (!notKazakh && (!told || told === language)) return undefined;
  return { expected: 'cyrillic', found: 'cyrillic', language: told ?? 'ru' };
}
