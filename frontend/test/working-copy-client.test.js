import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { PAUSE } from '../src/protocol/field-typing.js';
import { WorkingCopyClient } from '../src/protocol/working-copy-client.js';
import { saveState } from '../src/editor/save-state.js';
import { FakeSocket } from './support/network.js';
import { editorPlatform } from './support/working-copies.js';

const TITLE = ['items', 'a', 'title', 'zh'];
const MINUTES = ['items', 'a', 'minutes'];

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: Date.parse('2026-12-01T07:00:00Z') });
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
const socket = () => /** @type {FakeSocket} */ (FakeSocket.all.at(-1));
const hello = (seq = 5) => ({ type: 'hello', epoch: 'e1', seq, at: new Date().toISOString() });
const sent = () =>
  socket()
    .sent.map((it) => JSON.parse(it))
    .filter((it) => it.type !== 'at');

/** @param {number} seq @param {any[]} changes @param {object} [more] */
const edited = (seq, changes, more = {}) => ({
  seq,
  type: 'edited',
  at: new Date().toISOString(),
  by: { id: 9, name: 'Олена' },
  client: 'theirs',
  id: `theirs-${seq}`,
  changes,
  ...more,
});

/** An editor whose connection is live. */
async function open(on = editorPlatform()) {
  const it = new WorkingCopyClient('some', 7, () => {}, on);
  it.start();
  await settle();
  socket().says(hello());
  return { it, on };
}

test('it fetches the document, then what comes after it', async () => {
  const { it } = await open();
  assert.match(socket().address, /\/edit\/some\?since=5&epoch=e1$/);
  assert.equal(it.valueAt(MINUTES), 20);
  assert.equal(saveState(it), 'saved');

  socket().says(edited(6, [{ op: 'set', path: MINUTES, value: 25, before: 20 }]));
  assert.equal(it.valueAt(MINUTES), 25);
  assert.equal(it.history.length, 1);
});

test('a pause in typing makes one edit, which is shown at once and kept until the document has it', async () => {
  const { it } = await open();
  it.typing.typed(TITLE, '甲乙', false);
  assert.equal(it.valueAt(TITLE), '甲乙');
  mock.timers.tick(PAUSE - 1);
  it.typing.typed(TITLE, '甲乙丙', false);
  mock.timers.tick(PAUSE - 1);
  assert.deepEqual(sent(), []);
  mock.timers.tick(1);

  const [{ id, client, ops }] = sent();
  assert.deepEqual([client, ops], ['mine', [{ op: 'set', path: TITLE, value: '甲乙丙', base: 5 }]]);
  assert.equal(it.document?.agenda?.[0].items[0].title.zh, '甲乙丙');
  assert.equal(saveState(it), 'saving');
  assert.equal(saveState(it, true), 'undecided');
  socket().says({ type: 'done', id, seq: 6 });
  socket().says(edited(6, [{ op: 'set', path: TITLE, value: '甲乙丙', before: '甲' }], { client, id }));
  assert.equal(saveState(it), 'saved');
  assert.equal(it.valueAt(TITLE), '甲乙丙');
});

test('what an input method composes is not handed over, however long it takes', async () => {
  const { it } = await open();
  it.typing.typed(TITLE, 'jia', true);
  mock.timers.tick(10 * PAUSE);
  it.typing.flush();
  assert.deepEqual(sent(), []);
  it.typing.typed(TITLE, '甲', false);
  mock.timers.tick(PAUSE);
  assert.deepEqual(sent(), []); // it is what stood there
});

test('the base of an edit is what its writer had seen, also while an earlier one is under way', async () => {
  const { it } = await open();
  it.set(TITLE, '一');
  socket().says(edited(6, [{ op: 'set', path: TITLE, value: '二', before: '甲' }]));
  assert.equal(it.valueAt(TITLE), '一');
  it.set(TITLE, '一一');
  it.set(MINUTES, 30);
  assert.deepEqual(
    sent().map(({ ops }) => ops[0].base),
    [5, 5, 6],
  );
});

