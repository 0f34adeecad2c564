// What somebody can undo and redo, from the history: it is the same after a reload and in a second window.

/**
 * @typedef {import('./working-copy-document.js').Change} Change
 * @typedef {{id: number, name: string, side?: string}} Editor
 * @typedef {{seq: number, type: 'edited', at: string, by?: Editor, client: string, id: string, undoes?: number, changes: Change[]} |
 *   {seq: number, type: 'replaced', at: string, by?: Editor, why: 'uploaded' | 'discarded' | 'restored' | 'edited'} |
 *   {seq: number, type: 'published', at: string, by?: Editor}} Entry of the history
 * @typedef {{seq: number, changes: Change[]}} Step the edit to reverse, and what it had changed
 */

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
    const { seq, undoes, changes } = entry;
    const undone = undo.find((it) => it.seq === undoes);
    const redone = redo.find((it) => it.seq === undoes);
    if (undone) {
      undo = undo.filter((it) => it !== undone);
      redo.push({ seq, changes: undone.changes });
    } else if (redone) {
      redo = redo.filter((it) => it !== redone);
      undo.push({ seq, changes: redone.changes });
    } else {
      undo.push({ seq, changes });
      redo = [];
    }
  }
  return { undo, redo };
}
