import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meAfterCommand, meAfterFrame, secondsToWait } from '../src/protocol/me.js';
import { MOST_MESSAGES, after, announced, doorAt, isPaused, roomOf, withOlder } from '../src/protocol/room-state.js';
import { frame, me, message, olena, pan, snapshot } from './support/room.js';

const numbers = (/** @type {Map<number, unknown>} */ things) => [...things.keys()];

test('a frame replaces the message with its number and leaves the room that was given as it was', () => {
  const room = roomOf(snapshot());
  const next = after(room, [frame(11, 'message', { message: message(3, { text: '改', edited: true }) })]);

  assert.equal(next.messages.get(3)?.text, '改');
  assert.equal(room.messages.get(3)?.text, '第3条');
  assert.equal(next.seq, 11);
  assert.deepEqual(numbers(next.messages), [3, 9]);
});

test('many frames in one go end where they end one by one', () => {
  const frames = [
    frame(11, 'message', { message: message(11) }),
    frame(12, 'slow', { slow_seconds: 30 }),
    frame(13, 'nothing'),
    frame(14, 'question', { question: { number: 14, state: 'visible', votes: 0 } }),
    frame(15, 'announcement', { announcement: { text: 'Перерва', language: 'uk' } }),
    frame(16, 'now', { now: { item: 7, since: '2020-04-16T07:00:00Z' } }),
    frame(17, 'shortlist', { shortlist: 5 }),
    frame(18, 'restriction', { person: olena, muted_until: '2020-04-16T08:00:00Z' }),
    frame(19, 'message', { message: message(9, { deleted: true, text: undefined }) }),
    frame(20, 'question_gone', { question: 14 }),
    frame(21, 'announcement'),
  ];
  const room = roomOf(snapshot());
  const together = after(room, frames);

  assert.deepEqual(
    together,
    frames.reduce((it, one) => after(it, [one]), room),
  );
  assert.equal(together.slowSeconds, 30);
  assert.equal(together.shortlist, 5);
  assert.equal(together.now?.item, 7);
  assert.equal(together.announcement, undefined);
  assert.equal(together.questions.size, 0);
  assert.equal(together.restrictions.get(olena.id)?.muted_until, '2020-04-16T08:00:00Z');
  assert.equal(together.messages.get(9)?.deleted, true);
});

test('a message too old for the server to hold is deleted where it is still shown, also on its way here', () => {
  const gone = frame(11, 'message_gone', { message: 3 });
  const room = after(roomOf(snapshot()), [gone, frame(12, 'message_gone', { message: 1 })]);
  assert.deepEqual(numbers(room.messages), [3, 9]);
  assert.deepEqual([room.messages.get(3)?.deleted, room.messages.get(3)?.text], [true, undefined]);

  const earlier = withOlder(room, [message(1), message(2)], false, [frame(12, 'message_gone', { message: 1 })]);
  assert.deepEqual([earlier.messages.get(1)?.text, earlier.messages.get(2)?.text], [undefined, '第2条']);
});

test('an announcement is over at its end for everybody', () => {
  const until = '2020-04-16T07:30:00Z';
  const said = { number: 11, text: 'Перерва', language: 'uk', until };
  const room = after(roomOf(snapshot()), [frame(11, 'announcement', { announcement: said })]);
  assert.equal(announced(room, Date.parse(until) - 1), said);
  assert.equal(announced(room, Date.parse(until)), undefined);
});

test('a frame that comes twice is dropped', () => {
  const once = after(roomOf(snapshot()), [frame(11, 'message', { message: message(11) })]);
  const twice = after(once, [frame(11, 'message', { message: message(11, { text: 'anders' }) })]);

  assert.equal(twice, once);
});

test('a gap is seen, and nothing behind it is applied', () => {
  const room = after(roomOf(snapshot()), [
    frame(11, 'nothing'),
    frame(13, 'slow', { slow_seconds: 60 }),
    frame(14, 'nothing'),
  ]);

  assert.deepEqual([room.gap, room.seq, room.slowSeconds], [true, 11, 0]);
});

test('a kind of a newer server has its number all the same', () => {
  const room = after(roomOf(snapshot()), [frame(11, 'notes', { text: '…' }), frame(12, 'nothing')]);

  assert.deepEqual([room.gap, room.seq], [false, 12]);
});

