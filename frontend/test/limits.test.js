import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { splitText } from '../src/booth/segment-text.js';
import { shiftTiming } from '../src/booth/shift-timing.js';
import { activeClaim, notesAfter, notesOf } from '../src/protocol/booths.js';
import { Outbox } from '../src/protocol/command-outbox.js';
import { useLimits } from '../src/protocol/limits.js';
import { doorAt, isPaused } from '../src/protocol/room-state.js';
import { spaceLeft } from '../src/shared/text-box.js';
import { usual } from './support/limits.js';
import { FakeStorage } from './support/network.js';
import { pan } from './support/room.js';

const NOON = Date.parse('2020-04-16T12:00:00Z');
const at = (/** @type {number} */ seconds) => new Date(NOON + seconds * 1_000).toISOString();
const words = /** @type {any} */ ({ say: (/** @type {string} */ key, /** @type {any} */ it) => `${key} ${it?.count}` });

afterEach(() => useLimits(usual));

test('a script keeps to the limits that its page was handed, and has none of its own', async () => {
  useLimits({ text: 7, command_bytes: 1_700, hints: 2, closes_after: 5, segment: 9, claim: 3, turn: 1 });

  assert.equal(spaceLeft(words, 5), 'room.write.left 2');
  assert.match(spaceLeft(words, 8), /8 \/ 7/);
  assert.deepEqual(splitText('One two. Three.'), ['One two.', 'Three.']);

  /** @type {import('../src/protocol/frames.js').Door} */
  const door = { state: 'open', mode: 'by_time', opens: at(-60), starts: at(-30), ends: at(0), closes: at(5) };
  assert.deepEqual([doorAt(door, NOON + 4_999), doorAt(door, NOON + 5_000)], ['open', 'over']);
  /** @type {import('../src/protocol/frames.js').Door} */
  const closed = { ...door, mode: 'closed', state: 'over' };
  assert.deepEqual([isPaused(closed, NOON + 4_999), isPaused(closed, NOON + 5_000)], [true, false]);

  const claimed = notesOf({ ...none, taken: [{ of: 1, language: 'uk', by: pan, at: at(0) }] });
  assert.ok(activeClaim(claimed, 1, 'uk', NOON + 2_999));
  assert.equal(activeClaim(claimed, 1, 'uk', NOON + 3_000), undefined);

  const hints = [1, 2, 3].map((number) => ({ number, booth: 'uk', at: at(0), by: pan, text: `${number}` }));
  const shown = hints.reduce(
    (notes, hint) => notesAfter(notes, { type: 'hint', seq: hint.number, at: hint.at, hint }),
    notesOf(none),
  );
  assert.deepEqual(
    shown.hints.get('uk')?.map(({ number }) => number),
    [2, 3],
  );

  const lease = { number: 1, holder: pan, since: at(0) };
  assert.equal(shiftTiming(lease, [], NOON).ends, NOON + 60_000);

  const outbox = new Outbox(new FakeStorage(), 'some-slug', () => {});
  await assert.rejects(outbox.send({ type: 'say', language: 'uk', text: 'x'.repeat(300) }), { code: 'text.too_long' });
});

/** @type {import('../src/protocol/frames.js').NotesSnapshot} */
const none = { booths: [], segments: [], more: [] };

test('pages hand over each limit that scripts read, and no other', () => {
  const java = new URL('../../src/main/java/org/consilium/', import.meta.url);
  const handed = [
    ['live/view/RoomLimitsJson.java', /record RoomLimitsJson\(([^)]*)\)/],
    ['interpreting/BoothPageJson.java', /record Limits\(([^)]*)\)/],
    ['scheduling/web/AgendaEditorJson.java', /record Limits\(([^)]*)\)/],
  ].flatMap(([file, record]) => {
    const [, parts = ''] = readFileSync(new URL(/** @type {string} */ (file), java), 'utf8').match(record) ?? [];
    return parts.split(',').map((it) => it.trim().split(' ')[1]);
  });
  const inJson = handed.map((it) => it.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  assert.deepEqual([...new Set(inJson)].sort(), Object.keys(usual).sort());
});
