import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { whenIdle } from '../src/editor/idle-rows.js';

test('a few wait for one turn, the others for the next, each once and in order', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {number[]} */
  const done = [];
  for (let number = 1; number <= 12; number++) whenIdle(() => done.push(number));
  const again = () => done.push(100);
  whenIdle(again);
  whenIdle(again);

  assert.deepEqual(done, []);
  mock.timers.tick(50);
  assert.deepEqual(done, [1, 2, 3, 4, 5]);
  mock.timers.tick(50);
  mock.timers.tick(50);
  assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100]);
  mock.timers.tick(500);
  assert.equal(done.length, 13);
});
