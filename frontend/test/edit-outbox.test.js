import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditOutbox } from '../src/protocol/edit-outbox.js';
import { KeptStorage } from './support/working-copies.js';

/** @param {string} id @param {any} value @param {number} [base] @param {string} [client] @returns {any} */
const title = (id, value, base = 3, client = 'one') => ({
  id,
  client,
  ops: [{ op: 'set', path: ['items', 'a', 'title', 'zh'], value, base }],
});
const minutes = (/** @type {string} */ id) => ({
  id,
  client: 'one',
  ops: [{ op: /** @type {const} */ ('set'), path: ['items', 'a', 'minutes'], value: 5, base: 3 }],
});
const ids = (/** @type {any[]} */ entries) => entries.map(({ command }) => command.id);

test('what has no answer outlives the window, in its order and with its ids', () => {
  const storage = new KeptStorage();
  const before = new EditOutbox(storage, '7.some', 'one');
  before.add(minutes('m'));
  before.add(title('t', '甲'));

  const after = new EditOutbox(storage, '7.some', 'one');
  assert.deepEqual(ids(after.waiting), ['m', 't']);
  after.done('m', 4);
  assert.deepEqual(ids(new EditOutbox(storage, '7.some', 'one').waiting), ['t']);
});

test('keystrokes of one field that were not sent are one edit, based on what their writer saw at first', () => {
  const outbox = new EditOutbox(new KeptStorage(), '7.some', 'one');
  outbox.add(title('t1', '甲', 3));
  outbox.add(title('t2', '甲乙', 5));
  assert.deepEqual(
    outbox.waiting.map(({ command }) => command),
    [title('t1', '甲乙', 3)],
  );

  outbox.waiting[0].sent = true;
  outbox.add(title('t3', '甲乙丙', 3));
  assert.deepEqual(ids(outbox.waiting), ['t1', 't3']);
  assert.equal(outbox.baseOf(['items', 'a', 'title', 'zh']), 3);
});

test('an edit is shown until the document has it', () => {
  const outbox = new EditOutbox(new KeptStorage(), '7.some', 'one');
  outbox.add(minutes('m'));
  outbox.done('m', 8);
  assert.deepEqual([outbox.waiting.length, outbox.unapplied.length], [0, 1]);
  outbox.received(7);
  assert.equal(outbox.unapplied.length, 1);
  outbox.received(8);
  assert.equal(outbox.unapplied.length, 0);
});

test('what was refused stays until somebody decides, over a reload, and a later text takes its place', () => {
  const storage = new KeptStorage();
  const outbox = new EditOutbox(storage, '7.some', 'one');
  const problem = { status: 409, code: 'edit.conflict', detail: '' };
  outbox.add(title('t1', '甲'));
  outbox.refuse('t1', problem);
  outbox.add(title('t2', '甲乙'));
  outbox.refuse('t2', problem);

  const after = new EditOutbox(storage, '7.some', 'one');
  assert.deepEqual(ids(after.refused), ['t2']);
  assert.deepEqual(after.waiting, []);
  after.drop('t2');
  assert.equal(storage.length, 0);
});

test('a window takes over what a closed one left, and leaves alone what belongs to an open one or to somebody else', () => {
  const storage = new KeptStorage();
  new EditOutbox(storage, '7.some', 'closed').add(title('c', '甲', 3, 'closed'));
  new EditOutbox(storage, '7.some', 'open').add(title('o', '乙', 3, 'open'));
  new EditOutbox(storage, '8.some', 'theirs').add(title('x', '丙', 3, 'theirs'));
  const outbox = new EditOutbox(storage, '7.some', 'one');

  assert.deepEqual([...outbox.others].sort(), ['closed', 'open']);
  assert.equal(
    outbox.adopt((it) => it === 'closed'),
    true,
  );
  assert.deepEqual(ids(outbox.waiting), ['c']);
});

test('a browser that stores nothing still keeps what waits in the window, and says so', () => {
  const full = new KeptStorage();
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const outbox = new EditOutbox(full, '7.some', 'one');
  outbox.add(minutes('m'));
  assert.deepEqual(ids(outbox.waiting), ['m']);
  assert.equal(outbox.stored, false);
});
