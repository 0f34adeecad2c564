import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  actions,
  answerer,
  firstAnswer,
  mayVote,
  mergeTargets,
  ordered,
  queue,
  speakersOrder,
  shortlistedUnanswered,
  wordings,
} from '../src/protocol/questions.js';
import { translated, untranslated, wasThere } from '../src/protocol/translation.js';

/** @typedef {import('../src/protocol/frames.js').Question} Question */

/** @param {number} number @param {Partial<Question>} more @returns {Question} */
const asked = (number, more = {}) => ({
  number,
  at: '2020-04-16T07:10:00Z',
  language: 'uk',
  text: 'Коли знімати ізоляцію?',
  named: true,
  origin: 'live',
  state: 'submitted',
  votes: 0,
  ...more,
});
const inChinese = { zh: { text: '何时解除隔离？', by: { id: 5, name: '李雪' } } };
const moderator = { rights: ['room.moderate', 'question.triage'], language: 'zh-Hans' };
const numbers = (/** @type {{number: number}[]} */ list) => list.map(({ number }) => number);

describe('what a moderator may do', () => {
  test('is to ask for a translation of what cannot be read, and not to approve it', () => {
    const may = actions(asked(1), moderator);
    assert.ok(may.includes('request_translation'));
    assert.ok(!may.includes('triage'));
    assert.ok(!may.includes('decline'));
  });

  test('is to wait while it is being translated, and to approve once it can be read', () => {
    assert.deepEqual(actions(asked(1, { state: 'translating' }), moderator), ['pin_to_item']);
    assert.ok(actions(asked(1, { state: 'translating', translations: inChinese }), moderator).includes('triage'));
  });

  test('follows the state of the question', () => {
    const on = (/** @type {Question['state']} */ state) =>
      actions(asked(1, { state, translations: inChinese }), moderator);
    assert.deepEqual(on('submitted'), ['triage', 'assign', 'pin_to_item', 'merge', 'decline']);
    assert.ok(on('triaged').includes('put_on_screen') && !on('triaged').includes('answer_live'));
    assert.ok(on('answering').includes('take_off_screen') && on('answering').includes('answer_live'));
    assert.deepEqual(on('answered_live'), ['answer_in_writing', 'pin_to_item']);
    assert.deepEqual(on('declined'), ['take_back', 'pin_to_item']);
    assert.deepEqual(on('merged'), []);
  });

  test('outlasts the session, but for what happens in it', () => {
    const visible = asked(1, { state: 'visible', translations: inChinese });
    assert.deepEqual(
      actions(visible, moderator).filter((it) => !actions(visible, moderator, 'over').includes(it)),
      ['put_on_screen', 'answer_live'],
    );
    assert.ok(actions(asked(1, { translations: inChinese }), moderator, 'over').includes('triage'));
  });

  test('needs the right', () => assert.deepEqual(actions(asked(1), { rights: ['room.say'], language: 'uk' }), []));
});

describe('the words of a question', () => {
  test('are the reader’s, with the original beside them', () => {
    const { shown, others, translated } = wordings(asked(1, { translations: inChinese }), 'zh-Hans');
    assert.deepEqual([shown.language, translated], ['zh', true]);
    assert.deepEqual(others, [{ language: 'uk', text: 'Коли знімати ізоляцію?' }]);
  });

  test('are the original where there is no translation', () => {
    const { shown, others, readable, translated } = wordings(asked(1, { translations: inChinese }), 'kk');
    assert.deepEqual([shown.language, readable, translated], ['uk', false, false]);
    assert.deepEqual(others, [{ ...inChinese.zh, language: 'zh' }]);
  });
});

describe('the order', () => {
  const list = [asked(3, { votes: 1 }), asked(5, { votes: 4 }), asked(4, { votes: 4 }), asked(6)];

  test('is by votes, and of equal ones the older first, or by age', () => {
    assert.deepEqual(numbers(ordered(list, 'votes')), [4, 5, 3, 6]);
    assert.deepEqual(numbers(ordered(list, 'new')), [6, 5, 4, 3]);
  });

  test('of the queue is by state, without empty groups', () => {
    const groups = queue([asked(1, { state: 'answered_written' }), asked(2), asked(3, { state: 'answered_live' })]);
    assert.deepEqual(
      groups.map((group) => [group.name, numbers(group.questions)]),
      [
        ['submitted', [2]],
        ['answered', [1, 3]],
      ],
    );
  });

  test('of a speaker is what is on the screen, what waits, what was answered', () => {
    const mine = [
      asked(1, { state: 'answered_live' }),
      asked(2, { state: 'assigned' }),
      asked(3, { state: 'answering' }),
      asked(4, { state: 'visible', votes: 3 }),
      asked(5, { state: 'merged' }),
    ];
    assert.deepEqual(numbers(speakersOrder(mine)), [3, 4, 2, 1]);
  });
});

test('shortlisted and unanswered questions count towards the shortlist', () => {
  /** @type {Question['state'][]} */
  const states = ['submitted', 'translating', 'triaged', 'assigned', 'visible', 'answering', 'answered_live', 'merged'];
  assert.equal(shortlistedUnanswered(states.map((state, index) => asked(index, { state }))), 4);
});

