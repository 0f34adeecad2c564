import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { UnsentDraft } from '../src/booth/unsent-draft.js';
import { consoleId } from '../src/booth/console-id.js';
import { DraftSender } from '../src/booth/draft-sender.js';
import { Writer } from '../src/booth/writer.js';
import { Refused } from '../src/protocol/http.js';
import { typedTexts } from '../src/protocol/drafts.js';
import { FakeStorage } from './support/network.js';
import './support/limits.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('what is being typed', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 }));
  afterEach(() => mock.timers.reset());

  /** @type {string[]} */
  let sent;
  const sender = (pace = 100) => {
    sent = [];
    return new DraftSender(
      (text) => sent.push(text),
      () => pace,
      Date.now,
    );
  };

  test('goes out with the first key at once, then ten times a second, the latest wins', () => {
    const draft = sender();
    draft.type('П');
    assert.deepEqual(sent, ['П']);
    for (const text of ['Па', 'Пац', 'Паці']) draft.type(text);
    mock.timers.tick(99);
    assert.deepEqual(sent, ['П']);
    mock.timers.tick(1);
    assert.deepEqual(sent, ['П', 'Паці']);
    mock.timers.tick(100);
    draft.type('Паціє');
    assert.equal(sent.at(-1), 'Паціє');
  });

  test('never goes out more often than its pace, whatever the typist does', () => {
    const draft = sender(500);
    for (let i = 0; i < 100; i++) {
      draft.type('a'.repeat(i + 1));
      mock.timers.tick(50);
    }
    assert.ok(sent.length <= 11, `${sent.length} in five seconds`);
    mock.timers.tick(500);
    assert.equal(sent.at(-1)?.length, 100);
  });

  test('ends when it becomes a segment: no draft is sent after that', () => {
    const draft = sender();
    draft.type('Речення');
    draft.type('Речення.');
    draft.end();
    mock.timers.tick(60_000);
    assert.deepEqual(sent, ['Речення']);
  });

  test('is said again in a pause, and not for ever', () => {
    const draft = sender();
    draft.type('Чекаю');
    mock.timers.tick(10_000);
    assert.deepEqual(sent, ['Чекаю', 'Чекаю']);
    mock.timers.tick(3_600_000);
    assert.ok(sent.length < 15, `${sent.length} times`);
    draft.type('');
    mock.timers.tick(3_600_000);
    assert.equal(sent.filter((text) => text === '').length, 1);
  });
});

test('drafts continue when the computer’s clock is set back an hour', () => {
  const now = Date.now();
  /** @type {string[]} */
  const texts = [];
  const draft = new DraftSender(
    (text) => texts.push(text),
    () => 0,
  );
  draft.type('П');
  mock.timers.enable({ apis: ['Date'], now: now - 3_600_000 });
  draft.type('Па');
  draft.end();
  mock.timers.reset();
  assert.deepEqual(texts, ['П', 'Па']);
});

const storage = new FakeStorage();
/** @type {{command: any, resolve: (done: {seq: number}) => void, reject: (why: Error) => void}[]} */
let sent = [];
let box = '';
const writer = () => {
  sent = [];
  return new Writer({
    booth: 'uk',
    console: 'c1',
    send: (command) => new Promise((resolve, reject) => sent.push({ command, resolve, reject })),
    typed: typedTexts('some-slug', storage),
    changed: () => {},
    takeBack: ({ text }) => {
      if (box) return false;
      box = text;
      return true;
    },
  });
};
const lost = () => new Refused({ status: 409, code: 'booth.lease_lost', detail: '' });
beforeEach(() => {
  storage.kept.clear();
  box = '';
});

test('what was written goes out with the window, the lease and what it was made from, and stays until the room shows it', async () => {
  const it = writer();
  const done = it.write({ text: 'Перше.', speaker: 'a/b', source: 41, typed_ms: 900 }, 7);
  assert.deepEqual(sent[0].command, {
    type: 'write_segment',
    booth: 'uk',
    console: 'c1',
    lease: 7,
    text: 'Перше.',
    speaker: 'a/b',
    source: 41,
    typed_ms: 900,
  });
  assert.deepEqual(it.sources, [41]);
  sent[0].resolve({ seq: 50 });
  assert.equal(await done, true);
  it.shown(49);
  assert.equal(it.entries.length, 1);
  it.shown(50);
  assert.equal(it.entries.length, 0);
});

