import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pasteOperations } from '../src/editor/paste-ops.js';
import { document, preview, side, text } from './support/pasting.js';

const TABLE = text(
  ['时间', '议程', '讲者'],
  ['15:00-15:20', '报告一', '黄力'],
  ['15:20-15:30', '报告二', '王芳'],
  ['第二部分'],
  ['15:30-15:40', '茶歇', ''],
);
const found = preview(TABLE, document({ sides: [side('Asia/Shanghai')], languages: ['zh'] }));

/** @param {Partial<import('../src/editor/paste-ops.js').Into>} more */
function into(more) {
  let number = 0;
  return {
    agenda: [],
    lastPerson: 'huang-li',
    path: (/** @type {string[]} */ ...keys) => keys,
    newKey: (/** @type {string} */ kind) => `${kind}-${++number}`,
    partTitle: { zh: '议程' },
    ...more,
  };
}
/** @param {import('../src/editor/paste-ops.js').Operation[]} operations */
const told = (operations) =>
  operations.map((it) =>
    it.op === 'set' ? `${it.path.join('/')}=${it.value}` : `${it.path.join('/')} in ${it.in} after ${it.after}`,
  );

describe('the edit that a pasted table becomes', () => {
  test('begins an empty agenda at the time of the table, with new people first', () => {
    const operations = pasteOperations(found, into({}));
    assert.deepEqual(told(operations), [
      'people/person-1 in undefined after huang-li',
      'starts=2026-12-01T15:00',
      'parts/part-2 in undefined after null',
      'items/item-3 in part-2 after null',
      'items/item-4 in part-2 after item-3',
      'parts/part-5 in undefined after part-2',
      'items/item-6 in part-5 after null',
    ]);
    const talk = /** @type {any} */ (operations[4]);
    assert.deepEqual(talk.value.speakers, [{ person: 'person-1', role: 'speaker' }]);
  });

  test('goes on at the end of an agenda, in its last part and in a mission’s exchange', () => {
    const agenda = [{ key: 'part-a', items: [{ key: 'item-a' }] }];
    const path = (/** @type {string[]} */ ...keys) => ['exchanges', 'online', ...keys];
    const operations = pasteOperations(found, into({ agenda, path, ends: '2026-12-01T14:30' }));
    assert.deepEqual(told(operations).slice(1, 3), [
      'exchanges/online/items/item-2 in part-a after item-a',
      'exchanges/online/items/item-3 in part-a after item-2',
    ]);
    const first = /** @type {any} */ (operations[1]);
    assert.equal(first.value.starts, '2026-12-01T15:00');
  });

  test('follows an agenda that ends when the table begins, or later', () => {
    const agenda = [{ key: 'part-a', items: [{ key: 'item-a' }] }];
    const operations = pasteOperations(found, into({ agenda, ends: '2026-12-01T15:00' }));
    assert.equal(/** @type {any} */ (operations[1]).value.starts, undefined);
  });
});
