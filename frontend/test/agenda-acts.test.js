import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgendaActs } from '../src/editor/agenda-acts.js';
import { afterOperations } from '../src/protocol/working-copy-document.js';
import { document } from './support/working-copies.js';

/** @param {(acts: AgendaActs) => import('../src/editor/agenda-acts.js').Proposal} act */
function after(act, before = document()) {
  const { ops, focus } = act(new AgendaActs(before, ''));
  const now = afterOperations(before, ops);
  const keys = (now.agenda ?? []).map((part) => part.items.map(({ key }) => (key === focus ? '*' : key)));
  return { keys, now, ops };
}
const item = { type: 'presentation', title: { zh: '新' } };

test('an item is added below another one, first in a part, at the end, and to an empty agenda with a part', () => {
  assert.deepEqual(after((it) => it.addItem('a', item, {})).keys, [['a', '*', 'b'], ['c']]);
  assert.deepEqual(after((it) => it.addItem('two', item, {})).keys, [
    ['a', 'b'],
    ['*', 'c'],
  ]);
  assert.deepEqual(after((it) => it.addItem(undefined, item, {})).keys, [
    ['a', 'b'],
    ['c', '*'],
  ]);
  const empty = after((it) => it.addItem(undefined, item, { zh: '议程' }), { ...document(), agenda: undefined });
  assert.deepEqual([empty.keys, empty.now.agenda?.[0].part], [[['*']], { zh: '议程' }]);
});

test('a step goes past a neighbour, and at the end of a part into the next one', () => {
  assert.deepEqual(after((it) => it.step('a', 1)).keys, [['b', '*'], ['c']]);
  assert.deepEqual(after((it) => it.step('b', -1)).keys, [['*', 'a'], ['c']]);
  assert.deepEqual(after((it) => it.step('b', 1)).keys, [['a'], ['*', 'c']]);
  assert.deepEqual(after((it) => it.step('a', -1)).ops, []);
});

test('a part that loses its last item goes too', () => {
  assert.deepEqual(after((it) => it.step('c', -1)).keys, [['a', 'b', '*']]);
  assert.deepEqual(after((it) => it.remove('c')).keys, [['a', '*']]);
});

test('parts move with their items and go with them', () => {
  assert.deepEqual(after((it) => it.step('two', -1)).keys, [['c'], ['a', 'b']]);
  assert.deepEqual(after((it) => it.remove('one')).keys, [['c']]);
});

test('a split shares the minutes, and a copy leaves the fixed start behind', () => {
  const split = after((it) => it.split('b'));
  assert.deepEqual(split.keys, [['a', 'b', '*'], ['c']]);
  assert.deepEqual(
    split.now.agenda?.[0].items.map(({ minutes }) => minutes),
    [20, 8, 7],
  );

  const fixed = document();
  fixed.agenda[0].items[0].starts = '2026-12-01T15:00';
  const [, copy] = after((it) => it.copy('a'), fixed).now.agenda?.[0].items ?? [];
  assert.deepEqual([copy.minutes, copy.starts, copy.title], [20, undefined, { zh: '甲' }]);
});

test('an item lasts at least a minute and at most a day', () => {
  const lasting = (/** @type {number} */ minutes) =>
    after((it) => it.lasting('a', minutes)).now.agenda?.[0].items[0].minutes;
  assert.deepEqual([lasting(0), lasting(-5), lasting(25), lasting(2_000)], [1, 1, 25, 1440]);
});

test('in a mission, every path begins with the exchange', () => {
  const { agenda, starts, ...rest } = document();
  const acts = new AgendaActs({ ...rest, activities: [{ exchange: 'online', starts, agenda }] }, 'online');
  assert.deepEqual(acts.lasting('a', 5).ops[0].path, ['exchanges', 'online', 'items', 'a', 'minutes']);
});