test('a conflict shows what stands there, keeps what was typed, and is settled by a choice', async () => {
  const { it } = await open();
  it.set(TITLE, '一');
  socket().says(edited(6, [{ op: 'set', path: TITLE, value: '二', before: '甲' }]));
  const fields = [{ path: TITLE, value: '二', seq: 6 }];
  const problem = { status: 409, code: 'edit.conflict', detail: '', fields };
  socket().says({ type: 'refused', id: sent()[0].id, problem });

  assert.equal(it.valueAt(TITLE), '二');
  assert.equal(saveState(it), 'refused');
  assert.equal(saveState(it, true), 'refused'); // a question hides nothing that would be lost
  const [refused] = it.outbox.refused;
  it.settle(refused.command.id, true);
  assert.deepEqual(sent()[1].ops, [{ op: 'set', path: TITLE, value: '一', base: 6 }]);
  assert.equal(it.valueAt(TITLE), '一');
});

test('offline, edits wait; the next connection sends each once more with its id', async () => {
  const { it, on } = await open();
  on.goes(false);
  it.set(MINUTES, 30);
  it.set(MINUTES, 35);
  assert.equal(saveState(it), 'waiting');
  assert.equal(saveState(it, true), 'waiting');
  assert.equal(it.valueAt(MINUTES), 35);

  on.goes(true);
  socket().says(hello());
  const [command] = sent();
  assert.equal(command.ops[0].value, 35);
  socket().ends(1006);
  mock.timers.tick(1_000);
  socket().says(hello());
  assert.deepEqual(sent(), [command]);
});

test('an answer that does not come is asked for on a new connection', async () => {
  const { it } = await open();
  it.set(MINUTES, 30);
  const [command] = sent();
  mock.timers.tick(14_999);
  assert.equal(FakeSocket.all.length, 1);
  socket().says({ type: 'here', at: new Date().toISOString(), seq: 5 });
  mock.timers.tick(1);
  assert.equal(FakeSocket.all.length, 2);
  socket().says(hello());
  assert.deepEqual(sent(), [command]);
});

test('a server that is busy is asked again; its answer is no refusal', async () => {
  const { it } = await open();
  it.set(MINUTES, 30);
  const [{ id }] = sent();
  socket().says({ type: 'refused', id, problem: { status: 503, code: 'edit.unavailable', detail: '' } });
  assert.equal(it.outbox.refused.length, 0);
  mock.timers.tick(3_000);
  assert.deepEqual(
    sent().map((it) => it.id),
    [id, id],
  );
});

test('after a file took the place of the document, it is fetched again', async () => {
  const { it, on } = await open();
  on.state.seq = 6;
  on.state.document.title = { zh: '新' };
  socket().says({ seq: 6, type: 'replaced', at: new Date().toISOString(), why: 'uploaded' });
  await settle();
  assert.deepEqual(it.document?.title, { zh: '新' });
  assert.equal(it.seq, 6);
  socket().says(edited(7, [{ op: 'set', path: MINUTES, value: 25, before: 20 }]));
  assert.equal(it.valueAt(MINUTES), 25);
});

test('a window that opens sends what a closed one left', async () => {
  const on = editorPlatform();
  on.goes(true);
  const before = new WorkingCopyClient('some', 7, () => {}, { ...on, client: 'closed' });
  before.edit([{ op: 'set', path: MINUTES, value: 45 }]);

  const { it } = await open(on);
  await settle();
  socket().says(hello());
  assert.equal(sent()[0].client, 'closed');
  assert.equal(it.valueAt(MINUTES), 45);
});

test('where others are is known until they leave or fall silent', async () => {
  const { it } = await open();
  socket().says({ type: 'at', client: 'theirs', by: { id: 9, name: 'Олена' }, path: TITLE });
  socket().says({ type: 'at', client: 'mine', by: { id: 7, name: 'Я' }, path: TITLE });
  assert.deepEqual(
    it.places.others.map(({ by }) => by.name),
    ['Олена'],
  );
  mock.timers.tick(20_000);
  socket().says({ type: 'here', at: new Date().toISOString(), seq: 5 });
  mock.timers.tick(20_000);
  socket().says({ type: 'here', at: new Date().toISOString(), seq: 5 });
  mock.timers.tick(5_000);
  assert.deepEqual(it.places.others, []);
});
