import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
// @ts-expect-error the parser of the W3C brings no types along
import parsers from 'webvtt-parser';

/**
 * @typedef {{type?: string, name?: string, value?: string, children?: Node[]}} Node
 * @typedef {{id: string, startTime: number, endTime: number, tree: Node}} Cue
 */

/** What the server writes for text that was meant to break it; a Java test verifies that it writes this. */
const file = new URL('../../src/test/resources/transcript/captions.vtt', import.meta.url);
const escapes = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
/** @type {{cues: Cue[], errors: object[]}} */
const { cues, errors } = new parsers.WebVTTParser(escapes).parse(readFileSync(file, 'utf8'));

/** @param {Node} node @returns {string} what a player shows of it */
const shown = (node) => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(shown).join(''));

/** @param {Cue} cue @returns {string | undefined} who speaks */
const voice = ({ tree }) => tree.children?.find(({ name }) => name === 'v')?.value;

test('the parser of the W3C finds nothing wrong in the captions of a transcript', () => {
  assert.deepEqual(errors, []);
  assert.deepEqual(
    cues.map(({ id }) => id),
    ['1', '2', '4', '5', '6', '7'],
  );
});

test('cues begin in order and end after they began', () => {
  for (const [i, { startTime, endTime }] of cues.entries()) {
    assert.ok(startTime < endTime);
    assert.ok(i === 0 || cues[i - 1].startTime <= startTime);
  }
  assert.equal(cues[0].startTime, 2);
});

test('who speaks is a voice, and what was typed is text, whatever it looks like', () => {
  assert.deepEqual(cues.map(voice), ['Пань Цін', 'Пань Цін', 'А Б –', 'Лікар із зали', undefined, undefined]);
  assert.deepEqual(
    cues.map(({ tree }) => shown(tree)),
    [
      '[аплодисменти] Добрий день, колеги & друзі.',
      'p < 0,05 --> </v><b>сильно</b> 00:00:01.000 --> 00:00:02.000',
      '=HYPERLINK("//x")',
      '‏שלום‎ 🫁👩🏽‍⚕️',
      'ж'.repeat(2000),
      '[Вилучено: немає згоди на публікацію сказаного тут.]',
    ],
  );
});
