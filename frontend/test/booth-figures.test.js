import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fetchedCheck, unchecked } from '../src/booth/figures-check.js';

/** A browser whose pauses end at once, and which is idle when the test says so. */
class Idle {
  /** @type {(() => void)[]} */
  works = [];
  pauses = 0;
  soon = (/** @type {(left: {timeRemaining: () => number}) => void} */ work) =>
    void this.works.push(() => work({ timeRemaining: () => 0 }));
  pause = async () => void this.pauses++;
}

describe('the check of figures in a booth', () => {
  test('tells nothing before it is there, and is asked for until it is', async () => {
    assert.deepEqual(unchecked('10 мг', 'ru', '1 mg', 'en'), []);
    const idle = new Idle();
    let asked = 0;
    const load = async () => {
      if (++asked < 3) throw new TypeError('no network');
      return import('../src/protocol/figures.js');
    };
    const differing = await fetchedCheck(['ru'], load, idle);
    assert.equal(idle.pauses, 2);
    assert.deepEqual(differing('10 мг', 'ru', '1 mg', 'en'), [{ source: '10 мг', target: '1 mg' }]);
  });

  test('compiles the patterns of each language while the browser is idle', async () => {
    const idle = new Idle();
    /** @type {string[]} */
    const prepared = [];
    const differing = (/** @type {string} */ _, /** @type {string} */ from) => {
      prepared.push(from);
      return [];
    };
    await fetchedCheck(['uk', 'zh'], async () => ({ differing }), idle);
    assert.deepEqual(prepared, []);
    idle.works.forEach((work) => work());
    assert.deepEqual(prepared, ['uk', 'zh']);
  });
});
