// What somebody can undo and redo, from the history: it is the same after a reload and in a second window.

/**
 * @typedef {import('./working-copy-document.js').Change} Change
 * @typedef {{id: number, name: string, side?: string}} Editor
 * @typedef {{seq: number, type: 'edited', at: string, by?: Editor, client: string, id: string, undoes?: number, changes: Change[]} |
 *   {seq: number, type: 'replaced', at: string, by?: Editor, why: 'uploaded' | 'discarded' | 'restored' | 'edited'} |
 *   {seq: number, type: 'published', at: string, by?: Editor}} Entry of the history
 * @typedef {{seqs: number[], group?: string, changes: Change[]}} Step the edits to reverse, the last one first, and what they had
 *   changed
 */

/** @param {string} id of the first command @param {number} count @returns {string[]} ids of commands that are undone together */
export const groupedIds = (id, count) => (count === 1 ? [id] : [...Array(count).keys()].map((at) => `${id}_${at + 1}`));

/** @param {string | undefined} id @returns {string | undefined} */
const groupOf = (id) => /^(.+)_\d+$/.exec(id ?? '')?.[1];

/**
 * @param {Entry[]} history oldest first
 * @param {number} person
 * @returns {{undo: Step[], redo: Step[]}} the next step last
 */
export function undoStacks(history, person) {
  /** @type {Step[]} */
  let undo = [];
  /** @type {Step[]} */
  let redo = [];
  for (const entry of history) {
    if (entry.type === 'replaced' && entry.why !== 'edited') [undo, redo] = [[], []];
    if (entry.type !== 'edited' || entry.by?.id !== person) continue;
    const { undoes, changes } = entry;
    const undone = undo.find(({ seqs }) => seqs.includes(undoes ?? NaN));
    const redone = redo.find(({ seqs }) => seqs.includes(undoes ?? NaN));
    if (undone) [undo, redo] = [without(undo, undone, undoes), joined(redo, entry, undone.changes)];
    else if (redone) [undo, redo] = [joined(undo, entry, redone.changes), without(redo, redone, undoes)];
    else [undo, redo] = [joined(undo, entry, changes), []];
  }
  return { undo, redo };
}

/** @param {Step[]} steps @param {Step} step @param {number | undefined} seq @returns {Step[]} */
function without(steps, step, seq) {
  const seqs = step.seqs.filter((it) => it !== seq);
  return steps.flatMap((it) => (it !== step ? [it] : seqs.length > 0 ? [{ ...it, seqs }] : []));
}

/** @param {Step[]} steps @param {Extract<Entry, {type: 'edited'}>} entry @param {Change[]} changes @returns {Step[]} */
function joined(steps, { seq, id }, changes) {
  const group = groupOf(id);
  const last = steps.at(-1);
  if (!last || group === undefined || last.group !== group) return [...steps, { seqs: [seq], group, changes }];
  const all = last.changes === changes ? changes : [...last.changes, ...changes];
  return [...steps.slice(0, -1), { ...last, seqs: [...last.seqs, seq], changes: all }];
}
