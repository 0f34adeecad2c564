import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { heard, hello, onItsWay, open, room, settle, socket, stopTime } from './support/live.js';
import { FakeSocket, FakeStorage } from './support/network.js';
import { MOST_MESSAGES } from '../src/protocol/room-state.js';
import { frame, me, message, snapshot } from './support/room.js';

beforeEach(stopTime);

test('the room is shown once its snapshot has arrived, and continues over the socket', async () => {
  const { it } = await room(open());
  assert.equal(it.state?.seq, 10);
  socket().says(hello());
  socket().says(frame(11, 'message', { message: message(11) }));
  await heard();
  assert.equal(it.state?.messages.size, 3);
  assert.deepEqual(it.state?.line, { state: 'live', by: 'socket' });
});

test('what lies behind a gap is not lost when the snapshot is older than it', async () => {
  const answers = open();
  const { it } = await room(answers);
  socket().says(hello());
  socket().says(frame(13, 'message', { message: message(13) }));
  answers[''] = snapshot({ seq: 12, messages: [message(3), message(9), message(12)] });
  await heard();
  await heard();
  assert.deepEqual([...(it.state?.messages.keys() ?? [])], [3, 9, 12, 13]);
  assert.equal(it.state?.gap, false);
});

test('a gap that a snapshot does not mend is asked about again, but not without a pause', async () => {
  const answers = open();
  const { it, asked } = await room(answers);
  socket().says(hello());
  socket().says(frame(14, 'nothing'));
  await heard();
  await heard();
  const soon = asked.length;
  assert.equal(soon, 4);
  await heard();
  assert.equal(asked.length, soon);
  answers[''] = snapshot({ seq: 14 });
  mock.timers.tick(1_000);
  await settle();
  assert.deepEqual([it.state?.seq, it.state?.gap], [14, false]);
});

test('an unreachable server is asked again; a refused reader is told', async () => {
  const answers = { '': new TypeError('network'), '/me': me() };
  const { it } = await room(answers);
  assert.equal(it.status.state, 'waiting');
  Object.assign(answers, { '': 403 });
  mock.timers.tick(1_000);
  await settle();
  assert.deepEqual(it.status, { state: 'ended', because: 'removed' });
});

test('a command goes out by socket and again after a cut, until it is answered', async () => {
  const { it } = await room(open());
  socket().says(hello());
  const done = it.send({ type: 'vote', question: 4, on: true });
  const [sent] = socket().sent;
  socket().ends(1006);
  mock.timers.tick(1_000);
  socket().says(hello());
  assert.deepEqual(socket().sent, [sent]);

  socket().says({ type: 'done', id: JSON.parse(sent).id, seq: 11 });
  assert.deepEqual(await done, { seq: 11 });
  assert.deepEqual(it.me?.votes, [4]);
});

test('the sequence number of an answer is not mistaken for an event', async () => {
  const { it } = await room(open());
  socket().says(hello());
  socket().says({ type: 'done', id: 'x', seq: 12 });
  socket().says(frame(11, 'nothing'));
  await heard();
  assert.deepEqual([it.state?.seq, it.state?.gap], [11, false]);
});

const segment = (/** @type {number} */ number, more = {}) => ({
  number,
  booth: 'uk',
  at: '2020-04-16T07:00:00Z',
  by: { id: 2, name: 'Олена' },
  text: `Речення ${number}`,
  revision: 1,
  ...more,
});

test('a deletion or correction that arrives before an earlier page is applied to it', async () => {
  const messages = onItsWay();
  const segments = onItsWay();
  const { it } = await room({
    '': snapshot({ more: true, notes: { booths: [], segments: [segment(8)], more: ['uk'] } }),
    '/me': me(),
    '/messages?before=3': messages.answer,
    '/segments?booth=uk&before=8': segments.answer,
  });
  socket().says(hello());
  const done = Promise.all([it.older(), it.olderSegments('uk')]);
  socket().says(frame(11, 'message', { message: message(1, { deleted: true, text: undefined }) }));
  socket().says(frame(12, 'segment', { segment: segment(2, { revision: 2, text: 'Виправлено' }) }));
  await heard();
  messages.letGo({ messages: [message(1)], more: false });
  segments.letGo({ segments: [segment(2)], more: false });
  await done;

  assert.equal(it.state?.messages.get(1)?.text, undefined);
  assert.equal(it.state?.messages.get(1)?.deleted, true);
  assert.equal(it.state?.notes.segments.get('uk')?.get(2)?.text, 'Виправлено');
});

