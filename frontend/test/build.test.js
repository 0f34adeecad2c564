import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'vite';

const root = new URL('..', import.meta.url).pathname;
const result = await build({ root, logLevel: 'silent', build: { write: false } });
const files = (Array.isArray(result) ? result : [result]).flatMap((it) => ('output' in it ? it.output : []));
const named = new Map(files.map((it) => [it.fileName, it.type === 'chunk' ? it.code : String(it.source)]));

test('the server finds the style and the script by the names that it links', () => {
  assert.ok(named.has('assets/main.css'));
  assert.ok(named.has('assets/main.js'));
});

test('the build names no other host', () => {
  for (const [name, text] of named) {
    const addresses = text.match(/(?:https?:)?\/\/[a-z0-9-]+\.[a-z][^\s"')]*/gi) ?? [];
    assert.deepEqual(
      addresses.filter((it) => !it.includes('www.w3.org/')), // names of XML vocabularies, never fetched
      [],
      name,
    );
  }
});

test('no chunk imports an entry, which would be fetched and run twice', () => {
  const entries = files.flatMap((it) => (it.type === 'chunk' && it.isEntry ? [it.fileName] : []));
  const imports = files.flatMap((it) => (it.type === 'chunk' ? [...it.imports, ...it.dynamicImports] : []));
  assert.ok(entries.length > 1);
  assert.deepEqual(
    imports.filter((it) => entries.includes(it)),
    [],
  );
});