test('nobody votes for the own question, or for an answered one', () => {
  const visible = asked(1, { state: 'visible', by: { id: 7, name: 'Олена' } });
  assert.equal(mayVote(visible, { id: 8 }, new Set()), true);
  assert.equal(mayVote(visible, { id: 7 }, new Set()), false);
  assert.equal(mayVote({ ...visible, by: undefined }, { id: 7 }, new Set([1])), false);
  assert.equal(mayVote({ ...visible, state: 'answered_live' }, { id: 8 }, new Set()), false);
});

test('questions are merged into open or answered ones that can be read', () => {
  const all = [
    asked(1),
    asked(2, { translations: inChinese }),
    asked(3, { translations: inChinese, state: 'merged' }),
    asked(4, { translations: inChinese, state: 'answered_live' }),
  ];
  assert.deepEqual(numbers(mergeTargets(all, asked(9), 'zh')), [2, 4]);
});

describe('an interpreter’s work', () => {
  const message = (/** @type {number} */ number, more = {}) => ({
    number,
    at: '2020-04-16T07:10:00Z',
    by: { id: 7, name: 'Олена' },
    language: 'uk',
    text: 'Доброго дня',
    ...more,
  });

  test('begins with what a moderator waits for, and ends with the oldest message', () => {
    const questions = [asked(1), asked(4, { state: 'translating' }), asked(6, { state: 'merged' })];
    const work = untranslated(questions, [message(2), message(5), message(7, { deleted: true })], ['uk', 'zh']);
    assert.deepEqual(
      work.map(({ kind, of, missing }) => [kind, of.number, missing]),
      [
        ['question', 4, ['zh']],
        ['question', 1, ['zh']],
        ['message', 5, ['zh']],
        ['message', 2, ['zh']],
      ],
    );
  });

  test('is to translate answers in writing too, from the first that was given', () => {
    const by = { id: 6, name: '王建国' };
    const answers = {
      zh: { text: '是的。', by, at: '2020-04-16T09:00:00Z' },
      en: { text: 'Yes.', by, at: '2020-04-16T08:00:00Z' },
    };
    const question = asked(1, { translations: inChinese, state: 'answered_written', answers });
    assert.deepEqual(
      untranslated([question].values(), [].values(), ['uk', 'zh']).map(({ kind, missing }) => [kind, missing]),
      [['answer', ['uk']]],
    );
    assert.equal(firstAnswer(question)?.language, 'zh');
  });

  test('keeps the text begun even if a colleague was faster, and shows the colleague’s', () => {
    const by = { id: 6, name: '王建国' };
    const answers = { zh: { text: '是的。', by }, uk: { text: 'Так.', by } };
    const question = asked(1, { translations: inChinese, state: 'answered_written', answers });
    const begun = { 'answer-1/uk': 'Так, але', '2/uk': 'Зачек' };
    const work = untranslated([question], [message(2), message(3)], ['uk', 'zh'], begun);
    assert.deepEqual(
      work.map(({ kind, of, missing }) => [kind, of.number, missing]),
      [
        ['answer', 1, ['uk']],
        ['message', 3, ['zh']],
        ['message', 2, ['uk', 'zh']],
      ],
    );
    assert.equal(wasThere(work[0], 'uk')?.text, 'Так.');
    const checked = translated(work[0], 'uk', 'Так, але', true);
    assert.equal('checked' in checked && checked.checked, true);
    assert.ok(!('checked' in translated(work[1], 'uk', 'Перше', false)));
  });

  test('leaves out what is translated already, and messages that became questions', () => {
    const questions = [asked(1, { translations: inChinese })];
    assert.deepEqual(untranslated(questions, [message(2, { question: 1 })], ['uk', 'zh']), []);
  });
});

test('an announcement is translated before everything else, under its number', () => {
  const announcement = {
    number: 9,
    text: 'Перерва',
    language: 'uk',
    by: { id: 6, name: '王建国' },
    until: '2020-04-16T07:30:00Z',
  };
  const [first, ...others] = untranslated([asked(1)], [], ['uk', 'zh', 'en'], {}, announcement);
  assert.deepEqual([first.kind, first.of.number, first.missing], ['announcement', 9, ['zh', 'en']]);
  assert.equal(others.length, 1);
  assert.deepEqual(translated(first, 'zh', '休息', false), {
    type: 'translate',
    of: 9,
    language: 'zh',
    text: '休息',
  });
  const there = { ...announcement, translations: { zh: { text: '休息', by: announcement.by } } };
  assert.deepEqual(untranslated([], [], ['zh'], {}, there), []);
});

test('a question goes to the person of the agenda whom it is for, or to nobody', () => {
  const people = [
    { id: 5, name: '李雪' },
    { id: 6, name: '王建国', person: 'binzhou/wang' },
    { id: 7, name: 'Олена', person: 'binzhou/olena' },
  ];
  const items = [
    { number: 40, speakers: [{ id: 'binzhou/olena' }, {}] },
    { number: 41, speakers: [{ id: 'binzhou/olena' }, { id: 'binzhou/wang' }] },
  ];
  const to = (/** @type {Partial<Question>} */ more) => answerer(asked(1, more), items, people);
  assert.equal(to({ to: 'binzhou/wang', item: 40 }), 6);
  assert.equal(to({ item: 40 }), 7);
  assert.equal(to({ item: 41 }), undefined);
  assert.equal(to({ to: 'binzhou/nobody' }), undefined);
  assert.equal(to({}), undefined);
  assert.equal(to({ to: 'binzhou/wang', assigned_to: { id: 5, name: '李雪' } }), 5);
});