test('an earlier page is fetched again if the room was reloaded meanwhile', async () => {
  const late = onItsWay();
  const answers = /** @type {Record<string, any>} */ ({
    '': snapshot({ more: true }),
    '/me': me(),
    '/messages?before=3': late.answer,
    '/messages?before=30': { messages: [message(20)], more: true },
  });
  const { it, asked } = await room(answers);
  const done = it.older();
  answers[''] = snapshot({ seq: 40, more: true, messages: [message(30)] });
  socket().says({ type: 'resync' });
  await heard();
  mock.timers.tick(20);
  await settle();
  late.letGo({ messages: [message(1)], more: false });
  await done;

  assert.deepEqual([...(it.state?.messages.keys() ?? [])], [20, 30]);
  assert.equal(it.state?.more, true);
  assert.equal(asked.filter(({ path }) => path.startsWith('/messages')).length, 2);
});

test('what a full page forgets while an earlier one is on its way is not missing between the two', async () => {
  const late = onItsWay();
  const messages = Array.from({ length: MOST_MESSAGES }, (_, i) => message(11 + i));
  const next = 11 + MOST_MESSAGES;
  const { it, asked } = await room({
    '': snapshot({ seq: next - 1, more: true, messages }),
    '/me': me(),
    '/messages?before=11': late.answer,
    '/messages?before=12': { messages: [message(10), message(11)], more: true },
  });
  const done = it.older();
  socket().says(frame(next, 'message', { message: message(next) }));
  await heard();
  late.letGo({ messages: [message(9), message(10)], more: true });
  await done;
  assert.deepEqual([...(it.state?.messages.keys() ?? [])].slice(0, 3), [10, 11, 12]);
  assert.equal(asked.filter(({ path }) => path.startsWith('/messages')).length, 2);
});

test('older messages come before those that are there', async () => {
  const { it } = await room({
    '': snapshot({ more: true }),
    '/me': me(),
    '/messages?before=3': { messages: [message(1), message(2)], more: false },
  });
  await it.older();
  assert.deepEqual([...(it.state?.messages.keys() ?? [])], [1, 2, 3, 9]);
  assert.equal(it.state?.more, false);
});

test('a command sent into a cut is not sent in the name of the next member', async () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.writer.some-slug', '999');
  storage.setItem(
    'consilium.sent.some-slug',
    JSON.stringify([['a1', { type: 'say', text: 'Not mine', language: 'uk' }]]),
  );
  const { it } = await room(open(), storage);
  socket().says(hello());
  await heard();
  assert.deepEqual(it.pending, []);
  assert.deepEqual(socket().sent, []);
});

test('a command into a room that has ended for its reader is refused at once', async () => {
  const { it } = await room(open());
  socket().says(hello());
  await heard();
  socket().ends(4403);
  await settle();
  await assert.rejects(it.send({ type: 'say', text: 'A', language: 'uk' }), { code: 'room.removed' });
  assert.deepEqual(it.pending, []);
});

test('after a cut it is asked once more who one is there, since that is not told again', async () => {
  const answers = open();
  const { it } = await room(answers);
  socket().says(hello());
  answers['/me'] = { ...me(), votes: [7] };
  socket().ends(1006);
  mock.timers.tick(1_000);
  socket().says(hello());
  socket().says({ type: 'my_vote', question: 8, on: true });
  await heard();
  await settle();
  assert.deepEqual(it.me?.votes, [7, 8]);
});

test('a room that was left asks for nothing more, whatever it waited for', async () => {
  const { it, asked } = await room({ '': new TypeError('network'), '/me': me() });
  const before = asked.length;
  it.stop();
  mock.timers.tick(60_000);
  await settle();
  assert.equal(asked.length, before);
  assert.equal(FakeSocket.all.length, 0);
});

test('a room that was left while its snapshot was on its way does not begin', async () => {
  const { it } = await room(open());
  it.stop();
  it.start();
  it.stop();
  const sockets = FakeSocket.all.length;
  await settle();
  assert.equal(FakeSocket.all.length, sockets);
});