test('what was written comes back into the empty box when it is refused', async () => {
  const it = writer();
  void it.write({ text: 'Перше.' }, 7);
  sent[0].reject(lost());
  await settled();
  assert.equal(box, 'Перше.');
  assert.equal(it.entries.length, 0);
});

test('what was written waits beside a box that is in use, outlives a reload, and goes out under a new lease', async () => {
  const it = writer();
  box = 'Уже третє';
  void it.write({ text: 'Перше.' }, 7);
  void it.write({ text: 'Друге.' }, 7);
  sent[0].reject(lost());
  sent[1].reject(lost());
  await settled();
  assert.deepEqual(
    it.entries.map(({ written }) => written.text),
    ['Перше.', 'Друге.'],
  );

  const after = writer();
  assert.deepEqual(
    after.entries.map(({ written }) => written.text),
    ['Перше.', 'Друге.'],
  );
  void after.again(after.entries[0], 9);
  assert.deepEqual([sent[0].command.text, sent[0].command.lease], ['Перше.', 9]);
  sent[0].resolve({ seq: 60 });
  await settled();
  assert.deepEqual(
    writer().entries.map(({ written }) => written.text),
    ['Друге.'],
  );
});

test('what was written keeps its order: what was refused later does not pass what waits already', async () => {
  const it = writer();
  box = 'x';
  void it.write({ text: 'Перше.' }, 7);
  sent[0].reject(lost());
  await settled();
  box = '';
  void it.write({ text: 'Друге.' }, 7);
  sent[1].reject(lost());
  await settled();
  assert.equal(box, '');
  assert.equal(it.entries.length, 2);
});

test('a segment sent before a reload is answered after it', async () => {
  const it = writer();
  /** @type {import('../src/protocol/command-types.js').WriteSegment} */
  const command = { type: 'write_segment', booth: 'uk', console: 'c1', lease: 7, text: 'Дорогою.' };
  const other = { ...command, booth: 'ru' };
  it.resume([
    { id: '1', command, done: Promise.reject(lost()) },
    { id: '2', command: other, done: Promise.resolve({ seq: 1 }) },
  ]);
  const pending = [{ id: '3', command, done: Promise.resolve({ seq: 9 }) }];
  it.resume(pending);
  assert.equal(/** @type {any} */ (pending[0]).awaited, true);
  await settled();
  assert.equal(box, 'Дорогою.');
});

describe('what stands in the box', () => {
  const begun = () => new UnsentDraft(typedTexts('some-slug', storage), 'uk');

  test('outlives a reload with its speaker, its item and what it was made from', () => {
    begun().keep({ text: 'Пацієнта', voice: { speaker: 'a/b' }, item: 2, work: { number: 41 } });
    assert.deepEqual(begun().written, { text: 'Пацієнта', speaker: 'a/b', item: 2, source: 41 });
  });

  test('belongs to whom a key named last, and is kept no longer than it is there', () => {
    const before = begun();
    before.keep({ text: 'Пацієнта', voice: { speaker: 'a/b' } });
    before.keep({ text: 'Пацієнта', voice: { voice: 'Голова' } });
    assert.deepEqual(begun().written, { text: 'Пацієнта', voice: 'Голова' });
    before.keep({ text: '', voice: { voice: 'Голова' } });
    assert.equal(begun().written, undefined);
    assert.equal(storage.kept.size, 0);
  });
});

describe('the name of a window', () => {
  test('outlives a reload', () => {
    const storage = new FakeStorage();
    const page = new EventTarget();
    const id = consoleId(storage, page);
    page.dispatchEvent(new Event('pagehide'));
    assert.equal(consoleId(storage, new EventTarget()), id);
    assert.match(id, /^[!-~]{1,40}$/);
  });

  test('is not shared by a copy of the tab, nor lost by a page that comes back as it was', () => {
    const storage = new FakeStorage();
    const page = new EventTarget();
    const id = consoleId(storage, page);
    assert.notEqual(consoleId(storage, new EventTarget()), id);

    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(new Event('pageshow'));
    assert.notEqual(consoleId(storage, new EventTarget()), id);
  });
});