test('a resync asks for a snapshot, and the snapshot mends it', () => {
  const told = after(roomOf(snapshot()), [{ type: 'resync' }]);
  assert.equal(told.gap, true);

  const mended = roomOf(snapshot({ seq: 40 }), told);
  assert.deepEqual([mended.gap, mended.seq], [false, 40]);
});

test('a presence frame has no sequence number', () => {
  const here = {
    type: /** @type {const} */ ('here'),
    at: '2020-04-16T07:01:00Z',
    seq: 99,
    people: 3,
    sides: { binzhou: 3 },
  };
  const room = after(roomOf(snapshot()), [here]);

  assert.equal(room.here?.people, 3);
  assert.equal(room.seq, 10);
});

test('the translation of a message that is older than the page shows waits until it is asked for', () => {
  const room = after(roomOf(snapshot({ more: true })), [frame(11, 'message', { message: message(1) })]);
  assert.deepEqual(numbers(room.messages), [3, 9]);

  const all = withOlder(room, [message(2), message(1)], false);
  assert.deepEqual(numbers(all.messages), [1, 2, 3, 9]);
  assert.equal(all.more, false);
});

test('pinned messages stay known however old they are', () => {
  const pinned = message(1, { pinned: true });
  const room = after(roomOf(snapshot({ more: true, pinned: [pinned] })), [
    frame(11, 'message', { message: message(9, { pinned: true }) }),
  ]);
  assert.deepEqual(numbers(room.pinned), [1, 9]);

  const fewer = after(room, [frame(12, 'message', { message: message(1) })]);
  assert.deepEqual(numbers(fewer.pinned), [9]);
});

test('a page that stays open all day forgets the oldest messages and can ask for them', () => {
  const frames = Array.from({ length: MOST_MESSAGES }, (_, i) =>
    frame(11 + i, 'message', { message: message(11 + i) }),
  );
  const room = after(roomOf(snapshot()), frames);

  assert.equal(room.messages.size, MOST_MESSAGES);
  assert.equal(numbers(room.messages)[0], 11);
  assert.equal(room.more, true);
});

test('what its reader asked for stays on a page that is full', () => {
  const frames = Array.from({ length: MOST_MESSAGES }, (_, i) =>
    frame(11 + i, 'message', { message: message(11 + i) }),
  );
  const full = after(roomOf(snapshot()), frames);
  const asked = withOlder(full, [message(3), message(9)], false);
  const seq = 11 + MOST_MESSAGES;
  const later = after(asked, [frame(seq, 'nothing'), frame(seq + 1, 'message', { message: message(seq + 1) })]);
  assert.equal(later.messages.size, MOST_MESSAGES + 2);
  assert.equal(numbers(later.messages)[0], 9);
});

test('the clock opens and closes the room as long as no moderator did', () => {
  const { door } = snapshot();
  const byTime = /** @type {const} */ ({ ...door, mode: 'by_time', state: 'before' });
  const at = (/** @type {string} */ time) => doorAt(byTime, Date.parse(`2020-04-16T${time}Z`));

  assert.deepEqual(
    [at('06:29:59'), at('06:30:00'), at('10:59:59'), at('11:00:00')],
    ['before', 'open', 'open', 'over'],
  );
  const forAnHour = /** @type {const} */ ({ ...door, mode: 'open', state: 'open', closes: '2020-04-17T08:00:00Z' });
  const later = (/** @type {string} */ time) => doorAt(forAnHour, Date.parse(`2020-04-17T${time}Z`));
  assert.deepEqual([later('07:59:59'), later('08:00:00')], ['open', 'over']);
  assert.equal(doorAt({ ...door, mode: 'open', state: 'open' }, Date.parse('2020-04-18T00:00:00Z')), 'open');
  assert.equal(doorAt({ ...door, mode: 'closed', state: 'over' }, Date.parse(door.starts)), 'over');
});

