import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differing } from '../src/protocol/figures.js';

test('a dash opens a reply and is no minus; a half moon is a part of the knee', () => {
  assert.deepEqual(differing('做了几个周期？——六个。', 'zh', 'Сколько было курсов? — Шесть.', 'ru'), []);
  assert.deepEqual(differing('半月板撕裂，做过两次手术', 'zh', 'Разрыв мениска, две операции', 'ru'), []);
  assert.equal(differing('剩余碱是负的8.2', 'zh', 'Избыток оснований 8,2', 'ru').length, 1);
});
