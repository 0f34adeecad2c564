import assert from 'node:assert/strict';
import { test } from 'node:test';
import { undoStacks } from '../src/protocol/undo-stacks.js';

/** @param {number} seq @param {number} [undoes] @param {number} [id] @param {string} [command] @returns {any} */
const edit = (seq, undoes, id = 7, command = `c${seq}`) => ({
  seq,
  id: command,
  type: 'edited',
  by: { id },
  undoes,
  changes: [{ path: ['items', `i${seq}`] }],
});
const numbers = (/** @type {any[]} */ history) => {
  const { undo, redo } = undoStacks(history, 7);
  const flat = (/** @type {any[]} */ steps) => steps.map(({ seqs }) => (seqs.length > 1 ? seqs : seqs[0]));
  return [flat(undo), flat(redo)];
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

test('the parts of a large edit are one step, and so are their undoes', () => {
  const history = [edit(1), edit(2, undefined, 7, 'paste_1'), edit(3, undefined, 7, 'paste_2')];
  assert.deepEqual(numbers(history), [[1, [2, 3]], []]);
  history.push(edit(4, 3, 7, 'back_1'));
  assert.deepEqual(numbers(history), [[1, 2], [4]]);
  history.push(edit(5, 2, 7, 'back_2'));
  assert.deepEqual(numbers(history), [[1], [[4, 5]]]);
  assert.deepEqual(numbers([...history, edit(6, 5, 7, 'again_1'), edit(7, 4, 7, 'again_2')]), [[1, [6, 7]], []]);
});