test('votes and reactions of my own are known without a frame', () => {
  const voted = meAfterCommand(me(), { type: 'vote', question: 4, on: true });
  assert.deepEqual(voted.votes, [4]);
  assert.deepEqual(meAfterCommand(voted, { type: 'vote', question: 4, on: false }).votes, []);

  const agreed = meAfterCommand(me(), { type: 'react', message: 3, reaction: 'agree', on: true });
  assert.deepEqual(agreed.reactions, { 3: ['agree'] });
});

test('a reader gets the own question, and the one to answer', () => {
  /** @type {import('../src/protocol/frames.js').Question} */
  const mine = {
    ...{ number: 4, at: '2020-04-16T07:00:00Z', text: '?', language: 'uk', named: false, origin: 'live', votes: 0 },
    ...{ state: 'declined', declined_because: 'двічі' },
  };
  const asked = meAfterFrame(me(), { type: 'mine', question: mine });
  assert.deepEqual([asked.questions.length, asked.assigned.length], [1, 0]);

  const given = { ...mine, number: 5, by: pan, assigned_to: olena };
  const assigned = meAfterFrame(asked, { type: 'mine', question: given });
  assert.deepEqual([assigned.questions.length, assigned.assigned.length], [1, 1]);

  const taken = meAfterFrame(assigned, { type: 'mine', question: { ...given, assigned_to: pan } });
  assert.deepEqual([taken.assigned.length], [0]);
});

test('I am told until when I may not write, and when I may again', () => {
  const muted = meAfterFrame(me(), { type: 'you', muted_until: '2020-04-16T08:00:00Z' });
  assert.equal(muted.muted_until, '2020-04-16T08:00:00Z');
  assert.equal(meAfterFrame(muted, { type: 'you' }).muted_until, undefined);
});

test('a reader gets in its present form what was said in another window', () => {
  const voted = meAfterFrame(me(), { type: 'my_vote', question: 4, on: true });
  assert.deepEqual(meAfterFrame(voted, { type: 'my_vote', question: 4, on: true }).votes, [4]);
  assert.deepEqual(meAfterFrame(voted, { type: 'my_vote', question: 4, on: false }).votes, []);

  const reacted = meAfterFrame(me(), { type: 'my_reactions', message: 3, reactions: ['agree', 'thanks'] });
  const less = meAfterFrame(reacted, { type: 'my_reactions', message: 3, reactions: ['thanks'] });
  assert.deepEqual([reacted.reactions, less.reactions], [{ 3: ['agree', 'thanks'] }, { 3: ['thanks'] }]);
});

test('a room that a moderator closes early becomes a record only when its time is over', () => {
  const { door } = snapshot();
  const at = (/** @type {string} */ time) => Date.parse(`2020-04-16T${time}Z`);
  const closed = /** @type {const} */ ({ ...door, mode: 'closed', state: 'over' });
  assert.equal(isPaused(closed, at('08:00:00')), true);
  assert.equal(isPaused(closed, at('10:59:59')), true);
  assert.equal(isPaused(closed, at('11:00:00')), false);
  assert.equal(isPaused(closed, at('06:59:59')), false);
  assert.equal(isPaused(door, at('08:00:00')), false);
});

test('a muted member waits, so does a writer in slow mode, but not a moderator', () => {
  const now = Date.parse('2020-04-16T07:00:10Z');
  const slow = roomOf(snapshot({ slow_seconds: 30, messages: [message(9, { by: olena })] }));
  assert.equal(secondsToWait(slow, me(), now), 20);
  assert.equal(secondsToWait(slow, { ...me(), rights: ['room.moderate'] }, now), 0);
  assert.equal(secondsToWait(roomOf(snapshot()), me(), now), 0);
  assert.equal(secondsToWait(slow, { ...me(), muted_until: '2020-04-16T07:01:10Z' }, now), 60);
});

test('segments leave messages unchanged, so that a long chat is not rendered again', () => {
  const room = roomOf(snapshot());
  const segment = { number: 11, booth: 'uk', at: room.at, by: pan, text: 'Добре', revision: 1 };
  const next = after(room, [frame(11, 'segment', { segment }), frame(12, 'message', { message: message(12) })]);
  assert.equal(after(room, [frame(11, 'segment', { segment })]).messages, room.messages);
  assert.deepEqual(
    [numbers(room.messages), numbers(next.messages)],
    [
      [3, 9],
      [3, 9, 12],
    ],
  );
});
