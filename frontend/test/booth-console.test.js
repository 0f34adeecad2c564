import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LAGS_AFTER, SILENT_AFTER, alarms } from '../src/shared/booth-alarm-rules.js';
import { SHOWN, actionOf } from '../src/booth/keys.js';
import { stepped, waiting, workOn } from '../src/protocol/relay.js';
import { isInOtherScript, splitText } from '../src/booth/segment-text.js';
import { limits } from '../src/protocol/limits.js';
import { shiftTiming } from '../src/booth/shift-timing.js';
import { notesOf } from '../src/protocol/booths.js';
import { roomOf } from '../src/protocol/room-state.js';
import { olena, pan, snapshot } from './support/room.js';

const at = (/** @type {string} */ time) => Date.parse(`2020-04-16T${time}Z`);
const press = (/** @type {object} */ more) => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('the keys', () => {
  test('go by their place, so that a Cyrillic layout has the same ones', () => {
    assert.deepEqual(actionOf(press({ key: 'х', code: 'BracketLeft', altKey: true }), true), { action: 'sound' });
    assert.deepEqual(actionOf(press({ key: 'і', code: 'Digit3', altKey: true }), true), {
      action: 'speaker',
      index: 2,
    });
    assert.deepEqual(actionOf(press({ key: '0', code: 'Digit0', altKey: true }), true), { action: 'voice' });
  });

  test('belong to the input method while something is composed', () => {
    assert.equal(actionOf(press({ key: 'Enter', code: 'Enter', isComposing: true }), true), undefined);
    assert.equal(actionOf(press({ key: 'Process', code: 'Enter', keyCode: 229 }), true), undefined);
    assert.equal(actionOf(press({ key: 'Escape', code: 'Escape', isComposing: true }), true), undefined);
  });

  test('leave the keys of browsers, layouts and typists alone', () => {
    const theirs = [
      press({ key: 'Enter', code: 'Enter', shiftKey: true }),
      press({ key: '1', code: 'Digit1', ctrlKey: true }),
      press({ key: '{', code: 'BracketLeft', ctrlKey: true, altKey: true }), // AltGr on Windows
      press({ key: '-', code: 'Minus', altKey: true, shiftKey: true }),
      press({ key: '1', code: 'Numpad1', altKey: true }), // a character by its number on Windows
      press({ key: 'd', code: 'KeyD', altKey: true }),
      press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }),
    ];
    for (const event of theirs) assert.equal(actionOf(event, true), undefined, JSON.stringify(event));
  });

  test('lead to the source; Enter is the box its own', () => {
    assert.deepEqual(actionOf(press({ key: '.', code: 'Slash', altKey: true }), true), { action: 'source' });
    assert.equal(actionOf(press({ key: 'Enter', code: 'Enter' }), true), undefined);
  });

  test('show their list on a question mark outside text fields', () => {
    const mark = press({ key: '?', code: 'Slash', shiftKey: true });
    assert.deepEqual(actionOf(mark, false), { action: 'help' });
    assert.equal(actionOf(mark, true), undefined);
    assert.equal(new Set(SHOWN.map(([, key]) => key)).size, SHOWN.length);
  });
});

