import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compared } from '../src/protocol/figures.js';
import { contentOf } from '../src/protocol/quantities.js';

/** @typedef {import('../src/protocol/quantities.js').Quantity} Quantity */

/**
 * How often the comparison reads a number: a measure of work that does not depend on the machine.
 *
 * @param {string} source in Russian
 * @param {string} target in English
 */
function looks(source, target) {
  const contents = [contentOf(source, 'ru'), contentOf(target, 'en')];
  let steps = 0;
  /** @param {Quantity} one */
  const watch = (one) => {
    const { values } = one;
    Object.defineProperty(one, 'values', { get: () => (steps++, values) });
    one.parts?.forEach(watch);
  };
  for (const { quantities } of contents) quantities.forEach(watch);
  const differences = compared(contents[0], contents[1]);
  return { steps, differences, numbers: contents[0].quantities.length + contents[1].quantities.length };
}

/** @param {number} count @param {(at: number) => string} word */
const row = (count, word) => Array.from({ length: count }, (_, at) => word(at)).join(', ');

/** @type {[string, (count: number) => [string, string]][]} */
const TEXTS = [
  ['the same number again and again', (count) => [row(count, () => '5'), row(count, () => '5')]],
  ['one number against another', (count) => [row(count, () => '5'), row(count, () => '6')]],
  ['numbers in the same order', (count) => [row(count, (at) => `${at + 300}`), row(count, (at) => `${at + 300}`)]],
  ['none of them the same', (count) => [row(count, (at) => `${at + 300}`), row(count, (at) => `${at + 5300}`)]],
  ['doses in another unit', (count) => [row(count, (at) => `${at + 2} мг`), row(count, (at) => `${at + 2} g`)]],
  [
    'days that changed places',
    (count) => [row(count, (at) => `через ${at + 2} дня`), row(count, (at) => `after ${count + 1 - at} days`)],
  ],
  ['ratios', (count) => [row(count, (at) => `1:${at + 100}`), row(count, (at) => `1:${at + 101}`)]],
];

describe('the comparison of texts that consist of numbers only', () => {
  for (const [what, pair] of TEXTS) {
    test(`looks at each of them a few times: ${what}`, () => {
      const { steps, numbers } = looks(...pair(500));
      assert.ok(numbers >= 1000, `${numbers} numbers are read`);
      assert.ok(steps <= 120 * numbers, `${steps} looks at ${numbers} numbers`);
    });
  }

  test('reports at most a dozen, missing and added ones', () => {
    const { differences } = looks(...TEXTS[3][1](500));
    assert.equal(differences.length, 12);
    assert.deepEqual(differences[0], { source: '300', target: '5300' });
  });
});
