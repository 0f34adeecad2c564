import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pasteOperations } from '../src/editor/paste-ops.js';
import { editParts } from '../src/protocol/edit-parts.js';
import { document, preview, side, text } from './support/pasting.js';

const TABLE = text(
  ['时间', '议程', '讲者'],
  ['15:00-15:20', '报告一', '黄力'],
  ['15:20-15:30', '报告二', '王芳'],
  ['第二部分'],
  ['15:30-15:40', '茶歇', ''],
);
const found = preview(TABLE, document({ sides: [side('Asia/Shanghai')], languages: ['zh'] }));

/** @param {Partial<import('../src/editor/paste-ops.js').Into>} more @returns {import('../src/editor/paste-ops.js').Into} */
function into(more) {
  let number = 0;
  return {
    agenda: [],
    where: { kind: 'end', key: '' },
    lastPerson: 'huang-li',
    path: (/** @type {string[]} */ ...keys) => keys,
    newKey: (/** @type {string} */ kind) => `${kind}-${++number}`,
    partTitle: { zh: '议程' },
    ...more,
  };
}
/** @param {import('../src/editor/paste-ops.js').Operation[]} operations */
const told = (operations) =>
  operations.map((it) => {
    const path = it.path.join('/');
    return it.op === 'set'
      ? `${path}=${it.value}`
      : it.op === 'add'
        ? `${path} in ${it.in} after ${it.after}`
        : `-${path}`;
  });

/** Two parts with two items each. */
const AGENDA = [
  { key: 'part-a', items: [{ key: 'item-a' }, { key: 'item-b' }] },
  { key: 'part-b', items: [{ key: 'item-c' }, { key: 'item-d' }] },
];

describe('the edit that a pasted table becomes', () => {
  test('begins an empty agenda at the time of the table, with new people first', () => {
    const { operations, keys } = pasteOperations(found, into({}));
    assert.deepEqual(told(operations), [
      'people/person-1 in undefined after huang-li',
      'starts=2026-12-01T15:00',
      'parts/part-2 in undefined after null',
      'items/item-3 in part-2 after null',
      'items/item-4 in part-2 after item-3',
      'parts/part-5 in undefined after part-2',
      'items/item-6 in part-5 after null',
    ]);
    assert.deepEqual(keys, [['item-3', 'item-4'], ['item-6']]);
    const talk = /** @type {any} */ (operations[4]);
    assert.deepEqual(talk.value.speakers, [{ person: 'person-1', role: 'speaker' }]);
    assert.ok(
      !told(pasteOperations(found, into({ keepsStart: true })).operations)
        .join()
        .includes('starts='),
    );
  });

  test('goes on at the end of a part, and in a mission’s exchange', () => {
    const path = (/** @type {string[]} */ ...keys) => ['exchanges', 'online', ...keys];
    const where = /** @type {const} */ ({ kind: 'end', key: 'part-a' });
    const { operations } = pasteOperations(found, into({ agenda: AGENDA, where, path, ends: '2026-12-01T14:30' }));
    assert.deepEqual(told(operations).slice(1), [
      'exchanges/online/items/item-2 in part-a after item-b',
      'exchanges/online/items/item-3 in part-a after item-2',
      'exchanges/online/parts/part-4 in undefined after part-a',
      'exchanges/online/items/item-5 in part-4 after null',
    ]);
    const first = /** @type {any} */ (operations[1]);
    assert.equal(first.value.starts, '2026-12-01T15:00');
  });

  test('goes after an item, or as a new part after a part', () => {
    const after = into({ agenda: AGENDA, where: { kind: 'after', key: 'item-c' } });
    assert.equal(told(pasteOperations(found, after).operations)[1], 'items/item-2 in part-b after item-c');
    const part = into({ agenda: AGENDA, where: { kind: 'part', key: 'part-a' } });
    assert.deepEqual(told(pasteOperations(found, part).operations).slice(1, 3), [
      'parts/part-2 in undefined after part-a',
      'items/item-3 in part-2 after null',
    ]);
  });

  test('takes the place of all that is there, which it removes in the same edit', () => {
    const { operations } = pasteOperations(found, into({ agenda: AGENDA, where: { kind: 'all' } }));
    assert.deepEqual(told(operations).slice(1, 5), [
      '-parts/part-a',
      '-parts/part-b',
      'starts=2026-12-01T15:00',
      'parts/part-2 in undefined after null',
    ]);
  });

  test('follows what ends when the table begins, or later', () => {
    const { operations } = pasteOperations(found, into({ agenda: AGENDA, ends: '2026-12-01T15:00' }));
    assert.equal(/** @type {any} */ (operations[1]).value.starts, undefined);
  });
});

describe('an edit that is too large', () => {
  test('is several, none of which leaves a part empty', () => {
    const { operations } = pasteOperations(found, into({}));
    const parts = editParts(operations, 3);
    assert.deepEqual(
      parts.map((it) => told(it).map((text) => text.split(' ')[0])),
      [
        ['people/person-1', 'starts=2026-12-01T15:00'],
        ['parts/part-2', 'items/item-3', 'items/item-4'],
        ['parts/part-5', 'items/item-6'],
      ],
    );
  });
});
