// Mentions in a text: the name begun after an @, the people it may mean, and those finally mentioned. Pure.

/** @typedef {import('../protocol/frames.js').Person} Person */

const MOST_OFFERED = 6;
/** A name begins after an @ without a letter before it, so an address is not a mention. */
const BEGUN = /(?:^|[^\p{L}\p{N}])@([^@\n]{0,40})$/u;

/**
 * @param {string} text
 * @param {number} caret
 * @returns {{from: number, begun: string} | null} the position of the @, and the text typed after it
 */
export function begunAt(text, caret) {
  const match = BEGUN.exec(text.slice(0, caret));
  return match ? { from: caret - match[1].length - 1, begun: match[1] } : null;
}

/**
 * People who may be meant: any word of the name begins like this, in either case.
 *
 * @param {Person[]} people
 * @param {string} begun
 */
export function offered(people, begun) {
  const wanted = begun.toLocaleLowerCase();
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase();
      return lower.startsWith(wanted) || lower.split(/[\s·]+/).some((word) => word.startsWith(wanted));
    })
    .slice(0, MOST_OFFERED);
}

/**
 * @param {string} text
 * @param {{from: number, begun: string}} place
 * @param {Person} person
 * @returns {{text: string, caret: number}} with the name in place of the typed text
 */
export function named(text, { from, begun }, { name }) {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + 1 + begun.length), caret: before.length };
}

/** @param {string} text @param {Person[]} chosen @returns {number[]} numbers of those whose names are still in the text */
export function mentionsIn(text, chosen) {
  const names = new Set(spansOf(text, chosen).map(({ from, to }) => text.slice(from + 1, to)));
  return [...new Set(chosen.filter(({ name }) => names.has(name)).map(({ id }) => id))];
}

/** A word that continues: the name is only the beginning of a longer word. Han names have no such end. */
const GOES_ON = /^(?:(?!\p{Script=Han})[\p{L}\p{N}]|[-'’ʼ]\p{L})/u;

/**
 * The positions of names in a text, for marking. If one name begins another, the longer one is meant.
 *
 * @param {string} text
 * @param {Person[]} mentions
 */
export function spansOf(text, mentions) {
  const names = mentions.map(({ name }) => name).filter(Boolean);
  names.sort((a, b) => b.length - a.length);
  const spans = [];
  for (let from = text.indexOf('@'); from >= 0; from = text.indexOf('@', from + 1)) {
    const name = names.find((it) => text.startsWith(it, from + 1) && isWhole(it, text.slice(from + 1 + it.length)));
    if (name) spans.push({ from, to: from + 1 + name.length });
  }
  return spans;
}

/** @param {string} name @param {string} behind what follows it */
const isWhole = (name, behind) => /\p{Script=Han}$/u.test(name) || !GOES_ON.test(behind);
