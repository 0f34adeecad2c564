// The keys under which a word is found, so that "лёгкими" matches "лёгкие". If the glossary brings the word's forms, these
// decide. For other words only inflectional endings are removed, and only if enough of the word remains: a missed match is one
// mark less, a wrong one disturbs the reader.

import { kazakhStems } from './kazakh.js';

/** Of a stem before a full list of endings, and of one before the few that short nouns have. */
const SHORTEST = 4;
const SHORTEST_NOUN = 3;
/** An abbreviation is compared as written: "WHO" is not "who". */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;
const ABBREVIATIONS = /^(\p{Lu}{2,4})s$/u;

const SHORT_NOUN = { ru: 'а у ом е ы и ой ам ах ов', uk: 'а у ом і и ою ам ах ів' };
const ENDINGS = {
  ru:
    'а я о е ы и у ю ь й ой ей ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ом ем ою ею ам ям ами ями ах ях ' +
    'ов ев ия ию ии ием иям иями иях ью ья ье ьи ьям ьями ьях ыми ими',
  uk:
    'а я о е є и і ї у ю ь й ій ий ої ої ого його ому йому им їм їх их ую юю ою ею єю ом ем єм ам ям ами ями ах ях ів їв ' +
    'ія ію ії ією іям іями іях ові еві єві ими їми',
};
const MOST_LETTERS = 4;
/** A fleeting vowel: мазок, мазка; кашель, кашля. */
const FLEETING = /^(.{2,}[^аеиоуыэюяіїє])[оеє]([кцнлр])ь?$/u;

/** @type {Record<string, (word: string) => string[]>} */
const KEYS = { ru: slavic('ru'), uk: slavic('uk'), kk: kazakhStems, en: english };
/** Letters of a stem that suffice even if forms are known: dictionaries omit some, such as rare plurals. */
const ENOUGH = 7;
/** Where they leave out the whole plural. */
const ENOUGH_OF_SINGULAR = 5;
/** Before a word of the glossary that stands for all its forms; no word of a text looks so. */
const WHOLE = '=';

/**
 * @param {import('./term-tokens.js').Token} token
 * @param {string} language BCP 47
 * @param {boolean} ofTerm whether it stands in a term; in a text even an abbreviation may be shouting
 * @param {import('./known-forms.js').KnownForms} forms
 * @returns {string[]} two words with a key in common are forms of the same word
 */
export function keysOf({ text, han }, language, ofTerm, forms) {
  if (han) return [text];
  const several = ABBREVIATIONS.exec(text);
  const abbreviation = several ? several[1] : ABBREVIATION.test(text) ? text : '';
  if (abbreviation && ofTerm) return [abbreviation];
  const word = text.toLowerCase();
  const stems = /^\p{L}+$/u.test(word) ? (KEYS[language.split('-')[0]] ?? alone)(word) : [word];
  if (ofTerm) {
    if (!forms.has(word)) return stems;
    const enough = forms.hasPlural(word) ? ENOUGH : ENOUGH_OF_SINGULAR;
    return [WHOLE + word, ...stems.filter((it) => it.length >= enough)];
  }
  const keys = [...forms.wordsOf(word).map((it) => WHOLE + it), ...stems];
  return abbreviation ? [abbreviation, ...keys] : keys;
}

/** @param {string} word */
const alone = (word) => [word];

/** @param {'ru' | 'uk'} language @returns {(word: string) => string[]} */
function slavic(language) {
  const full = new Set(ENDINGS[language].split(' '));
  const short = new Set(SHORT_NOUN[language].split(' '));
  return (word) => {
    const keys = [word];
    for (let letters = 1; letters <= MOST_LETTERS; letters++) {
      const [stem, ending] = [word.slice(0, -letters), word.slice(-letters)];
      if (full.has(ending) && stem.length >= SHORTEST) keys.push(stem);
      else if (short.has(ending) && stem.length >= SHORTEST_NOUN) keys.push(stem);
    }
    const fleeting = FLEETING.exec(word);
    return fleeting ? [...keys, fleeting[1] + fleeting[2]] : keys;
  };
}

/** @param {string} word */
function english(word) {
  if (word.length <= SHORTEST_NOUN || !word.endsWith('s') || /[siu]s$/.test(word)) return [word];
  if (word.endsWith('ies') && word.length > 4) return [word, `${word.slice(0, -3)}y`];
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return [word, word.slice(0, -2)];
  return word.endsWith('ses') ? [word, word.slice(0, -1), `${word.slice(0, -2)}is`] : [word, word.slice(0, -1)];
}