describe('a text', () => {
  test('that is too long is split after sentences, without loss', () => {
    const sentence = 'Пацієнта перевели до відділення інтенсивної терапії. ';
    const long = sentence.repeat(400);
    const found = splitText(long);
    assert.ok(long.length > 20_000);
    assert.ok(found.every((it) => it.length <= limits.segment && it.endsWith('.')));
    assert.equal(found.join(' '), long.trim());
  });

  test('is split between two characters if there is no better place', () => {
    const han = `${'病'.repeat(1500)}。${'毒'.repeat(1500)}`;
    assert.deepEqual(
      splitText(han).map(({ length }) => length),
      [1501, 1500],
    );
    assert.equal(splitText('字'.repeat(2500)).join('').length, 2500);
    const astral = '𠀀'.repeat(1100);
    assert.ok(splitText(astral, 1999).every((it) => it.length % 2 === 0));
    assert.deepEqual(splitText('word '.repeat(5).trim(), 12), ['word word', 'word word', 'word']);
    assert.deepEqual(splitText('  '), []);
  });

  test('in a different script from the booth is reported, abbreviations are not', () => {
    assert.equal(isInOtherScript('Gfwsänt ye cnfye', 'uk'), true);
    assert.equal(isInOtherScript('Пацієнт на ЕКМО', 'zh'), true);
    assert.equal(isInOtherScript('重症患者 ECMO', 'zh'), false);
    assert.equal(isInOtherScript('ПЛР на SARS-CoV-2 негативна', 'uk'), false);
    assert.equal(isInOtherScript('COVID', 'uk'), false);
    assert.equal(isInOtherScript('Науқас жағдайы тұрақты', 'kk'), false);
  });
});

const segment = (/** @type {number} */ number, /** @type {string} */ booth, /** @type {object} */ more = {}) => ({
  number,
  booth,
  at: '2020-04-16T07:00:00Z',
  by: olena,
  text: 'x',
  revision: 1,
  ...more,
});
const notes = (/** @type {ReturnType<typeof segment>[]} */ ...segments) => notesOf({ booths: [], segments, more: [] });

describe('a relay', () => {
  const now = notes(
    segment(1, 'uk'),
    segment(2, 'uk'),
    segment(3, 'ru', { source: 2 }),
    segment(4, 'uk', { retracted: true, text: undefined }),
    segment(5, 'uk'),
    segment(6, 'uk'),
  );
  const numbers = (/** @type {{number: number}[]} */ them) => them.map(({ number }) => number);

  test('continues with the first untranslated segment, and skips what was skipped', () => {
    assert.deepEqual(numbers(waiting(now, 'ru', 'uk')), [5, 6]);
    assert.deepEqual(numbers(waiting(now, 'ru', 'uk', [5])), [6]);
    assert.equal(workOn(now, 'ru', 'uk', undefined)?.number, 5);
    assert.equal(workOn(now, 'ru', 'uk', 1)?.number, 1);
    assert.equal(workOn(now, 'ru', 'uk', 4)?.number, 5);
    assert.equal(workOn(now, 'ru', 'uk', undefined, [5, 6]), undefined);
    assert.equal(workOn(now, 'ru', 'uk', null), undefined);
  });

  test('begins with what is said from then on', () => {
    const lease = { number: 9, holder: olena, since: '2020-04-16T07:30:00Z' };
    const booths = [{ language: 'ru', planned: true, open: true, source: 'uk', lease }];
    const segments = [segment(1, 'uk'), segment(8, 'uk', { at: '2020-04-16T07:30:01Z' })];
    const left = (/** @type {typeof segments} */ ...own) =>
      numbers(waiting(notesOf({ booths, segments: [...segments, ...own], more: [] }), 'ru', 'uk'));
    assert.deepEqual(left(), [8]);
    assert.deepEqual(left(segment(2, 'ru')), [8]);
    assert.deepEqual(left(segment(9, 'ru')), []);
    assert.deepEqual(left(segment(3, 'ru', { source: 1 })), [8]);
  });

  test('does not wait for what was said before it worked from this pivot', () => {
    const booths = [{ language: 'ru', planned: true, open: true, source: 'uk', source_from: 6 }];
    const segments = [segment(4, 'ru', { source: 3 }), segment(5, 'uk'), segment(7, 'uk')];
    assert.deepEqual(numbers(waiting(notesOf({ booths, segments, more: [] }), 'ru', 'uk')), [7]);
  });

  test('skips retracted segments, and stops at the ends', () => {
    assert.equal(stepped(now, 'uk', 5, -1), 2);
    assert.equal(stepped(now, 'uk', 1, -1), 1);
    assert.equal(stepped(now, 'uk', 6, 1), 6);
    assert.equal(stepped(now, 'uk', undefined, -1), 6);
    assert.equal(stepped(now, 'kk', undefined, -1), undefined);
  });
});

