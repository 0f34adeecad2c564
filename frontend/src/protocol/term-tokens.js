// Texts as the glossary sees them: words, and each Han character by itself, because Chinese has no word boundaries.

/**
 * @typedef {object} Token
 * @property {string} text as it is compared: compatibility forms folded, without stress marks and apostrophes
 * @property {number} from offsets into the text as it was given
 * @property {number} to
 * @property {boolean} han
 * @property {boolean} joined whether only spaces, hyphens and quotes stand before it
 */

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}]|(?<=\p{L})['’ʼ](?=\p{L}))+/gu;
const HAN = /^\p{Script=Han}/u;
const JOINT = /^[\s\-‐‑–/·•«»"“”„'’()（）]*$/u;
/** Apostrophes, stress marks, soft hyphens and invisible characters. */
const UNSEEN = /['’ʼ]|\u0301|[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** @param {string} text */
export const folded = (text) => text.normalize('NFKC').replace(UNSEEN, '').replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** A form as one line for prefix search: in lower case, with single spaces. @param {string} text */
export const begun = (text) =>
  folded(text)
    .toLowerCase()
    .replace(/[\s‐‑–-]+/gu, ' ');

/** @param {string} text @returns {Token[]} */
export function tokens(text) {
  /** @type {Token[]} */
  const found = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const from = match.index;
    const to = from + match[0].length;
    found.push({
      text: folded(match[0]),
      from,
      to,
      han: HAN.test(match[0]),
      joined: JOINT.test(text.slice(end, from)),
    });
    end = to;
  }
  return found;
}
