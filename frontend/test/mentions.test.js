import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begunAt, mentionsIn, named, offered, spansOf } from '../src/live/mentions.js';
import { olena, pan } from './support/room.js';

test('a name begins behind an @, not within an address', () => {
  assert.deepEqual(begunAt('Пані @Оле', 9), { from: 5, begun: 'Оле' });
  assert.deepEqual(begunAt('@', 1), { from: 0, begun: '' });
  assert.deepEqual(begunAt('您好，@潘', 5), { from: 3, begun: '潘' });
  assert.equal(begunAt('olena@hospital', 14), null);
  assert.equal(begunAt('@Олена Ковальчук @', 3)?.begun, 'Ол');
});

test('any word of a name may be begun, in any case', () => {
  assert.deepEqual(offered([pan, olena], 'ков'), [olena]);
  assert.deepEqual(offered([pan, olena], '潘'), [pan]);
  assert.deepEqual(offered([pan, olena], ''), [pan, olena]);
  assert.deepEqual(offered([pan, olena], 'x'), []);
});

test('the chosen name replaces the typed text, with the caret behind it', () => {
  const text = 'Пані @Оле, прошу';
  const { text: whole, caret } = named(text, { from: 5, begun: 'Оле' }, olena);
  assert.equal(whole, 'Пані @Олена Ковальчук , прошу');
  assert.equal(whole.slice(0, caret), 'Пані @Олена Ковальчук ');
});

test('only those are mentioned whose names still stand there', () => {
  assert.deepEqual(mentionsIn('@潘青 看', [pan, olena, pan]), [1]);
});

test('a name that begins a longer one is not mentioned with it', () => {
  const longer = { ...olena, id: 77, name: `${olena.name}-Бойко` };
  const text = `@${longer.name}, прошу`;
  assert.deepEqual(mentionsIn(text, [olena, longer]), [77]);
  assert.deepEqual(spansOf(text, [olena, longer]), [{ from: 0, to: longer.name.length + 1 }]);
  const spaced = { ...olena, id: 78, name: `${olena.name} Бойко` };
  assert.deepEqual(mentionsIn(`@${spaced.name}, прошу`, [olena, spaced]), [78]);
  const han = { ...pan, id: 79, name: `${pan.name}云` };
  assert.deepEqual(mentionsIn(`@${han.name}您好`, [pan, han]), [79]);
  assert.deepEqual(mentionsIn(`@${olena.name}ий`, [olena]), []);
  assert.deepEqual(mentionsIn(`@${olena.name}: так`, [olena, longer]), [olena.id]);
  assert.deepEqual(mentionsIn(`@${pan.name}您好`, [pan]), [pan.id]);
});

test('two of one name are both mentioned by it', () => {
  assert.deepEqual(mentionsIn(`@${pan.name} 看`, [pan, { ...pan, id: 78 }]), [pan.id, 78]);
});

test('the places of names are found, each of them', () => {
  assert.deepEqual(spansOf('@潘青 і @潘青', [pan]), [
    { from: 0, to: 3 },
    { from: 6, to: 9 },
  ]);
});
