import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { step, stopOf } from '../src/shared/roving-focus.js';
import { CaptionsSettings, captionsSettingsOf } from '../src/live/captions-settings.js';
import { Island } from '../src/shared/island.js';
import { placed, shownLanguages, storedPreferences, validPreferences } from '../src/live/notes-preferences.js';
import { countAfter } from '../src/protocol/booths.js';
import { linesOf } from '../src/live/notes-lines.js';
import { Notes } from '../src/live/notes.js';
import { MOST_WAITING, NotesVoice, millisToSay } from '../src/live/notes-voice.js';
import { FakeStorage } from './support/network.js';
import { roomOf } from '../src/protocol/room-state.js';
import { pan, snapshot } from './support/room.js';

/** @param {number} number @param {object} [more] @returns {any} */
const segment = (number, more = {}) => ({
  number,
  booth: 'uk',
  at: `2020-04-16T07:00:${String(number).padStart(2, '0')}Z`,
  by: pan,
  text: `Речення ${number}.`,
  revision: 1,
  ...more,
});

test('a reader sees the booth of the own language, else the nearest, else the first there is', () => {
  assert.deepEqual(shownLanguages([], ['uk', 'en', 'ru'], ['zh', 'uk']), ['uk']);
  assert.deepEqual(shownLanguages([], ['zh', 'en'], ['uk', 'zh-Hans']), ['zh-Hans']);
  assert.deepEqual(shownLanguages([], ['kk', 'ru', 'en'], ['zh', 'ru']), ['ru']);
  assert.deepEqual(shownLanguages([], ['kk', 'ru', 'en'], ['zh', 'uk']), ['zh']);
  assert.deepEqual(shownLanguages([], ['uk'], []), []);
});

test('what was chosen is shown as long as there is a booth for it, and nothing twice', () => {
  assert.deepEqual(shownLanguages(['zh', 'uk'], ['uk'], ['uk', 'zh']), ['zh', 'uk']);
  assert.deepEqual(shownLanguages(['zh', 'kk'], ['uk'], ['uk', 'zh']), ['zh']);
  assert.deepEqual(shownLanguages(['kk'], ['uk'], ['uk', 'zh']), ['uk']);
  assert.deepEqual(shownLanguages(['zh', 'zh-Hans'], ['uk'], ['zh']), ['zh']);
});

test('a choice is stored per person and exchange, and an invalid one is ignored', () => {
  const storage = new FakeStorage();
  const choice = { ...validPreferences({}), languages: ['uk', 'zh'], size: 150, aloud: false };
  storedPreferences('notes.7.some-slug', storage).keep(choice);

  assert.deepEqual(storedPreferences('notes.7.some-slug', storage).read(), choice);
  assert.deepEqual(storedPreferences('notes.8.some-slug', storage).read(), validPreferences({}));
  storage.setItem('consilium.notes.7.some-slug', 'not json');
  assert.deepEqual(storedPreferences('notes.7.some-slug', storage).read(), validPreferences({}));
  assert.deepEqual(validPreferences({ size: 999, lines: -1, contrast: 'pink', languages: 'uk' }), validPreferences({}));
});

test('a browser that keeps nothing shows what was chosen all the same', () => {
  const full = {
    getItem: () => null,
    setItem() {
      throw new Error('full');
    },
  };
  storedPreferences('notes.7.some-slug', full).keep(validPreferences({}));
});

test('a line opens an item where the agenda moves on, and a turn where the speaker changes', () => {
  const lines = linesOf([
    segment(1, { item: 7, speaker: 'a/b' }),
    segment(2, { item: 7, speaker: 'a/b' }),
    segment(3, { item: 7, voice: '张医生' }),
    segment(4, { speaker: 'a/b' }),
    segment(5, { item: 8, speaker: 'a/b' }),
    segment(6, { item: 8, speaker: 'a/b', at: '2020-04-16T07:05:06Z' }),
  ]);

  assert.deepEqual(
    lines.map((it) => [it.segment.number, it.opensItem, it.opensTurn]),
    [
      [1, true, true],
      [2, false, false],
      [3, false, true],
      [4, false, true],
      [5, true, true],
      [6, false, true],
    ],
  );
});