describe('a turn', () => {
  const lease = { number: 1, holder: olena, since: '2020-04-16T07:00:00Z' };
  test('lasts 25 minutes without a plan', () => {
    assert.deepEqual(shiftTiming(lease, [], at('07:19:59')), {
      ends: at('07:25:00'),
      planned: false,
      near: false,
      over: false,
      next: undefined,
    });
    assert.equal(shiftTiming(lease, [], at('07:20:00')).near, true);
    assert.equal(shiftTiming(lease, [], at('07:25:00')).over, true);
  });

  test('ends with the shift of its holder, and names who is next', () => {
    const shift = (
      /** @type {typeof pan | typeof olena} */ member,
      /** @type {string} */ from,
      /** @type {string} */ to,
    ) => ({
      member,
      name: member.name,
      from: `2020-04-16T${from}:00Z`,
      to: `2020-04-16T${to}:00Z`,
    });
    const shifts = [shift(olena, '07:00', '07:30'), shift(pan, '07:30', '08:00'), shift(olena, '08:00', '08:30')];
    const turn = shiftTiming(lease, shifts, at('07:26:00'));
    assert.deepEqual([turn.ends, turn.planned, turn.near, turn.over], [at('07:30:00'), true, true, false]);
    assert.equal(turn.next?.name, pan.name);
    assert.equal(shiftTiming(lease, shifts, at('07:58:00')).ends, at('08:30:00'));
  });
});

describe('the alarm', () => {
  const items = [{ number: 7, language: 'zh', interpreted_into: ['uk', 'ru'] }];
  const booths = [
    { language: 'uk', planned: true, open: true, lease: { number: 1, holder: olena, since: '2020-04-16T06:50:00Z' } },
    { language: 'ru', planned: true, open: true, source: 'uk' },
    { language: 'zh', planned: true, open: true },
    { language: 'en', planned: true, open: true },
  ];
  const room = (/** @type {ReturnType<typeof segment>[]} */ segments, now = true) =>
    roomOf(
      snapshot({
        notes: { booths, segments, more: [] },
        ...(now && { now: { item: 7, since: '2020-04-16T07:00:00Z' } }),
      }),
    );

  test('reports a booth in which nobody writes, but not the floor’s, nor those that the item does not need', () => {
    const soon = at('07:00:00') + (SILENT_AFTER - 1) * 1_000;
    assert.deepEqual(alarms(room([]), items, soon, 0), []);
    assert.deepEqual(alarms(room([]), items, soon + 1_000, 0), [
      { language: 'uk', holder: olena.name, silent: SILENT_AFTER },
    ]);
    assert.deepEqual(alarms(room([], false), items, soon + 60_000, 0), []);
  });

  test('is quiet while somebody types', () => {
    const typing = room([]);
    typing.notes.drafts.set('uk', { text: 'П', by: olena, at: 1_000 });
    assert.deepEqual(alarms(typing, items, at('07:10:00'), 1_500), []);
  });

  test('tells how long the oldest segment of the pivot waits', () => {
    const segments = [
      segment(1, 'uk', { at: '2020-04-16T07:00:10Z' }),
      segment(2, 'ru', { at: '2020-04-16T07:00:20Z', source: 1 }),
      segment(3, 'uk', { at: '2020-04-16T07:00:30Z' }),
      segment(4, 'uk', { at: '2020-04-16T07:00:45Z' }),
    ];
    const now = at('07:00:30') + LAGS_AFTER * 1_000;
    assert.deepEqual(alarms(room(segments), items, now, 0), [{ language: 'ru', silent: 30, lag: LAGS_AFTER }]);
  });
});
