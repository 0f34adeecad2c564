import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox, newId, takenOver } from '../src/protocol/command-outbox.js';
import { typedTexts } from '../src/protocol/drafts.js';
import { FakeStorage } from './support/network.js';
import './support/limits.js';

/** @param {FakeStorage} [storage] */
function outbox(storage = new FakeStorage()) {
  /** @type {any[]} */
  const delivered = [];
  return { it: new Outbox(storage, 'some-slug', (command) => delivered.push(command)), delivered, storage };
}
/** @type {import('../src/protocol/command-types.js').Command} */
const say = { type: 'say', text: 'Добрий день', language: 'uk' };
const muted = {
  status: 403,
  code: 'room.muted',
  detail: 'A moderator asks you to wait.',
  until: '2020-04-16T08:00:00Z',
};

test('a command is delivered with an id of its own and done when the server says so', async () => {
  const { it, delivered, storage } = outbox();
  const done = it.send(say);
  assert.match(delivered[0].id, /^[0-9a-f]{24}$/);
  it.done(delivered[0].id, 41);

  assert.deepEqual(await done, { seq: 41 });
  assert.deepEqual(it.pending, []);
  assert.equal(storage.kept.size, 0);
});

test('what has no answer is sent again with the same id', () => {
  const { it, delivered } = outbox();
  void it.send(say);
  it.resend();
  assert.equal(delivered.length, 2);
  assert.deepEqual(delivered[0], delivered[1]);
});

test('what was refused says why, with everything that the server added', async () => {
  const { it, delivered } = outbox();
  const done = it.send(say);
  it.refused(delivered[0].id, muted);
  await assert.rejects(done, { code: 'room.muted', until: '2020-04-16T08:00:00Z', status: 403 });
  assert.deepEqual(it.pending, []);
});

test('a reload loses nothing: the same id goes out again, and its answer is heard', async () => {
  const { it, delivered, storage } = outbox();
  void it.send(say);
  const later = outbox(storage);
  const [waiting] = later.it.pending;
  assert.deepEqual(waiting.command, say);

  later.it.resend();
  assert.deepEqual(later.delivered, delivered);
  later.it.done(waiting.id, 7);
  assert.deepEqual(await waiting.done, { seq: 7 });
});

test('an answer without a waiting command is ignored', () => {
  const { it } = outbox();
  it.done('unknown', 3);
  it.refused('unknown', muted);
});

test('a page that sends without end is stopped', async () => {
  const { it } = outbox();
  for (let sent = 0; sent < 50; sent++) void it.send(say);
  await assert.rejects(it.send(say), { code: 'room.many_waiting' });
});

test('ids do not repeat', () => {
  assert.equal(new Set(Array.from({ length: 1000 }, newId)).size, 1000);
});

test('a refused segment that nobody awaits is kept where its console looks for it', () => {
  const { it, storage } = outbox();
  const here = { console: 'c1', lease: 7 };
  void it.send({ type: 'write_segment', booth: 'uk', ...here, text: 'Перше.', speaker: 'a/b', source: 41 });
  void it.send({ type: 'write_segment', booth: 'uk', ...here, text: 'Друге.', voice: 'Голова', item: 3 });
  void it.send({ type: 'push_hint', booth: 'uk', text: '12 мг' });
  const later = outbox(storage);
  for (const { id } of later.it.pending) later.it.refused(id, muted);
  const typed = typedTexts('some-slug', storage);
  assert.deepEqual(JSON.parse(typed.read('booth/uk/refused')), [
    { text: 'Перше.', speaker: 'a/b', source: 41 },
    { text: 'Друге.', voice: 'Голова', item: 3 },
  ]);
  assert.equal(typed.read('booth/uk/hint'), '12 мг');
});

test('what its console awaits after a reload is not kept twice: it is handed to that console alone', async () => {
  const { it, storage } = outbox();
  /** @type {import('../src/protocol/command-types.js').Command} */
  const passage = { type: 'write_segment', booth: 'uk', console: 'c1', lease: 7, text: 'Перше.' };
  const hint = { type: /** @type {const} */ ('push_hint'), booth: 'uk', text: '12 мг' };
  for (const command of [passage, hint, { ...hint, booth: 'ru' }]) void it.send(command);
  const later = outbox(storage);
  const handed = ['write_segment', 'push_hint'].flatMap((type) => takenOver(later.it.pending, type, 'uk'));
  assert.deepEqual(
    handed.map(({ command }) => command),
    [passage, hint],
  );
  assert.deepEqual(takenOver(later.it.pending, 'push_hint', 'uk'), [], 'once');
  for (const { id } of later.it.pending) later.it.refused(id, muted);
  for (const { done } of handed) await assert.rejects(done, { code: 'room.muted' });
  const typed = typedTexts('some-slug', storage);
  assert.equal(typed.read('booth/uk/refused'), '');
  assert.equal(typed.read('booth/uk/hint'), '');
  assert.equal(typed.read('booth/ru/hint'), '12 мг');
});
