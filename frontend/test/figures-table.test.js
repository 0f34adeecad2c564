import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { differing } from '../src/protocol/figures.js';

/** Of the errors and of the faithful translations. */
const ALLOWED = 0.01;
const LANGUAGES = ['zh', 'ru', 'uk', 'kk', 'en'];

/** @typedef {{expected: string, from: string, into: string, source: string, target: string}} Pair */

/** @param {string} file @returns {Pair[]} */
function pairsOf(file) {
  const [, ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [expected, from, into, source, target] = line.split('\t');
    return { expected, from, into, source, target };
  });
}

const isTold = (/** @type {Pair} */ { source, from, target, into }) => differing(source, from, target, into).length > 0;

/** @param {Pair[]} wrong */
function byDirection(wrong) {
  const lines = wrong.map(({ from, into, source, target }) => `${from} → ${into}: ${source} | ${target}`);
  return `\n${lines.sort().join('\n')}`;
}

for (const file of ['figures.tsv']) {
  describe(`pairs of ${file}`, () => {
    const pairs = pairsOf(file);
    const errors = pairs.filter(({ expected }) => expected === 'told');
    const faithful = pairs.filter(({ expected }) => expected === 'quiet');

    test('go in all twenty directions, and a third of them is faithful', () => {
      assert.equal(errors.length + faithful.length, pairs.length);
      assert.ok(pairs.length >= 300 && faithful.length >= pairs.length / 3, `${faithful.length} of ${pairs.length}`);
      const directions = new Set(pairs.map(({ from, into }) => `${from} ${into}`));
      for (const from of LANGUAGES) {
        for (const into of LANGUAGES)
          assert.equal(directions.has(`${from} ${into}`), from !== into, `${from} → ${into}`);
      }
    });

    test('no two differ in their figures alone', () => {
      const bare = pairs.map(({ from, into, source }) => `${from} ${into} ${source.replace(/\d+/gu, '#')}`);
      assert.equal(new Set(bare).size, bare.length);
    });

    test('an error is marked', () => {
      const missed = errors.filter((it) => !isTold(it));
      assert.ok(missed.length <= ALLOWED * errors.length, byDirection(missed));
    });

    test('a faithful translation is not', () => {
      const marked = faithful.filter(isTold);
      assert.ok(marked.length <= ALLOWED * faithful.length, byDirection(marked));
    });
  });
}
