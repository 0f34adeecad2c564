import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

/** As for JavaScript, where the linter says it. */
const MOST_LINES = 300;

test('no style sheet is too long', () => {
  const sources = new URL('../src/', import.meta.url);
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  const long = sheets.filter(
    (name) => readFileSync(new URL(name, sources), 'utf8').split('\n').length > MOST_LINES + 1,
  );
  assert.ok(sheets.length > 5);
  assert.deepEqual(long, []);
});
