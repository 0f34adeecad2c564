import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Connection } from '../src/protocol/connection.js';
import { ServerClock } from '../src/protocol/server-clock.js';
import { FakeSocket, FakeStorage, FakeStream, platform } from './support/network.js';

const NOW = Date.parse('2020-04-16T07:00:00Z');
const hello = (seq = 10) => ({ type: 'hello', epoch: 'e1', seq, at: new Date().toISOString(), lane: 'floor' });
const sockets = () => FakeSocket.all.length;
const socket = () => /** @type {FakeSocket} */ (FakeSocket.all.at(-1));
const stream = () => /** @type {FakeStream} */ (FakeStream.all.at(-1));

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW });
});

/** @param {{platform?: any, because?: 'signed_out' | null}} [options] */
function line({ platform: on = platform(), because = null } = {}) {
  /** @type {any[]} */
  const statuses = [];
  /** @type {any[]} */
  const frames = [];
  const seen = { opened: 0, cursor: { since: 10, epoch: 'e1' } };
  const it = new Connection(
    {
      socket: '/live/binzhou-krivoy-rog-2020',
      stream: '/api/exchanges/binzhou-krivoy-rog-2020/room/events',
    },
    {
      cursor: () => seen.cursor,
      onFrame: (frame) => frames.push(frame),
      onStatus: (status) => statuses.push(status),
      onOpen: () => seen.opened++,
      probe: async () => because,
    },
    on,
  );
  it.start();
  return { line: it, statuses, frames, seen, on, status: () => statuses.at(-1) };
}

