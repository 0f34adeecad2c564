import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CurrentSpeaker } from '../src/booth/current-speaker.js';
import { nameOf, textIn, voiceAfter, voiceOf } from '../src/booth/voices.js';
import { olena } from './support/room.js';

/** @param {number} number @param {string} booth @param {object} [more] */
const segment = (number, booth, more = {}) => ({
  number,
  booth,
  at: '2020-04-16T07:00:00Z',
  by: olena,
  text: 'x',
  revision: 1,
  ...more,
});

const chen = { id: 'x/chen', role: 'speaker', names: { zh: '陈', en: 'Chen' }, posts: [] };
const unnamed = { role: 'speaker', names: { en: 'ICU physician', zh: '重症医生' }, posts: [] };
const items = [{ number: 1, titles: {}, speakers: [chen, unnamed], documents: [] }];

describe('who speaks', () => {
  test('is named in the wanted language, otherwise in another one, which is marked', () => {
    assert.deepEqual(textIn(chen.names, 'zh-Hans'), ['zh', '陈']);
    assert.deepEqual(textIn(chen.names, 'uk', 'zh'), ['zh', '陈']);
    assert.deepEqual(textIn(chen.names, 'uk'), ['en', 'Chen']);
    assert.deepEqual(nameOf(items, { speaker: 'x/chen' }, 'uk'), ['en', 'Chen']);
    assert.deepEqual(nameOf(items, { voice: 'Голова' }, 'uk'), ['', 'Голова']);
  });

  test('follows the present item, but not while a text is being typed', () => {
    const liu = { id: 'x/liu', role: 'speaker', names: { zh: '刘' }, posts: [] };
    const second = { number: 2, titles: {}, speakers: [liu], documents: [] };
    const speaking = new CurrentSpeaker([...items, second], 'zh');
    speaking.follow(1, false, 100);
    assert.deepEqual([speaking.voice, speaking.item, speaking.changedAt], [{ speaker: 'x/chen' }, 1, 0]);
    speaking.follow(2, true, 200);
    assert.deepEqual([speaking.voice, speaking.item], [{ speaker: 'x/chen' }, 1]);
    speaking.follow(2, false, 300);
    assert.deepEqual([speaking.voice, speaking.item, speaking.changedAt], [{ speaker: 'x/liu' }, 2, 300]);
    speaking.speaks({ voice: '主席' }, 2, 400);
    speaking.follow(2, false, 500);
    assert.deepEqual([speaking.voice, speaking.changedAt], [{ voice: '主席' }, 400]);
    speaking.follow(undefined, false, 600);
    assert.deepEqual([speaking.voice, speaking.item], [{}, undefined]);
  });

  test('is in a relay who the pivot says, until a key says otherwise for that segment', () => {
    const speaking = new CurrentSpeaker(items, 'en');
    speaking.follow(1, false, 100);
    assert.deepEqual(speaking.of(), { voice: { speaker: 'x/chen' }, item: 1 });
    const work = segment(5, 'zh', { voice: '重症医生', item: 2 });
    assert.deepEqual(speaking.of(work), { voice: { voice: 'ICU physician' }, item: 2 });
    assert.deepEqual(speaking.of(segment(6, 'zh', { speaker: 'x/liu' })).voice, { speaker: 'x/liu' });
    assert.deepEqual(speaking.of(segment(6, 'zh', { voice: '主席' })).voice, { voice: '主席' });
    speaking.speaks({ voice: 'Chair' }, 1, 200, work);
    assert.deepEqual(speaking.of(work), { voice: { voice: 'Chair' }, item: 2 });
    speaking.follow(1, false, 300);
    assert.deepEqual(speaking.of(work).voice, { voice: 'Chair' });
    assert.deepEqual(speaking.of(segment(7, 'zh', { speaker: 'x/liu' })).voice, { speaker: 'x/liu' });
  });

  test('follows in the order of the item; an unnamed speaker is called by the role', () => {
    assert.deepEqual(voiceOf(unnamed, 'zh'), { voice: '重症医生' });
    assert.deepEqual(voiceAfter(items[0].speakers, {}, 'zh'), { speaker: 'x/chen' });
    assert.deepEqual(voiceAfter(items[0].speakers, { speaker: 'x/chen' }, 'zh'), { voice: '重症医生' });
    assert.deepEqual(voiceAfter(items[0].speakers, { voice: '重症医生' }, 'zh'), { speaker: 'x/chen' });
    assert.deepEqual(voiceAfter([], {}, 'zh'), {});
  });
});

describe('who speaks of a text that is in the box again', () => {
  test('is for what was refused the one it was written for, and for the next text who speaks now', () => {
    const speaking = new CurrentSpeaker(items, 'zh');
    speaking.follow(1, false, 100);
    speaking.speaks({ voice: '主席' }, 1, 200);
    speaking.returns({ text: '第一', speaker: 'x/chen', item: 7 });
    speaking.follow(1, true, 300);
    assert.deepEqual(speaking.of(), { voice: { speaker: 'x/chen', voice: undefined }, item: 7 });
    speaking.follow(1, false, 400);
    assert.deepEqual(speaking.of(), { voice: { voice: '主席' }, item: 1 });
    assert.equal(speaking.changedAt, 200);
  });

  test('is in a relay the source’s own again once it was sent or taken out', () => {
    const speaking = new CurrentSpeaker(items, 'en');
    speaking.follow(1, false, 100);
    const work = segment(5, 'zh', { speaker: 'x/liu' });
    speaking.returns({ text: 'First', voice: 'Chair', item: 1, source: 5 });
    assert.equal(speaking.of(work).voice.voice, 'Chair');
    speaking.goesOn();
    assert.deepEqual(speaking.of(work).voice, { speaker: 'x/liu' });

    speaking.speaks({ voice: 'Chair' }, 1, 200, work);
    speaking.returns({ text: 'Second', speaker: 'x/chen', item: 1, source: 4 });
    speaking.goesOn();
    assert.deepEqual(speaking.of(work).voice, { voice: 'Chair' }, 'as a key said before');
  });

  test('is after a reload for what was being typed the one that it was begun for', () => {
    const speaking = new CurrentSpeaker(items, 'zh');
    speaking.follow(1, false, 100);
    speaking.resumes({ text: '第一', voice: '主席', item: 1 });
    speaking.follow(1, true, 200);
    assert.deepEqual(speaking.of(), { voice: { speaker: undefined, voice: '主席' }, item: 1 });
    speaking.follow(1, false, 300);
    assert.equal(speaking.of().voice.voice, '主席', 'who spoke goes on speaking');

    const later = new CurrentSpeaker(items, 'zh');
    later.follow(1, false, 100);
    later.resumes({ text: '第一', voice: '主席', item: 7 });
    assert.deepEqual(later.of(), { voice: { speaker: undefined, voice: '主席' }, item: 7 });
    later.follow(1, false, 200);
    assert.deepEqual(later.of(), { voice: { speaker: 'x/chen' }, item: 1 }, 'on another item somebody else does');
  });
});
