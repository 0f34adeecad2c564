// Naming somebody in a text: what was begun behind an @, who it may be, and who was named in the end. Pure.

/** @typedef {import('../protocol/frames.js').Person} Person */

const MOST_OFFERED = 6;
/** A name begins behind an @ that no letter stands before, so that an address is none. */
const BEGUN = /(?:^|[^\p{L}\p{N}])@([^@\n]{0,40})$/u;

/**
 * @param {string} text
 * @param {number} caret
 * @returns {{from: number, begun: string} | null} where the @ stands, and what was typed behind it
 */
export function begunAt(text, caret) {
  const match = BEGUN.exec(text.slice(0, caret));
  return match ? { from: caret - match[1].length - 1, begun: match[1] } : null;
}

/**
 * Whom somebody may mean: any word of the name begins so, in any case.
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
 * @returns {{text: string, caret: number}} with the name in place of what was begun
 */
export function named(text, { from, begun }, { name }) {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(from + 1 + begun.length), caret: before.length };
}

/** @param {string} text @param {Person[]} chosen @returns {number[]} numbers of those who still stand in the text */
export function mentionsIn(text, chosen) {
  const names = new Set(spansOf(text, chosen).map(({ from, to }) => text.slice(from + 1, to)));
  return [...new Set(chosen.filter(({ name }) => names.has(name)).map(({ id }) => id))];
}

/** A word that goes on: the name before it is only the beginning of another one. Han names have no end of their own. */
const GOES_ON = /^(?:(?!\p{Script=Han})[\p{L}\p{N}]|[-'’ʼ]\p{L})/u;

/**
 * Where names stand in a text, to be marked. Where one name begins another, the longer one is meant.
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
