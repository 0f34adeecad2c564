import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepFor, keptText, typedTexts } from '../src/protocol/drafts.js';
import { FakeStorage } from './support/network.js';
import './support/limits.js';

test('what was typed is kept by its place until it is sent, for each exchange', () => {
  const storage = new FakeStorage();
  const typed = typedTexts('some-slug', storage);
  typed.keep('ask', 'Чому?');
  typed.keep('5/zh', '为什么？');
  assert.equal(typedTexts('some-slug', storage).read('ask'), 'Чому?');
  assert.equal(typedTexts('other-slug', storage).read('ask'), '');
  typed.keep('ask', '');
  assert.equal(typed.read('ask'), '');
  assert.equal(typed.read('5/zh'), '为什么？');
  typed.keep('5/zh', '');
  assert.equal(storage.kept.size, 0);
});

test('a member who signs in after somebody else finds none of that person’s drafts', () => {
  const storage = new FakeStorage();
  assert.equal(keepFor('some-slug', 7, storage), false);
  typedTexts('some-slug', storage).keep('ask', 'Чому?');
  storage.setItem('consilium.sent.some-slug', '[]');
  assert.equal(keepFor('some-slug', 7, storage), false);
  assert.equal(typedTexts('some-slug', storage).read('ask'), 'Чому?');
  assert.equal(keepFor('some-slug', 8, storage), true);
  assert.equal(typedTexts('some-slug', storage).read('ask'), '');
  assert.equal(storage.getItem('consilium.sent.some-slug'), null);
});

test('a text is read with what it was kept with, also where an earlier page kept it alone', () => {
  const written = { text: 'Пацієнта', voice: 'Голова', item: 2 };
  assert.deepEqual(keptText(JSON.stringify(written)), written);
  assert.deepEqual(keptText('Пацієнта перевели'), { text: 'Пацієнта перевели' });
  assert.deepEqual(keptText('40'), { text: '40' });
  assert.equal(keptText(''), undefined);
});

test('all typed texts are returned, whatever is stored with them', () => {
  const typed = typedTexts('some-slug', new FakeStorage());
  typed.keep('ask', JSON.stringify({ text: 'Чому?', language: 'uk' }));
  typed.keep('booth/uk', 'Пацієнта перевели');
  typed.keep('booth/uk/refused', JSON.stringify([{ text: 'Перше.', source: 41 }, { text: 'Друге.' }]));
  typed.keep('segment/7', JSON.stringify({ text: 'Виправлено', revision: 2 }));
  typed.keep('5/zh', '{"не JSON');
  typed.keep('6/zh', '40');
  assert.deepEqual(
    [...typed.words()].sort(),
    ['Чому?', 'Пацієнта перевели', 'Перше.', 'Друге.', 'Виправлено', '{"не JSON', '40'].sort(),
  );
});
