// Kazakh puts suffixes one after the other: many, whose, and the case. Their vowel goes with the last one of the stem.

/** Letters that stay before the case, and before what stands in front of it. */
const SHORTEST = 3;
const SHORTEST_OWNED = 4;
/** Suffixes after back vowels, after front ones, after both. A case with н before it stands behind an owner (ы, і). */
const CASE = [
  /(?:[дтн]ың|[дтн]ы|[ғқ]а|[дт]а|[дт]ан|нан|[дт]ағы|(?<=ы)(?:на|нда|ндан|ндағы))$/u,
  /(?:[дтн]ің|[дтн]і|[гк]е|[дт]е|[дт]ен|нен|[дт]егі|(?<=і)(?:не|нде|нден|ндегі))$/u,
  /(?:[мбп]ен|(?<=[ыі])н)$/u,
];
const OWNER = [/(?:с?ы|ы?мыз)$/u, /(?:с?і|і?міз)$/u];
const MANY = [/[лдт]ар$/u, /[лдт]ер$/u];
const FRONT = 'әеөүі';
const BACK = 'аоұыёяэ';
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
  strip(stems, OWNER, SHORTEST_OWNED);
  strip(stems, MANY, SHORTEST_OWNED);
  for (const stem of [...stems].slice(1)) {
    const last = VOICED[stem.slice(-1)];
    if (last) stems.add(stem.slice(0, -1) + last);
  }
  return [...stems];
}

/** @param {Set<string>} stems grows @param {RegExp[]} suffixes after back vowels, front ones, both @param {number} shortest */
function strip(stems, suffixes, shortest) {
  for (const stem of [...stems]) {
    suffixes.forEach((suffix, at) => {
      const shorter = stem.replace(suffix, '');
      const vowel = LAST_VOWEL.exec(shorter)?.[0] ?? '';
      const fits = shorter !== stem && !(at === 0 && FRONT.includes(vowel)) && !(at === 1 && BACK.includes(vowel));
      if (fits && vowel && shorter.length >= shortest) stems.add(shorter);
    });
  }
}
