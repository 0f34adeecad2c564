import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DRAFT_LIFETIME,
  MOST_SEGMENTS,
  draftOf,
  isStale,
  segmentAt,
  segmentsOf,
  activeClaim,
  withOlderSegments,
} from '../src/protocol/booths.js';
import { limits } from '../src/protocol/limits.js';
import { after, roomOf } from '../src/protocol/room-state.js';
import { frame, message, olena, pan, snapshot } from './support/room.js';

/** @param {number} number @param {Partial<import('../src/protocol/frames.js').Segment>} [more] */
const segment = (number, more = {}) => ({
  number,
  booth: 'uk',
  at: '2020-04-16T07:00:00Z',
  by: olena,
  text: `Речення ${number}`,
  revision: 1,
  ...more,
});
/** @param {string} language @param {Partial<import('../src/protocol/frames.js').Booth>} [more] */
const booth = (language, more = {}) => ({ language, planned: true, open: true, ...more });
const lease = (/** @type {number} */ number) => ({ number, holder: olena, since: '2020-04-16T07:00:00Z' });

const room = (more = {}) =>
  roomOf(
    snapshot({ notes: { booths: [booth('uk'), booth('ru', { source: 'uk' })], segments: [], more: [], ...more } }),
  );
const written = (/** @type {number} */ seq, /** @type {object} */ more = {}) =>
  frame(seq, 'segment', { segment: segment(seq, more) });
const texts = (/** @type {import('../src/protocol/room-state.js').RoomState} */ it, language = 'uk') =>
  segmentsOf(it.notes, language).map(({ text }) => text);

test('a snapshot gives every booth its segments in the order of their numbers', () => {
  const segments = [segment(8), segment(5, { booth: 'ru' }), segment(3)];
  const { notes } = room({ segments, more: ['uk'] });

  assert.deepEqual([...notes.booths.keys()], ['uk', 'ru']);
  assert.deepEqual(
    segmentsOf(notes, 'uk').map(({ number }) => number),
    [3, 8],
  );
  assert.deepEqual(texts(room({ segments }), 'ru'), ['Речення 5']);
  assert.deepEqual([...notes.more], ['uk']);
});

test('a room of a server that knows no booths has none', () => {
  assert.equal(roomOf(snapshot()).notes.booths.size, 0);
});

test('a correction takes the place of what was there, and a retracted segment stays without its text', () => {
  const before = after(room(), [written(11), written(12)]);
  const corrected = segment(11, { text: 'Виправлене', revision: 2, corrected: true });
  const next = after(before, [
    frame(13, 'segment', { segment: corrected }),
    frame(14, 'segment', { segment: segment(12, { text: undefined, retracted: true, revision: 2 }) }),
  ]);

  assert.deepEqual(texts(next), ['Виправлене', undefined]);
  assert.deepEqual(texts(before), ['Речення 11', 'Речення 12']);
});

test('an unchanged booth keeps its identity, so that it is not rendered again', () => {
  const before = after(room(), [written(11), written(12, { booth: 'ru' })]);
  const next = after(before, [written(13), frame(14, 'message', { message: message(14) })]);

  assert.equal(next.notes.segments.get('ru'), before.notes.segments.get('ru'));
  assert.notEqual(next.notes.segments.get('uk'), before.notes.segments.get('uk'));
  assert.equal(after(next, [frame(15, 'message', { message: message(15) })]).notes, next.notes);
});

test('the latest draft is shown until its segment, a new writer, or an empty draft', () => {
  const draft = (/** @type {string} */ text, language = 'uk') => ({
    type: /** @type {const} */ ('draft'),
    booth: language,
    text,
    by: olena,
    arrived: 1_000,
  });
  const typing = after(room(), [draft('Перше'), draft('Перше слово'), draft('Первое', 'ru')]);
  const shown = (/** @type {typeof typing} */ it, language = 'uk') => draftOf(it.notes, language, 1_000)?.text;
  assert.equal(shown(typing), 'Перше слово');
  assert.equal(typing.seq, 10);

  const ended = after(typing, [written(11)]);
  assert.deepEqual([shown(ended), shown(ended, 'ru')], [undefined, 'Первое']);
  const handedOver = after(typing, [frame(11, 'booth', { booth: booth('uk', { lease: lease(2) }) })]);
  assert.equal(shown(handedOver), undefined);
  assert.equal(shown(after(typing, [draft('')])), undefined);
});

test('a correction or an offer leaves what is being typed alone', () => {
  const began = after(room({ segments: [segment(3)] }), [
    frame(11, 'booth', { booth: booth('uk', { lease: lease(2) }) }),
    { type: 'draft', booth: 'uk', text: 'Далі', by: olena, arrived: 1_000 },
  ]);
  const next = after(began, [
    frame(12, 'segment', { segment: segment(3, { revision: 2 }) }),
    frame(13, 'booth', { booth: booth('uk', { lease: { ...lease(2), offered_to: pan } }) }),
  ]);

  assert.equal(draftOf(next.notes, 'uk', 1_000)?.text, 'Далі');
});

