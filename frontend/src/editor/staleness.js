import { nameOf } from '../protocol/working-copy-document.js';

/** @typedef {import('../protocol/undo-stacks.js').Entry} Entry */

/**
 * Which text of two was changed since the other one was translated from it, as far as the history on this page tells.
 *
 * @returns {(history: Entry[], one: string[], other: string[]) => '' | 'a' | 'b'} paths of the two texts; the older one: a is the first
 */
export function staleness() {
  /** @type {Entry[] | undefined} */
  let read;
  /** @type {ReturnType<typeof lastChanges>} */
  let last = new Map();
  return (history, one, other) => {
    if (read !== history) [read, last] = [history, lastChanges(history)];
    const [a, b] = [one, other].map((path) => last.get(nameOf(path)));
    if (a?.rewritten && a.seq > (b?.seq ?? 0)) return 'b';
    return b?.rewritten && b.seq > (a?.seq ?? 0) ? 'a' : '';
  };
}

/** Of each text; its first words are a translation that came, not a change of what was translated. @param {Entry[]} history */
function lastChanges(history) {
  /** @type {Map<string, {seq: number, rewritten: boolean}>} */
  const found = new Map();
  for (const entry of history) {
    if (entry.type === 'replaced') found.clear();
    if (entry.type !== 'edited') continue;
    for (const { path, before } of entry.changes) {
      found.set(nameOf(path), { seq: entry.seq, rewritten: before !== undefined && before !== null });
    }
  }
  return found;
}
