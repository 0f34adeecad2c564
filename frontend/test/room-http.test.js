import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { hello, onItsWay, open, room, settle, stopTime } from './support/live.js';
import { FakeStorage, FakeStream } from './support/network.js';

beforeEach(stopTime);

test('by stream a command goes out over HTTP, and again where the network failed', async () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'stream');
  /** @type {Record<string, any>} */
  const answers = { ...open(), '/commands': new TypeError('network') };
  const { it, asked } = await room(answers, storage);
  /** @type {FakeStream} */ (FakeStream.all.at(-1)).says(hello());
  const done = it.send({ type: 'say', text: 'Добрий день', language: 'uk' });
  await settle();
  answers['/commands'] = { seq: 11 };
  mock.timers.tick(3_000);
  assert.deepEqual(await done, { seq: 11 });
  const [first, second] = asked.filter(({ path }) => path === '/commands').map(({ body }) => body);
  assert.deepEqual(first, second);
});

/** A room over HTTP, and what its commands are answered by their text; all others are done at once. */
async function overHttp() {
  // The timers of this file are moved by hand.
  mock.method(AbortSignal, 'timeout', (/** @type {number} */ after) => {
    const ends = new AbortController();
    setTimeout(() => ends.abort(), after);
    return ends.signal;
  });
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'stream');
  /** @type {Record<string, Promise<any>>} */
  const asked = {};
  const answer = (/** @type {any} */ { text }) => asked[text] ?? { seq: 11 };
  const { it, asked: all } = await room({ ...open(), '/commands': answer }, storage);
  /** @type {FakeStream} */ (FakeStream.all.at(-1)).says(hello());
  await settle();
  return { it, asked, types: () => all.filter(({ body }) => body).map(({ body }) => body.type) };
}

test('over HTTP a text is sent after its drafts', async () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'stream');
  const slow = onItsWay();
  const { it, asked } = await room({ ...open(), '/commands': slow.answer }, storage);
  /** @type {FakeStream} */ (FakeStream.all.at(-1)).says(hello());
  await settle();
  const types = () => asked.filter(({ body }) => body).map(({ body }) => body.type);
  void it.draft({ booth: 'uk', console: 'a', lease: 4, text: 'Добр' });
  const sent = it.send({ type: 'write_segment', booth: 'uk', console: 'c1', lease: 7, text: 'Доброго дня.' });
  await settle();
  assert.deepEqual(types(), ['draft']);

  slow.letGo({ seq: 11 });
  await sent;
  assert.deepEqual(types(), ['draft', 'write_segment']);
});

test('over HTTP a text waits for all its drafts, not only for the last one', async () => {
  const { it, asked, types } = await overHttp();
  const [first, second] = [onItsWay(), onItsWay()];
  asked['Добр'] = first.answer;
  asked['Доброго'] = second.answer;
  void it.draft({ booth: 'uk', console: 'a', lease: 4, text: 'Добр' });
  void it.draft({ booth: 'uk', console: 'a', lease: 4, text: 'Доброго' });
  const sent = it.send({ type: 'write_segment', booth: 'uk', console: 'c1', lease: 7, text: 'Доброго дня.' });
  second.letGo({});
  await settle();
  assert.deepEqual(types(), ['draft', 'draft']);
  first.letGo({});
  await sent;
  assert.deepEqual(types(), ['draft', 'draft', 'write_segment']);
});

test('over HTTP a draft that is never answered holds nothing up, and its text not for long', async () => {
  const { it, asked, types } = await overHttp();
  asked['Добр'] = onItsWay().answer;
  void it.draft({ booth: 'uk', console: 'a', lease: 4, text: 'Добр' });
  await it.send({ type: 'vote', question: 4, on: true });
  const sent = it.send({ type: 'write_segment', booth: 'uk', console: 'c1', lease: 7, text: 'Доброго дня.' });
  await settle();
  assert.deepEqual(types(), ['draft', 'vote']);
  mock.timers.tick(3_000);
  await sent;
  assert.deepEqual(types(), ['draft', 'vote', 'write_segment']);
});

test('a refusal over HTTP reaches the sender', async () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'stream');
  const { it } = await room({ ...open(), '/commands': 409 }, storage);
  /** @type {FakeStream} */ (FakeStream.all.at(-1)).says(hello());
  await assert.rejects(it.send({ type: 'raise', message: 3 }), { code: 'some.code', status: 409 });
});