test('a draft of which nothing was heard for long is not shown', () => {
  const { notes } = after(room(), [{ type: 'draft', booth: 'uk', text: 'Перше', by: olena, arrived: 1_000 }]);
  assert.equal(draftOf(notes, 'uk', 999 + DRAFT_LIFETIME)?.text, 'Перше');
  assert.equal(draftOf(notes, 'uk', 1_000 + DRAFT_LIFETIME), undefined);
});

test('a segment must be checked when its source changes, until somebody has checked it', () => {
  const relayed = segment(12, { booth: 'ru', source: 11, source_revision: 1 });
  const before = after(room(), [written(11), frame(12, 'segment', { segment: relayed })]);
  assert.equal(isStale(before.notes, relayed), false);

  const changed = after(before, [frame(13, 'segment', { segment: segment(11, { revision: 2 }) })]);
  assert.equal(isStale(changed.notes, relayed), true);
  assert.equal(isStale(changed.notes, { ...relayed, source_revision: 2 }), false);
  assert.equal(isStale(changed.notes, { ...relayed, retracted: true }), false);

  const retracted = segment(11, { revision: 3, retracted: true, text: undefined });
  const gone = after(changed, [frame(14, 'segment', { segment: retracted })]);
  assert.equal(isStale(gone.notes, { ...relayed, source_revision: 2 }), true);
  assert.equal(isStale(gone.notes, { ...relayed, source: 99 }), false);
});

test('older segments are put before the others, and a correction of a missing one waits for them', () => {
  const before = room({ segments: [segment(8)], more: ['uk'] });
  const next = after(before, [frame(11, 'segment', { segment: segment(2, { revision: 2 }) })]);
  assert.equal(next.notes, before.notes);

  const all = withOlderSegments(next.notes, 'uk', [segment(7), segment(2)], false);
  assert.deepEqual(
    segmentsOf(all, 'uk').map(({ number }) => number),
    [2, 7, 8],
  );
  assert.equal(all.more.has('uk'), false);
  assert.equal(segmentAt(all, 7)?.text, 'Речення 7');
});

test('a page that stays open all day forgets the oldest segments and can ask for them', () => {
  const { notes } = after(
    room(),
    Array.from({ length: MOST_SEGMENTS + 1 }, (_, i) => written(11 + i)),
  );
  assert.equal(segmentsOf(notes, 'uk')[0].number, 12);
  assert.deepEqual([segmentsOf(notes, 'uk').length, notes.more.has('uk')], [MOST_SEGMENTS, true]);
});

test('older segments that its reader asked for stay beside as many as a page keeps', () => {
  const frames = Array.from({ length: MOST_SEGMENTS }, (_, i) => written(11 + i));
  const almost = after(room(), frames.slice(0, -1));
  const notes = withOlderSegments(almost.notes, 'uk', [segment(9), segment(10)], true);
  const full = after({ ...almost, notes }, frames.slice(-1));
  assert.equal(segmentsOf(full.notes, 'uk')[0].number, 9);
  assert.equal(segmentsOf(full.notes, 'uk').length, MOST_SEGMENTS + 2);
});

test('hints come, go, and the newest twenty stay', () => {
  const hint = (/** @type {number} */ number) =>
    frame(number, 'hint', { hint: { number, booth: 'uk', at: '2020-04-16T07:00:00Z', by: pan, text: `${number} мг` } });
  const full = after(
    room(),
    Array.from({ length: 21 }, (_, i) => hint(11 + i)),
  );
  const of = (/** @type {typeof full} */ it) => (it.notes.hints.get('uk') ?? []).map(({ number }) => number);
  assert.deepEqual([of(full).length, of(full)[0], of(full).at(-1)], [20, 12, 31]);

  const fewer = after(full, [frame(32, 'hint_gone', { hint: 31 }), frame(33, 'hint_gone', { hint: 5 })]);
  assert.deepEqual([of(fewer).length, of(fewer).at(-1)], [19, 30]);
});

test('who took a text to translate it is known until it is given back, or for ten minutes', () => {
  const at = '2020-04-16T07:00:00Z';
  const began = after(room(), [{ seq: 11, at, type: 'taken', of: 3, language: 'uk', by: olena }]);
  const now = Date.parse(at);
  assert.equal(activeClaim(began.notes, 3, 'uk', now)?.by.id, olena.id);
  assert.equal(activeClaim(began.notes, 3, 'ru', now), undefined);
  assert.equal(activeClaim(began.notes, 3, 'uk', now + limits.claim * 1_000), undefined);

  const given = after(began, [frame(12, 'taken', { of: 3, language: 'uk' })]);
  assert.equal(activeClaim(given.notes, 3, 'uk', now), undefined);
});
