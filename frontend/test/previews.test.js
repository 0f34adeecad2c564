import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgendaActs } from '../src/editor/agenda-acts.js';
import { agendaOf, agendaView, clocksOf } from '../src/editor/agenda-view.js';
import { Previews } from '../src/editor/previews.js';
import { afterOperations } from '../src/protocol/working-copy-document.js';
import { document } from './support/working-copies.js';

const clocks = clocksOf([
  { zone: 'Asia/Shanghai', offset: 480, changes: [] },
  { zone: 'Europe/Kyiv', offset: 120, changes: [] },
]);

/** As much of an editor as a preview needs: edits change the document at once. */
function editor() {
  /** @type {any} */
  const it = {
    client: {
      document: document(),
      /** @param {any[]} ops */
      edit: (ops) => (it.client.document = afterOperations(it.client.document, ops)),
    },
    facts: { exchange: '' },
    clocks,
    path: (/** @type {string[]} */ ...keys) => keys,
    say: (/** @type {string} */ key) => key,
    select() {},
    tellWhere() {},
    render() {},
  };
  const previews = new Previews(it);
  const acts = () => new AgendaActs(previews.current?.document ?? it.client.document, '');
  const minutes = () =>
    it.client.document.agenda.flatMap((/** @type {any} */ part) =>
      part.items.map((/** @type {any} */ one) => one.minutes),
    );
  return { it, previews, acts, minutes };
}

test('a change that moves nothing else is made at once', () => {
  const { previews, acts, minutes } = editor();
  assert.equal(previews.propose('minutes', 'c', acts().lasting('c', 50)), false);
  assert.deepEqual(minutes(), [20, 15, 50]);
});

test('a change that moves others waits, adds up, and is one edit when somebody agrees', () => {
  const { previews, acts, minutes } = editor();
  previews.propose('minutes', 'a', acts().lasting('a', 25));
  previews.propose('minutes', 'a', acts().lasting('a', 30));
  assert.deepEqual(minutes(), [20, 15, 5]);
  assert.equal(previews.current?.ops.length, 1);
  assert.deepEqual(
    previews.current?.ways.map(({ kind, shift }) => [kind, shift.moved.map(({ key, by }) => `${key}+${by}`)]),
    [
      ['as_is', ['b+10', 'c+10']],
      ['break', ['b+10']],
    ],
  );
  previews.confirm();
  assert.deepEqual(minutes(), [30, 15, 5]);
});

test('the minutes can come from the break, and nothing happens when they are not agreed', () => {
  const { previews, acts, minutes } = editor();
  previews.propose('minutes', 'a', acts().lasting('a', 25));
  previews.cancel();
  assert.deepEqual(minutes(), [20, 15, 5]);
  previews.propose('minutes', 'a', acts().lasting('a', 25));
  previews.confirm(previews.possible.find(({ kind }) => kind === 'break'));
  assert.deepEqual(minutes(), [25, 10, 5]);
});

test('what others edit meanwhile is counted in', () => {
  const { it, previews, acts, minutes } = editor();
  previews.propose('minutes', 'a', acts().lasting('a', 25));
  it.client.edit([{ op: 'set', path: ['items', 'b', 'minutes'], value: 40 }]);
  previews.refresh();
  assert.equal(previews.current?.document.agenda?.[0].items[1].minutes, 40);
  previews.confirm();
  assert.deepEqual(minutes(), [25, 40, 5]);
});

test('a line of the list stays the same object until its item or its times change', () => {
  const view = agendaView(clocks);
  const before = view(agendaOf(document(), ''));
  const again = document();
  const first = view(agendaOf(again, ''));
  const changed = afterOperations(again, [{ op: 'set', path: ['items', 'b', 'minutes'], value: 16 }]);
  const after = view(agendaOf(changed, ''));
  assert.equal(after[1].row, first[1].row);
  assert.notEqual(after[2].row, first[2].row);
  assert.notEqual(after[4].row, first[4].row);
  assert.deepEqual(
    before.map(({ number }) => number),
    [undefined, 1, 2, undefined, 3],
  );
});
