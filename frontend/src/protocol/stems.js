// Under which keys a word is known, so that "лёгкими" finds "лёгкие". Endings of inflection alone are taken off, and only
// from words that stay long enough: what is missed is a mark less, what is found wrongly disturbs whoever reads.

/** Of a stem before a full list of endings, and of one before the few that short nouns have. */
const SHORTEST = 4;
const SHORTEST_NOUN = 3;
/** An abbreviation is compared as it is written: "WHO" is no "who". */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;
const ABBREVIATIONS = /^(\p{Lu}{2,4})s$/u;

/** @param {string} endings separated by spaces */
const longestFirst = (endings) => endings.split(' ').sort((one, other) => other.length - one.length);

const SHORT_NOUN = { ru: 'а у ом е ы и ой ам ах ов', uk: 'а у ом і и ою ам ах ів' };
/** @type {Record<string, string[]>} */
const ENDINGS = {
  ru: longestFirst(
    'а я о е ы и у ю ь й ой ей ий ый ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ом ем ою ею ам ям ами ями ах ях ' +
      'ов ев ия ию ии ием иям иями иях ью ья ье ьи ьям ьями ьях ыми ими',
  ),
  uk: longestFirst(
    'а я о е є и і ї у ю ь й ій ий ої ої ого його ому йому им їм их їх ую юю ою ею єю ом ем єм ам ям ами ями ах ях ів їв ' +
      'ія ію ії ією іям іями іях ові еві єві ими їми',
  ),
};
const KAZAKH_CASE = /(?:[нд]ың|[нд]ің|т[ыі]ң|[ғқ]а|[гк]е|н[ае]|[дт][ае]|нд[ае]|[дтн][ае]н|нд[ае]н|[дтн][ыі]|[мбп]ен)$/u;
const KAZAKH_OWN = /(?:с?[ыі]н|с?[ыі])$/u;
const KAZAKH_MANY = /[лдт][ае]р$/u;
/** What a stem's last consonant becomes before a vowel: жүрек, жүрегі. @type {Record<string, string>} */
const VOICED = { г: 'к', ғ: 'қ', б: 'п' };
/** A vowel that comes and goes: мазок, мазка. */
const FLEETING = /^(.{2,}[^аеиоуыэюяіїє])[оеє]([кцнлр])$/u;

/** @type {Record<string, (word: string) => string[]>} */
const KEYS = { ru: slavic('ru'), uk: slavic('uk'), kk: kazakh, en: english };

/**
 * @param {import('./term-tokens.js').Token} token
 * @param {string} language BCP 47
 * @param {boolean} ofTerm whether it stands in a term; in a text even an abbreviation may be shouting
 * @returns {string[]} two words with a key in common are forms of the same word
 */
export function keysOf({ text, han }, language, ofTerm) {
  if (han) return [text];
  const several = ABBREVIATIONS.exec(text);
  const abbreviation = several ? several[1] : ABBREVIATION.test(text) ? text : '';
  if (abbreviation && ofTerm) return [abbreviation];
  const word = text.toLowerCase();
  const keys = /^\p{L}+$/u.test(word) ? (KEYS[language.split('-')[0]] ?? alone)(word) : [word];
  return abbreviation ? [abbreviation, ...keys] : keys;
}

/** @param {string} word */
const alone = (word) => [word];

/** @param {'ru' | 'uk'} language @returns {(word: string) => string[]} */
function slavic(language) {
  const short = longestFirst(SHORT_NOUN[language]);
  return (word) => {
    const stem = without(word, ENDINGS[language], SHORTEST) ?? without(word, short, SHORTEST_NOUN) ?? word;
    const fleeting = FLEETING.exec(word);
    const keys = stem === word ? [word] : [word, stem];
    return fleeting ? [...keys, fleeting[1] + fleeting[2]] : keys;
  };
}

/** @param {string} word @param {string[]} endings longest first @param {number} shortest letters that stay */
function without(word, endings, shortest) {
  const ending = endings.find((it) => word.length - it.length >= shortest && word.endsWith(it));
  return ending && word.slice(0, -ending.length);
}

/** Kazakh puts one after the other: many, whose, and the case. @param {string} word */
function kazakh(word) {
  let stem = word;
  for (const suffix of [KAZAKH_CASE, KAZAKH_OWN, KAZAKH_MANY]) {
    const shorter = stem.replace(suffix, '');
    if (shorter.length >= SHORTEST) stem = shorter;
  }
  const last = stem.at(-1) ?? '';
  stem = stem.slice(0, -1) + (VOICED[last] ?? last);
  return stem === word ? [word] : [word, stem];
}

/** @param {string} word */
function english(word) {
  if (word.length <= SHORTEST_NOUN || !word.endsWith('s') || /[siu]s$/.test(word)) return [word];
  if (word.endsWith('ies') && word.length > 4) return [word, `${word.slice(0, -3)}y`];
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return [word, word.slice(0, -2)];
  return word.endsWith('ses') ? [word, word.slice(0, -1), `${word.slice(0, -2)}is`] : [word, word.slice(0, -1)];
}
