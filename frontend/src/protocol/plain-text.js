// A text in one spelling: lower case, one kind of space, of apostrophe and of stroke, full-width signs and ℃ folded. Each
// place of it knows where it stood.

/** Fractions of one character, which have no compatible spelling that is read alike: 1½ is not 11/2. @type {Record<string, number>} */
export const VULGAR = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

const SUPERSCRIPT = /[⁰¹²³⁴-⁹⁻]/u;
/** @type {Record<string, string>} */
const FOLDED = {
  ё: 'е',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '—': '–',
  '﹣': '-',
  '，': '，',
  '∶': ':',
  '⁄': '/',
  '∕': '/',
  '╱': '/',
  '∙': '·',
  '⋅': '·',
  '•': '·',
  '✕': '×',
  µ: 'μ',
};
const AS_IT_IS = /[a-z0-9а-яіїєґәғқңөұүһ一-鿿 .,:/%()-]/u;

/**
 * @typedef {object} PlainText
 * @property {string} line
 * @property {(from: number, to: number) => string} written what stood there in the text
 */

/** @param {string} text @returns {PlainText} */
export function plainText(text) {
  const composed = text.normalize('NFC');
  /** @type {number[]} */
  const places = [];
  let line = '';
  let at = 0;
  for (const sign of composed) {
    const folded = AS_IT_IS.test(sign) ? sign : fold(sign, line);
    for (let i = 0; i < folded.length; i++) places.push(at);
    line += folded;
    at += sign.length;
  }
  places.push(composed.length);
  const end = (/** @type {number} */ to) => (to < places.length ? places[to] : composed.length);
  return { line, written: (from, to) => composed.slice(places[from], Math.max(end(to), places[from] + 1)).trim() };
}

/** @param {string} sign @param {string} before */
function fold(sign, before) {
  if (sign in FOLDED) return FOLDED[sign];
  if (sign in VULGAR) return sign;
  if (sign === '\n') return sign;
  if (/\s/u.test(sign)) return ' ';
  // A stress: сто́ит.
  if (/\p{M}|\u00AD|\u200B/u.test(sign)) return '';
  if (SUPERSCRIPT.test(sign)) {
    const digit = sign === '⁻' ? '-' : sign.normalize('NFKC');
    return /\^-?\d*$/u.test(before) ? digit : `^${digit}`;
  }
  const plain = sign.normalize('NFKC').toLowerCase();
  return [...plain].map((it) => FOLDED[it] ?? it).join('');
}

/** Letters of the five languages in lower case. */
const LETTERS = { Latin: 'a-zà-ÿ', Cyrillic: 'а-яіїєґәғқңөұүһ' };

/**
 * A pattern for lines of one spelling. All letters of Unicode take a browser ten times as long to prepare, in each pattern
 * anew, and that is the time of the first look at a text.
 *
 * @param {RegExp} pattern with `\p{L}`, `\p{Script=Latin}` or `\p{Script=Cyrillic}`
 * @returns {RegExp} the same for these letters
 */
export function narrow({ source, flags }) {
  let inClass = false;
  const narrowed = source.replace(/\\p\{(?:L|Script=(Latin|Cyrillic))\}|\\.|[[\]]/gu, (sign, script) => {
    if (!sign.startsWith('\\p{')) {
      if (sign.length === 1) inClass = sign === '[';
      return sign;
    }
    const letters = script ? LETTERS[/** @type {'Latin'} */ (script)] : LETTERS.Latin + LETTERS.Cyrillic;
    return inClass ? letters : `[${letters}]`;
  });
  return new RegExp(narrowed, flags);
}