test('a passage that was withdrawn neither opens nor ends anything, and is not counted as new', () => {
  const gone = segment(2, { retracted: true, text: undefined, speaker: 'c/d', item: 9 });
  const segments = [segment(1, { speaker: 'a/b' }), gone, segment(3, { speaker: 'a/b' })];

  assert.deepEqual(
    linesOf(segments).map(({ opensTurn }) => opensTurn),
    [true, false, false],
  );
  assert.equal(countAfter(segments, 1), 1);
});

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

/** @returns {{voice: NotesVoice, said: string[], languages: string[]}} */
function listener() {
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const languages = [];
  const voice = new NotesVoice(
    (text, language) => {
      said.push(text);
      languages.push(language);
    },
    (count) => `${count} skipped.`,
  );
  return { voice, said, languages };
}

test('passages are read one after another, each once the one before can have been heard', () => {
  const { voice, said } = listener();
  voice.hear('a'.repeat(140), 'uk');
  voice.hear('b', 'uk');
  mock.timers.tick(9_000);
  assert.equal(said.length, 1);
  mock.timers.tick(1_500);
  assert.deepEqual(said.slice(1), ['b']);
});

test('a listener is not left behind: the newest are read, and how many were skipped', () => {
  const { voice, said } = listener();
  for (let number = 0; number <= MOST_WAITING + 3; number++) voice.hear(`p${number}`, 'uk');
  mock.timers.tick(1_500);
  assert.deepEqual(said, ['p0', '3 skipped. p4']);
});

test('what waits is not read once it was switched off', () => {
  const { voice, said } = listener();
  voice.hear('one', 'uk');
  voice.hear('two', 'uk');
  voice.hush();
  mock.timers.tick(10_000);
  assert.deepEqual(said, ['one']);
});

test('each passage is read in its own language', () => {
  const { voice, said, languages } = listener();
  voice.hear('один', 'uk');
  voice.hear('два', 'uk');
  voice.hush();
  voice.hear('三', 'zh');
  mock.timers.tick(10_000);
  assert.deepEqual(
    [said, languages],
    [
      ['один', '三'],
      ['uk', 'zh'],
    ],
  );
});

test('a Chinese character takes as long as a syllable', () => {
  assert.ok(millisToSay('两次核酸检测阴性之后解除隔离') > 2 * millisToSay('abcdefghijklmn'.repeat(1)));
});

test('captions follow the settings in their address, within bounds', () => {
  const choice = captionsSettingsOf('?view=captions&notes=uk,%20zh,en&size=6&lines=2&contrast=light');
  assert.deepEqual(choice, { languages: ['uk', 'zh'], size: 6, lines: 2, contrast: 'light' });
  assert.deepEqual(captionsSettingsOf('?size=99&lines=x'), { languages: [], size: 4, lines: 3, contrast: 'dark' });
});

test('keys change captions, the address keeps it, and an end is an end', () => {
  let settings = new CaptionsSettings(captionsSettingsOf('?notes=uk'));
  for (const [key, code] of [
    ['+', 'Equal'],
    ['ArrowUp', 'ArrowUp'],
    ['с', 'KeyC'],
  ]) {
    settings = settings.afterKey({ key, code });
  }
  assert.equal(settings.address('?view=captions&notes=uk'), '?view=captions&notes=uk&size=5&lines=4&contrast=light');
  const largest = new CaptionsSettings({ ...settings, size: 7 });
  assert.equal(largest.afterKey({ key: '+', code: 'Equal' }), largest);
  assert.equal(settings.afterKey({ key: 'x', code: 'KeyX' }), settings);
});

