import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Rewriting } from '../src/live/rewriting.js';
import { typedTexts } from '../src/protocol/drafts.js';
import { placeOf } from '../src/protocol/translation.js';
import { FakeStorage } from './support/network.js';
import { message, olena, pan } from './support/room.js';

const storage = new FakeStorage();
const typed = typedTexts('some-slug', storage);
beforeEach(() => storage.kept.clear());

/** @param {string} text */
const translatedInto = (text) => message(3, { translations: { uk: { text, by: olena, at: '2020-04-16T07:00:00Z' } } });

describe('a message that is edited', () => {
  test('is begun with its own text, and gone on with where it was left', () => {
    const form = new Rewriting(typed, message(3));
    assert.equal(form.text, '第3条');
    form.write('改过的');
    assert.equal(new Rewriting(typed, message(3)).text, '改过的');
    assert.equal(form.theirs(message(3, { text: '第三条' })), undefined);
  });

  test('leaves nothing behind once it is done, even if its form was closed and another one opened', () => {
    const form = new Rewriting(typed, message(3));
    form.write('改过的');
    new Rewriting(typed, message(3), 'uk').write('Третє');
    assert.equal(form.done('改过的'), true);
    assert.equal(new Rewriting(typed, message(3)).text, '第3条');
    assert.equal(new Rewriting(typed, message(3), 'uk').text, 'Третє');
  });

  test('keeps what was typed after it was sent', () => {
    const form = new Rewriting(typed, message(3));
    form.write('改过的');
    form.write('又改过的');
    assert.equal(form.done('改过的'), false);
    assert.equal(new Rewriting(typed, message(3)).text, '又改过的');
  });

  test('names whom it still mentions', () => {
    const form = new Rewriting(typed, message(3, { mentions: [pan, olena] }));
    form.write(`@${pan.name} 请看`);
    const edit = { type: 'edit', message: 3, text: `@${pan.name} 请看`, mentions: [pan.id] };
    assert.deepEqual(form.command(message(3, { mentions: [pan, olena] }), false), edit);
    assert.deepEqual(form.command(message(3, { mentions: [pan, olena] }), true), { ...edit, checked: true });
  });
});

describe('a message that is translated', () => {
  test('is gone on with at the desk, and from there', () => {
    const place = placeOf({ kind: 'message', of: message(3) }, 'uk');
    new Rewriting(typed, message(3), 'uk').write('Тре');
    assert.equal(typed.read(place), 'Тре');
    typed.keep(place, 'Третє');
    const form = new Rewriting(typed, message(3), 'uk');
    assert.deepEqual(form.command(message(3), false), { type: 'translate', of: 3, language: 'uk', text: 'Третє' });
  });

  test('shows what somebody else wrote, unless it began with that', () => {
    const form = new Rewriting(typed, translatedInto('Третє'), 'uk');
    assert.equal(form.text, 'Третє');
    assert.equal(form.theirs(translatedInto('Третє')), undefined);
    assert.equal(form.theirs(translatedInto('Третя'))?.text, 'Третя');
    form.write('Третє повідомлення');
    assert.equal(new Rewriting(typed, translatedInto('Третя'), 'uk').theirs(translatedInto('Третя'))?.text, 'Третя');
  });
});
