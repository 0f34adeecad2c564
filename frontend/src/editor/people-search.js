import { sideOf, written } from './names.js';

/**
 * A name for searching: without case, accents, tones, apostrophes, hyphens and spaces.
 *
 * @param {string} text
 */
export const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{P}\p{S}\s]/gu, '')
    .toLowerCase();

/**
 * People of the document whose name matches in any of its scripts, in either order.
 *
 * @param {import('../protocol/working-copy-document.js').Document} document
 * @param {string} wanted
 * @returns {string[]} keys: those whose name begins so first
 */
export function peopleMatching(document, wanted) {
  const text = folded(wanted);
  if (text === '') return [];
  const found = Object.entries(document.people ?? {}).flatMap(([key, { name }]) => {
    const at = Object.values(name)
      .flatMap((it) => [folded(written(it, true)), folded(written(it, false))])
      .map((it) => it.indexOf(text))
      .filter((it) => it >= 0);
    return at.length > 0 ? [{ key, at: Math.min(...at), side: sideOf(document, key) }] : [];
  });
  return found.sort((one, other) => one.at - other.at || one.side - other.side).map(({ key }) => key);
}
