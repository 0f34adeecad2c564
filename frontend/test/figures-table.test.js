import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { differing } from '../src/protocol/figures.js';

/** Faithful translations that are marked: sums that nobody says in full, and a pound of spirits that is a quarter of a litre. */
const MARKED = [
  'Он екінің оны. | Ten out of twelve.',
  'Он екі науқастың оны. | 十二名患者中的十名。',
  'nine out of ten | 十之八九',
  "Дважды два четыре, тут и спорить не о чем. | It's as plain as two and two make four.",
  'Екеуі де, бірі отыз, бірі отыз екіде. | Both of them, one thirty, the other thirty-two.',
  "四十多岁的男的，喝了二十年酒，一天半斤白酒。 | A man in his forties who's been drinking for twenty years, a quarter of a litre of spirits a day.",
];
const LANGUAGES = ['zh', 'ru', 'uk', 'kk', 'en'];

/** @typedef {{expected: string, from: string, into: string, source: string, target: string}} Pair */

/** @param {string} file @returns {Pair[]} */
function pairsOf(file) {
  const [, ...lines] = readFileSync(new URL(`figures/${file}`, import.meta.url), 'utf8')
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

const TABLE = pairsOf('table.tsv');
const isError = (/** @type {Pair} */ { expected }) => expected === 'told';
const isFaithful = (/** @type {Pair} */ { expected }) => expected === 'quiet';

describe('the table of figures', () => {
  test('goes in all twenty directions, and a third of it is faithful', () => {
    const faithful = TABLE.filter(isFaithful);
    assert.equal(TABLE.filter(isError).length + faithful.length, TABLE.length);
    assert.ok(TABLE.length >= 300 && faithful.length >= TABLE.length / 3, `${faithful.length} of ${TABLE.length}`);
    const directions = new Set(TABLE.map(({ from, into }) => `${from} ${into}`));
    for (const from of LANGUAGES) {
      for (const into of LANGUAGES) assert.equal(directions.has(`${from} ${into}`), from !== into, `${from} → ${into}`);
    }
  });

  test('has no two pairs that differ in their figures alone', () => {
    const bare = TABLE.map(({ from, into, source }) => `${from} ${into} ${source.replace(/\d+/gu, '#')}`);
    assert.equal(new Set(bare).size, bare.length);
  });
});

// The table was written before the code, `wordings` beside it. Those who wrote the others had not seen the code; blind-9 and
// blind-10 have one author, who mended for the one while the other lay unread (docs/benchmarks.md).
for (const file of [
  'table',
  'wordings',
  'blind-1',
  'blind-2',
  'blind-3',
  'blind-4',
  'blind-5',
  'blind-6',
  'blind-7',
  'blind-8',
  'blind-9',
  'blind-10',
].map((it) => `${it}.tsv`)) {
  describe(`of the pairs of ${file}`, () => {
    test('an error is marked', () => {
      const errors = pairsOf(file).filter(isError);
      const missed = errors.filter((it) => !isTold(it));
      assert.ok(errors.length > 0 && missed.length === 0, byDirection(missed));
    });

    test('a faithful translation is not, with a few exceptions', () => {
      const faithful = pairsOf(file).filter(isFaithful);
      const marked = faithful.filter((it) => isTold(it) !== MARKED.includes(`${it.source} | ${it.target}`));
      assert.ok(faithful.length > 0 && marked.length === 0, byDirection(marked));
    });
  });
}
