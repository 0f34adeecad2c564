import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridAction, pageAction } from '../src/editor/grid-keys.js';
import { minutesIn } from '../src/editor/minutes.js';
import { initials, parted, sideForNew, speakerIn } from '../src/editor/names.js';
import { peopleMatching } from '../src/editor/people-search.js';
import { staleness } from '../src/editor/staleness.js';
import { document } from './support/working-copies.js';

/** @param {string} key @param {object} [more] @returns {any} */
const pressed = (key, more = {}) => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

test('letters go by their place, so that a Cyrillic layout has them', () => {
  assert.equal(gridAction(pressed('т', { code: 'KeyN' })), 'add');
  assert.equal(gridAction(pressed('+', { shiftKey: true, code: 'Equal' })), 'longer');
  assert.equal(gridAction(pressed('-', { code: 'Minus' })), 'shorter');
  assert.equal(gridAction(pressed('N', { code: 'KeyN', ctrlKey: true })), undefined);
  assert.equal(gridAction(pressed('ArrowUp', { altKey: true })), 'move_up');
  assert.equal(pageAction(pressed('я', { code: 'KeyZ', ctrlKey: true })), 'undo');
  assert.equal(pageAction(pressed('Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true })), 'redo');
});

const people = () => ({
  ...document(),
  institutions: { hospital: { kind: 'hospital', side: 'kyiv', name: { uk: 'Лікарня' } } },
  people: {
    koval: {
      name: { uk: { family: 'Коваль', given: 'Олена' }, en: { family: 'Koval', given: 'Olena' } },
      posts: [{ post: { uk: 'лікарка' }, institution: 'hospital' }],
    },
    li: { name: { zh: { family: '李', given: '伟' }, en: { family: 'Lǐ', given: 'Wěi' } } },
  },
});

test('people are found in any of their scripts and orders, without accents, tones and spaces', () => {
  for (const wanted of ['коваль', 'олена ков', 'KOVAL', 'olena'])
    assert.deepEqual(peopleMatching(people(), wanted), ['koval']);
  for (const wanted of ['liwei', 'li wei', 'wei li', '李伟', '伟'])
    assert.deepEqual(peopleMatching(people(), wanted), ['li']);
  assert.deepEqual(peopleMatching(people(), ' '), []);
});

test('initials are in the script at hand, and the side comes from the post', () => {
  assert.deepEqual(
    [initials('李', '伟', true), initials('Лю', 'Син', true), initials('Коваль', 'Олена', false)],
    ['李', 'ЛС', 'ОК'],
  );
  const { name, side, pending } = speakerIn(people(), { person: 'koval', role: 'speaker' }, 'uk', {
    familyFirst: ['CN'],
    readToo: [],
  });
  assert.deepEqual([name, side, pending], ['Олена Коваль', 1, false]);
  const read = { familyFirst: [], readToo: ['en', 'uk'] };
  assert.deepEqual(
    ['zh', 'kk'].map((it) => {
      const { language: shown, pending: lacks } = speakerIn(people(), { person: 'koval', role: 'speaker' }, it, read);
      return [shown, lacks];
    }),
    [
      ['en', true],
      ['en', true],
    ],
  );
});

test('a text is old once the other one was rewritten after it', () => {
  const [zh, uk] = [
    ['items', 'a', 'title', 'zh'],
    ['items', 'a', 'title', 'uk'],
  ];
  const older = staleness();
  /** @param {number} seq @param {string[]} path @param {any} before @returns {any} */
  const edit = (seq, path, before) => ({ seq, type: 'edited', changes: [{ path, value: 'x', before }] });
  const translated = [edit(1, zh, null), edit(2, uk, null)];
  assert.equal(older(translated, zh, uk), '');
  assert.equal(older([...translated, edit(3, zh, 'x')], zh, uk), 'b');
  assert.equal(older([...translated, edit(3, zh, 'x'), edit(4, uk, 'x')], zh, uk), 'a');
});

test('a new person is of the side whose script the name has, or which nobody represents', () => {
  const sides = [
    { key: 'cn', name: {}, zone: 'Asia/Shanghai', language: 'zh', country: 'CN' },
    { key: 'ua', name: {}, zone: 'Europe/Kyiv', language: 'uk', country: 'UA' },
  ];
  const one = { name: {}, posts: [{ post: {}, institution: 'hospital' }] };
  const some = (/** @type {Record<string, any>} */ people) =>
    /** @type {any} */ ({ sides, people, institutions: { hospital: { side: 'cn' }, clinic: { side: 'ua' } } });
  const both = { huang: one, koval: { name: {}, posts: [{ post: {}, institution: 'clinic' }] } };

  assert.equal(sideForNew(some({}), 'Smith')?.key, 'cn', 'nobody is there yet');
  assert.equal(sideForNew(some({ huang: one }), 'Smith')?.key, 'ua');
  assert.equal(sideForNew(some({ huang: one }), '李伟')?.key, 'cn');
  assert.equal(sideForNew(some(both), 'Коваль')?.key, 'ua');
  assert.equal(sideForNew(some(both), 'Smith'), undefined, 'the person is asked');
});

test('a name that was typed as one is parted as its language has it, and never loses a word', () => {
  const cases = /** @type {[string, boolean, [string, string]][]} */ ([
    ['Олена Коваль', false, ['Коваль', 'Олена']],
    ['Коваль Олена Петрівна', false, ['Коваль', 'Олена Петрівна']],
    ['Anna Maria Schmidt', false, ['Schmidt', 'Anna Maria']],
    ['王丽', true, ['王', '丽']],
    ['Wang Li', true, ['Wang', 'Li']],
    [' Ахметов ', false, ['Ахметов', '']],
    ['', false, ['', '']],
  ]);
  for (const [typed, familyFirst, expected] of cases) assert.deepEqual(parted(typed, familyFirst), expected, typed);
});

test('a duration is a whole number of minutes of a day, and nothing else is taken for one', () => {
  assert.deepEqual([' 25 ', '1', '1440'].map(minutesIn), [25, 1, 1440]);
  for (const typed of ['-5', '0', '1441', '2.5', '', '1e2', '十']) assert.equal(minutesIn(typed), undefined, typed);
});
