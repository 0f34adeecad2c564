// Kazakh puts suffixes one after the other: many, whose, and the case. Their vowel goes with the last one of the stem.

const FRONT = 'әеөүі';
const BACK = 'аоұыёяэ';
/** Suffixes, and the vowels behind which they do not stand. @typedef {[RegExp, string][]} Suffixes */
/** Those with н before them stand behind an owner (ы, і). @type {Suffixes} */
const CASE = [
  [/(?:[дтн]ың|[дтн]ы|[ғқ]а|[дт]а|[дт]ан|нан|[дт]ағы|(?<=ы)(?:на|нда|ндан|ндағы))$/u, FRONT],
  [/(?:[дтн]ің|[дтн]і|[гк]е|[дт]е|[дт]ен|нен|[дт]егі|(?<=і)(?:не|нде|нден|ндегі))$/u, BACK],
  [/(?:[мбп]ен(?:ен)?|(?<=[ыі])н)$/u, ''],
];
/** @type {Suffixes} */
const OWNER = [
  [/ы$/u, FRONT],
  [/і$/u, BACK],
  [/(?:сы|ы?[мң]ыз)$/u, FRONT],
  [/(?:сі|і?[мң]із)$/u, BACK],
];
/** My and your; verbs end so too. @type {Suffixes} */
const MINE = [
  [/ы[мң]$/u, FRONT],
  [/і[мң]$/u, BACK],
];
/** @type {Suffixes} */
const MANY = [
  [/[лдт]ар$/u, FRONT],
  [/[лдт]ер$/u, BACK],
];
/** Letters that stay. */
const SHORTEST = 3;
const SHORTEST_OF_MINE = 4;
const LAST_VOWEL = /[әеөүіаоұыёяэиую](?=[^әеөүіаоұыёяэиую]*$)/u;
/** What a stem's last consonant becomes before a vowel: жүрек, жүрегі. @type {Record<string, string>} */
const VOICED = { г: 'к', ғ: 'қ', б: 'п' };

/**
 * @param {string} word in small letters
 * @returns {string[]} the word, and what it may be a form of
 */
export function kazakhStems(word) {
  const stems = new Set([word]);
  strip(stems, CASE, SHORTEST);
  strip(stems, OWNER, SHORTEST);
  strip(stems, MINE, SHORTEST_OF_MINE);
  strip(stems, MANY, SHORTEST);
  for (const stem of [...stems].slice(1)) {
    const last = VOICED[stem.slice(-1)];
    if (last) stems.add(stem.slice(0, -1) + last);
  }
  return [...stems];
}

/** @param {Set<string>} stems grows @param {Suffixes} suffixes one of which is taken off each @param {number} shortest */
function strip(stems, suffixes, shortest) {
  for (const stem of [...stems]) {
    for (const [suffix, never] of suffixes) {
      const shorter = stem.replace(suffix, '');
      const vowel = LAST_VOWEL.exec(shorter)?.[0];
      if (shorter !== stem && shorter.length >= shortest && vowel && !never.includes(vowel)) stems.add(shorter);
    }
  }
}
