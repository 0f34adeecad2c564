import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoStacks } from '../src/protocol/undo-stacks.js';

/** @param {number} seq @param {number} [undoes] @param {number} [id] @returns {any} */
const edit = (seq, undoes, id = 7) => ({
  seq,
  type: 'edited',
  by: { id },
  undoes,
  changes: [{ path: ['items', `i${seq}`] }],
});
const numbers = (/** @type {any[]} */ history) => {
  const { undo, redo } = undoStacks(history, 7);
  return [undo.map(({ seq }) => seq), redo.map(({ seq }) => seq)];
};

test('each person undoes his or her own edits, the latest first', () => {
  assert.deepEqual(numbers([edit(1), edit(2, undefined, 8), edit(3)]), [[1, 3], []]);
});

test('what was undone can be redone by undoing the undo, and keeps its name', () => {
  const history = [edit(1), edit(2), edit(3, 2)];
  assert.deepEqual(numbers(history), [[1], [3]]);
  assert.deepEqual(undoStacks(history, 7).redo[0].changes, [{ path: ['items', 'i2'] }]);
  assert.deepEqual(numbers([...history, edit(4, 3)]), [[1, 4], []]);
  assert.deepEqual(numbers([...history, edit(4, 3), edit(5, 4)]), [[1], [5]]);
});

test('after a new edit nothing is redone, and after a replacement nothing is undone', () => {
  assert.deepEqual(numbers([edit(1), edit(2, 1), edit(3)]), [[3], []]);
  assert.deepEqual(numbers([edit(1), /** @type {any} */ ({ seq: 2, type: 'replaced', why: 'uploaded' }), edit(3)]), [
    [3],
    [],
  ]);
});