test('the languages of captions are chosen, stand in the address, and wait there for their booth', () => {
  const settings = new CaptionsSettings(captionsSettingsOf('?view=captions&notes=uk,kk'));
  assert.deepEqual(settings.speaking(placed(settings.languages, 0, 'zh')).languages, ['zh', 'kk']);
  assert.deepEqual(placed(['uk', 'zh'], 0, 'zh'), ['zh', 'uk']);
  assert.deepEqual(placed(['uk', 'zh'], 1, ''), ['uk']);
  const chosen = settings.speaking(['zh', 'kk']).address('?view=captions&notes=uk,kk');
  assert.match(chosen, /^\?view=captions&notes=zh,kk&/);
  assert.doesNotMatch(new CaptionsSettings(captionsSettingsOf('')).address(''), /notes/);
});

test('a key steps through the languages of captions, another through the one beside, which may be none', () => {
  const booths = ['uk', 'zh', 'ru'];
  const first = new CaptionsSettings(captionsSettingsOf('?notes=uk'));
  assert.deepEqual(first.stepped(0, booths).languages, ['zh']);
  assert.deepEqual(first.stepped(0, []), first);
  const beside = first.stepped(1, booths);
  assert.deepEqual(beside.languages, ['uk', 'zh']);
  assert.deepEqual(beside.stepped(0, booths).languages, ['zh', 'uk']);
  assert.deepEqual(beside.stepped(1, booths).stepped(1, booths).languages, ['uk']);
});

test('Tab comes to a list also when what had its focus is gone from it, and keys go on from there', () => {
  const things = [segment(4), segment(7), segment(9)];
  const target = { closest: () => null };
  const pressed = (/** @type {string} */ key, /** @type {number | undefined} */ active) => {
    const list = /** @type {any} */ ({ active, querySelector: () => null });
    step(list, /** @type {any} */ ({ key, target, preventDefault() {} }), things);
    return list.active;
  };
  assert.equal(stopOf(things, 7), 7);
  assert.equal(stopOf(things, undefined), 9);
  assert.equal(stopOf(things, 2), 9);
  assert.equal(stopOf([], 2), undefined);
  assert.equal(pressed('ArrowDown', 4), 7);
  assert.equal(pressed('ArrowUp', 2), 7);
  assert.equal(pressed('Home', undefined), 4);
  assert.equal(pressed('x', 4), 4);
});

test('a draft does not render lists that show none', () => {
  const room = roomOf(snapshot());
  const isDrawn = (/** @type {any} */ next, /** @type {[string, unknown][]} */ ...changed) =>
    Island.prototype.shouldUpdate.call(
      /** @type {any} */ ({ room: next, constructor: { shown: (/** @type {any} */ it) => [it.messages, it.door] } }),
      new Map(changed),
    );
  assert.equal(isDrawn({ ...room, seq: 11 }, ['room', room], ['now', 5]), false);
  assert.equal(isDrawn({ ...room, messages: new Map() }, ['room', room], ['now', 5]), true);
  assert.equal(isDrawn({ ...room, seq: 11 }, ['room', room], ['me', {}]), true);
  assert.equal(isDrawn(room, ['now', 5]), true);
  assert.equal(isDrawn(room), true);
});

test('reading aloud that does not load is off, says so, and is tried again on the next visit', async () => {
  const storage = new FakeStorage();
  const notes = new Notes();
  Object.defineProperty(notes, 'memory', { value: storedPreferences('notes.7.some-slug', storage) });
  notes.choice = validPreferences({ aloud: true });
  notes.querySelector = /** @type {any} */ (() => ({}));
  notes.say = (key) => key;
  notes.fetched = async () => {
    notes.refusal = { code: 'http.failed' };
    return undefined;
  };

  notes.choose({ aloud: true });
  await Promise.resolve();
  await Promise.resolve();

  assert.equal(notes.choice.aloud, false);
  assert.deepEqual(notes.refusal, { code: 'notes.silent', detail: 'room.notes.aloud: room.no_answer' });
  assert.equal(notes.memory.read().aloud, true);
});
