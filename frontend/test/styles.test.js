import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const MAX_LINES = 300;
const MAX_RULE_LINES = 30;
const styles = new URL('../src/styles/', import.meta.url);
const entries = new URL('../src/entries/', import.meta.url);
const sheets = readdirSync(styles).map((name) => ({ name, text: readFileSync(new URL(name, styles), 'utf8') }));

/** The sheets of each page: the console loads those of the room too. @type {Record<string, string[]>} */
const PAGES = {
  main: ['main'],
  mission: ['main', 'mission'],
  plan: ['main', 'plan'],
  console: ['main', 'console'],
  room: ['room'],
  booth: ['room', 'booth'],
  editor: ['editor'],
  captions: ['captions'],
};

/**
 * @param {string} text
 * @returns {{selector: string, within: string, lines: number}[]} its rules; within: the at-rules around one
 */
function rulesOf(text) {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
  /** @type {{head: string, start: number}[]} */
  const open = [];
  const found = [];
  let from = 0;
  for (const { 0: sign, index } of plain.matchAll(/[{};]/g)) {
    const head = plain.slice(from, index).trim().replace(/\s+/g, ' ');
    from = index + 1;
    if (sign === '{') open.push({ head, start: index });
    if (sign !== '}') continue;
    const { head: selector, start } = open.pop() ?? { head: '', start: 0 };
    const lines = plain.slice(start, index).split('\n').length;
    if (!selector.startsWith('@')) found.push({ selector, within: open.map((it) => it.head).join(' '), lines });
  }
  return found;
}

test('sheets and rules stay short', () => {
  for (const { name, text } of sheets) {
    assert.ok(text.split('\n').length - 1 <= MAX_LINES, `${name}: more than ${MAX_LINES} lines`);
    for (const { selector, lines } of rulesOf(text)) {
      assert.ok(selector === ':root' || lines <= MAX_RULE_LINES, `${name}: ${selector}`); // a table of tokens
    }
  }
});

test('each sheet is loaded by a page', () => {
  const loaded = Object.values(PAGES).flat().flatMap(importsOf);
  const scripts = ['desk.css', 'notes-settings.css', 'notes-terms.css']; // come with the scripts that need them
  assert.deepEqual(
    sheets.map(({ name }) => name).filter((it) => !loaded.includes(it) && !scripts.includes(it)),
    [],
  );
});

/** @param {string} entry */
function importsOf(entry) {
  const text = readFileSync(new URL(`${entry}.css`, entries), 'utf8');
  return [...text.matchAll(/@import '\.\.\/styles\/([^']+)'/g)].map(([, name]) => name);
}

for (const [page, parts] of Object.entries(PAGES)) {
  test(`no two sheets of ${page} have a rule for the same selector, apart from print`, () => {
    const names = parts.flatMap(importsOf).filter((it) => it !== 'print.css');
    assert.ok(names.length > 0);
    /** @type {Map<string, string>} */
    const first = new Map();
    const twice = [];
    for (const { name, text } of sheets.filter((it) => names.includes(it.name))) {
      for (const { selector, within } of rulesOf(text)) {
        const key = `${within} ${selector}`;
        if ((first.get(key) ?? name) !== name) twice.push(`${key}: ${first.get(key)}, ${name}`);
        first.set(key, name);
      }
    }
    assert.deepEqual(twice, []);
  });
}
