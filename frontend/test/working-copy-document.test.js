import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterChange, afterOperations, exchangeOf, itemsOf, valueAt } from '../src/protocol/working-copy-document.js';

/** @type {any} */
const document = {
  title: { zh: '会' },
  starts: '2026-12-01T15:00',
  languages: ['zh', 'uk'],
  sides: [{ key: 'binzhou', name: { zh: '滨州' }, zone: 'Asia/Shanghai' }],
  people: { 'pan-qing': { name: { zh: { family: '潘', given: '青' } } } },
  agenda: [
    {
      key: 'one',
      part: { zh: '一' },
      items: [
        { key: 'a', type: 'talk', minutes: 20, title: { zh: '甲' } },
        { key: 'b', type: 'talk', minutes: 10, title: { zh: '乙' }, note: { zh: '注' } },
      ],
    },
    { key: 'two', part: { zh: '二' }, items: [{ key: 'c', type: 'talk', minutes: 5, title: { zh: '丙' } }] },
  ],
};
const keys = (/** @type {any} */ it) =>
  it.agenda.map((/** @type {any} */ part) => part.items.map((/** @type {any} */ item) => item.key));

test('a field changes, and what it does not concern stays the same object', () => {
  const after = afterChange(document, { op: 'set', path: ['items', 'b', 'title', 'uk'], value: 'Б' });

  assert.deepEqual(valueAt(after, ['items', 'b', 'title']), { zh: '乙', uk: 'Б' });
  assert.equal(valueAt(after, ['items', 'a']), document.agenda[0].items[0]);
  assert.equal(after.agenda?.[1], document.agenda[1]);
  assert.equal(valueAt(document, ['items', 'b', 'title', 'uk']), undefined);
});

test('a field without a value goes, and so does the map that it leaves empty', () => {
  const after = afterChange(document, { op: 'set', path: ['items', 'b', 'note', 'zh'], value: null });
  assert.deepEqual(valueAt(after, ['items', 'b']), { key: 'b', type: 'talk', minutes: 10, title: { zh: '乙' } });
});

test('items are added, moved to a different part, and removed', () => {
  const added = afterChange(document, {
    op: 'add',
    path: ['items', 'd'],
    in: 'one',
    after: 'a',
    value: { minutes: 1, title: {} },
  });
  assert.deepEqual(keys(added), [['a', 'd', 'b'], ['c']]);
  assert.equal(valueAt(added, ['items', 'd', 'key']), 'd');

  const moved = afterChange(added, { op: 'move', path: ['items', 'a'], in: 'two', after: null });
  assert.deepEqual(keys(moved), [
    ['d', 'b'],
    ['a', 'c'],
  ]);
  assert.equal(valueAt(moved, ['items', 'a']), document.agenda[0].items[0]);

  assert.deepEqual(keys(afterChange(moved, { op: 'remove', path: ['items', 'd'] })), [['b'], ['a', 'c']]);
});

test('an item goes last where what it should follow is gone, and nothing is invented for one that is gone itself', () => {
  assert.deepEqual(keys(afterChange(document, { op: 'move', path: ['items', 'c'], in: 'one', after: 'gone' })), [
    ['a', 'b', 'c'],
    [],
  ]);
  assert.deepEqual(
    keys(afterChange(document, { op: 'move', path: ['items', 'gone'], in: 'one', after: null })),
    keys(document),
  );
  assert.deepEqual(afterChange(document, { op: 'set', path: ['items', 'gone', 'minutes'], value: 3 }), document);
});

test('parts and people have their order too', () => {
  const parts = afterChange(document, { op: 'move', path: ['parts', 'two'], after: null });
  assert.deepEqual(keys(parts), [['c'], ['a', 'b']]);

  const person = { name: { uk: { family: 'Коваль', given: 'Олена' } } };
  const added = afterChange(document, {
    op: 'add',
    path: ['people', 'koval'],
    in: null,
    after: 'pan-qing',
    value: person,
  });
  assert.deepEqual(Object.keys(added.people ?? {}), ['pan-qing', 'koval']);
  assert.deepEqual(valueAt(added, ['people', 'koval', 'name', 'uk', 'family']), 'Коваль');
  assert.deepEqual(afterChange(added, { op: 'remove', path: ['people', 'koval'] }), document);
});

test('in a mission, each exchange has its own agenda', () => {
  const { agenda, starts, ...rest } = document;
  const mission = { ...rest, activities: [{ type: 'visit' }, { exchange: 'online', starts, agenda }] };
  const after = afterChange(mission, { op: 'set', path: ['exchanges', 'online', 'items', 'a', 'minutes'], value: 25 });

  assert.equal(valueAt(after, ['exchanges', 'online', 'items', 'a', 'minutes']), 25);
  assert.equal(itemsOf(exchangeOf(after, 'online'))[0].item.minutes, 25);
  assert.equal(after.activities?.[0], mission.activities[0]);
});

test('operations are shown as the server will make them', () => {
  const after = afterOperations(document, [
    { op: 'set', path: ['items', 'a', 'minutes'], value: 15, base: 3 },
    { op: 'remove', path: ['items', 'c'] },
    { op: 'remove', path: ['parts', 'two'] },
  ]);
  assert.deepEqual(keys(after), [['a', 'b']]);
  assert.equal(valueAt(after, ['items', 'a', 'minutes']), 15);
});
