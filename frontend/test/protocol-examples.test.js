import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isEvent, readFrame } from '../src/protocol/frames.js';
import { meAfterFrame } from '../src/protocol/me.js';
import { after, roomOf } from '../src/protocol/room-state.js';
import { me, snapshot } from './support/room.js';

const text = readFileSync(new URL('../../docs/protocol/live.asyncapi.yaml', import.meta.url), 'utf8');
const components = text.slice(text.indexOf('\ncomponents:'));

/** Examples are JSON on one line each. */
const examples = [...components.matchAll(/^ +- payload: (\{.*\})$/gm)].map(([, json]) => json);
/** Client messages have an id; so have the answers to them. */
const ANSWERS = ['done', 'refused'];
const frames = examples.filter((json) => {
  const { id, console, type } = JSON.parse(json);
  return (id === undefined && console === undefined) || ANSWERS.includes(type);
});

/** Where the effect of a frame of the room is visible. @type {Record<string, (room: any) => unknown>} */
const EFFECTS = {
  message: (room) => room.messages.get(41)?.text === 'Яка доза гепарину?',
  message_gone: (room) => room.messages.get(41)?.deleted,
  question: (room) => room.questions.get(43)?.text === 'Яка доза гепарину?',
  question_gone: (room) => !room.questions.has(43),
  announcement: (room) => room.announcement?.text,
  now: (room) => room.now?.item,
  slow: (room) => room.slowSeconds === 30,
  shortlist: (room) => room.shortlist === 10,
  door: (room) => room.door.closes === '2026-05-04T14:00:00Z',
  restriction: (room) => room.restrictions.get(12)?.muted_until,
  nothing: () => true,
  booth: (room) => room.notes.booths.get('uk')?.lease?.console,
  segment: (room) => room.notes.segments.get('uk')?.get(51)?.text,
  segment_gone: (room) => room.notes.segments.get('uk')?.get(60)?.retracted,
  hint: (room) => room.notes.hints.get('uk')?.length,
  hint_gone: (room) => room.notes.hints.get('uk')?.length === 0,
  taken: (room) => room.notes.claims.size,
  draft: (room) => room.notes.drafts.get('uk')?.text,
  here: (room) => room.here?.people,
  resync: (room) => room.gap,
};
/** Frames that change what a page knows about its reader. */
const PRIVATE = ['mine', 'my_vote', 'my_reactions', 'you'];
/** Frames for the connection and the outbox. */
const ELSEWHERE = ['hello', ...ANSWERS];

const by = { id: 12, name: 'Олена Шевчук' };
const at = '2026-05-04T08:00:00Z';
/** Contains everything that an example removes. @param {number} seq of its last event */
const before = (seq) => ({
  ...snapshot(),
  seq,
  messages: [{ number: 41, at, by, language: 'uk', text: 'Яка доза?' }],
  questions: [
    { number: 43, at, by, language: 'uk', text: '?', named: true, origin: 'live', state: 'visible', votes: 0 },
  ],
  notes: {
    booths: [],
    more: [],
    segments: [{ number: 60, booth: 'uk', at, by, text: 'Доза', revision: 1 }],
    hints: [{ number: 52, booth: 'uk', at, by, text: '5000 ОД' }],
  },
});

describe('each example of the protocol document', () => {
  test('is found: every kind of frame has one', () => {
    const types = frames.map((json) => JSON.parse(json).type);
    assert.deepEqual([...new Set(types)].sort(), [...Object.keys(EFFECTS), ...PRIVATE, ...ELSEWHERE].sort());
  });

  for (const json of frames) {
    const { type } = JSON.parse(json);
    test(`is read, and does what it says: ${type}`, () => {
      const frame = readFrame(json);
      assert.ok(frame);
      assert.deepEqual(frame, JSON.parse(json));
      const room = roomOf(/** @type {any} */ (before(isEvent(frame) ? frame.seq - 1 : 40)));
      const next = after(room, [frame]);
      if (type in EFFECTS) assert.ok(EFFECTS[type](next), type);
      else assert.equal(next, room);
      assert.equal(next.seq, isEvent(frame) ? frame.seq : room.seq);
      const reader = { ...me(), muted_until: '2026-05-04T08:10:00Z' };
      assert.equal(meAfterFrame(reader, frame) !== reader, PRIVATE.includes(type), type);
    });
  }
});