/** Lets settled promises continue. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('the line asks for what comes after the place of its reader, and is live when the server speaks', () => {
  const { status, frames, seen } = line();
  assert.equal(socket().address, 'wss://hospital.example/live/binzhou-krivoy-rog-2020?since=10&epoch=e1');
  assert.equal(status().state, 'connecting');

  socket().says(hello());
  assert.deepEqual(status(), { state: 'live', by: 'socket' });
  assert.equal(frames.length, 1);
  assert.equal(seen.opened, 1);
});

test('after a cut it resumes at its cursor, after a random backoff', () => {
  const { seen, status } = line();
  socket().says(hello());
  seen.cursor = { since: 17, epoch: 'e1' };
  socket().ends(1006);
  assert.deepEqual(status(), { state: 'waiting', until: NOW + 500 });

  mock.timers.tick(499);
  assert.equal(sockets(), 1);
  mock.timers.tick(1);
  assert.match(socket().address, /since=17&epoch=e1$/);
});

test('it waits longer each time, and no longer than half a minute', () => {
  const { status } = line();
  socket().says(hello());
  const waits = Array.from({ length: 8 }, () => {
    socket().ends(1006);
    const wait = status().until - Date.now();
    mock.timers.tick(wait);
    return wait;
  });
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
});

test('a line on which nothing is heard is dead', () => {
  const { status } = line();
  socket().says(hello());
  mock.timers.tick(24_999);
  assert.equal(status().state, 'live');
  mock.timers.tick(1);
  assert.equal(status().state, 'waiting');
  mock.timers.tick(500);
  assert.equal(sockets(), 2);
});

test('a socket that fails twice without ever having worked is blocked: the stream takes over', async () => {
  const { status, line: it } = line();
  socket().ends(1006);
  mock.timers.tick(500);
  socket().ends(1006);
  mock.timers.tick(1_000);
  assert.equal(stream().address, '/api/exchanges/binzhou-krivoy-rog-2020/room/events?since=10&epoch=e1');

  stream().says(hello());
  assert.deepEqual(status(), { state: 'live', by: 'stream' });
  assert.equal(it.send('{}'), false);
});

test('the visit remembers that the stream is the way', () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'stream');
  line({ platform: platform(storage) });

  assert.equal(sockets(), 0);
  assert.equal(FakeStream.all.length, 1);
});

test('a socket that worked once is never given up for a restart of the server', () => {
  line();
  socket().says(hello());
  for (let times = 0; times < 6; times++) {
    socket().ends(1006);
    mock.timers.tick(30_000);
  }
  assert.equal(FakeStream.all.length, 0);
});

test('a socket that the server cannot serve is left for the stream, even where sockets have worked before', () => {
  const storage = new FakeStorage();
  storage.setItem('consilium.line', 'socket');
  line({ platform: platform(storage) });
  socket().ends(1011);
  mock.timers.tick(1_000);
  assert.equal(FakeStream.all.length, 0);
  socket().says(hello());
  socket().ends(1011);
  mock.timers.tick(2_000);

  assert.equal(FakeStream.all.length, 1);
  stream().says(hello());
  assert.equal(storage.getItem('consilium.line'), 'stream');
});

test('one error of the server, or errors with other ends between them, do not make a socket left', () => {
  line();
  socket().says(hello());
  for (const code of [1011, 1006, 1011, 1012]) {
    socket().ends(code);
    mock.timers.tick(30_000);
    socket().says(hello());
  }

  assert.equal(FakeStream.all.length, 0);
});

test('a stream that does not work either shows that it is the server: the socket is tried again', () => {
  line();
  socket().ends(1006);
  mock.timers.tick(30_000);
  socket().ends(1006);
  mock.timers.tick(1_000);
  stream().fails();
  mock.timers.tick(30_000);
  assert.equal(sockets(), 3);
});

test('a reader who may no longer enter is told, and does not reconnect', async () => {
  const { status } = line({ because: 'signed_out' });
  socket().ends(1006);
  await settle();
  assert.deepEqual(status(), { state: 'ended', because: 'signed_out' });
  mock.timers.tick(60_000);
  assert.equal(sockets(), 1);
});

test('a removed reader is told by the close code', async () => {
  const { status } = line();
  socket().says(hello());
  socket().ends(4403);
  await settle();
  assert.deepEqual(status(), { state: 'ended', because: 'removed' });
});

test('without a network nothing is tried; with it, at once', () => {
  const { status, on } = line();
  socket().says(hello());
  on.goes(false);
  assert.deepEqual(status(), { state: 'offline' });
  mock.timers.tick(60_000);
  assert.equal(sockets(), 1);

  on.goes(true);
  assert.equal(sockets(), 2);
});

test('a reader can reconnect without waiting', () => {
  const { line: it } = line();
  socket().says(hello());
  socket().ends(1006);
  it.reconnect();
  assert.equal(sockets(), 2);
  mock.timers.tick(2_000);
  assert.equal(sockets(), 2);
});

test('it says how far behind it is while it catches up', () => {
  const { status } = line();
  socket().says(hello(12));
  socket().says({ type: 'nothing', seq: 11, at: new Date(NOW - 40_000).toISOString() });
  assert.deepEqual(status(), { state: 'catching_up', by: 'socket', seconds: 40 });
  socket().says({ type: 'nothing', seq: 12, at: new Date(NOW - 1_000).toISOString() });
  assert.deepEqual(status(), { state: 'live', by: 'socket' });
});

test('a sign of life that took long shows that the line is behind', () => {
  const { status } = line();
  socket().says(hello());
  mock.timers.tick(9_000);
  socket().says({ type: 'here', at: new Date(NOW + 1_000).toISOString(), seq: 10, people: 2, sides: {} });
  assert.deepEqual(status(), { state: 'catching_up', by: 'socket', seconds: 8 });
});

test('anything but a frame is ignored', () => {
  const { frames, status } = line();
  socket().onmessage?.({ data: 'not json' });
  assert.equal(frames.length, 0);
  assert.equal(status().state, 'connecting');
});

test('a line that was stopped listens to nothing any more', () => {
  const on = platform();
  const heard = new Set();
  on.network.addEventListener = (/** @type {string} */ type, /** @type {unknown} */ does) => heard.add(type + does);
  on.network.removeEventListener = (/** @type {string} */ type, /** @type {unknown} */ does) =>
    heard.delete(type + does);
  const { line: it } = line({ platform: on });
  assert.equal(heard.size, 2);
  it.stop();
  assert.equal(heard.size, 0);
});

test('setting the computer’s clock does not change the server’s time', () => {
  mock.timers.reset();
  const clock = new ServerClock();
  clock.heard(new Date().toISOString());
  const before = clock.now();
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });
  assert.ok(Math.abs(clock.now() - before) < 1_000);
});

test('an answer to a command says nothing of how far behind it is', () => {
  const { status } = line();
  socket().says(hello());
  socket().says({ type: 'done', id: 'c-1', seq: 0 });
  assert.deepEqual(status(), { state: 'live', by: 'socket' });
});
