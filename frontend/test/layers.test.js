import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { LAYERS, layers } from '../lint/layers.js';

/** @param {string} file @param {string} code @returns {string[]} what lint reports */
const said = (file, code) =>
  new Linter()
    .verify(code, { plugins: { local: { rules: { layers } } }, rules: { 'local/layers': 'error' } }, file)
    .map(({ message }) => message);

test('room and booth do not import from each other, in whichever way', () => {
  for (const code of [
    "import { alarms } from '../booth/alarms.js';",
    "import '../booth/alarms.js';",
    "export * from '../booth/alarms.js';",
    "export const alarms = () => import('../booth/alarms.js');",
    "/** @type {import('../booth/alarms.js').Alarm} */\nexport const alarm = 1;",
  ]) {
    assert.deepEqual(said('src/live/moderation.js', code), ['`live` must not import from `booth`.'], code);
  }
  assert.deepEqual(said('src/booth/lease.js', "import '../live/chat.js';"), ['`booth` must not import from `live`.']);
  assert.deepEqual(said('src/shared/door.js', "import '../live/chat.js';"), ['`shared` must not import from `live`.']);
});

test('what stands below may be imported, and so may what is in the same folder or in a package', () => {
  const code = "import 'lit';\nimport './chat.js';\nimport '../shared/door.js';\nimport '../protocol/frames.js';";
  assert.deepEqual(said('src/live/room-page.js', code), []);
  assert.deepEqual(said('test/room.test.js', "import '../src/live/chat.js';"), []);
});

test('each folder of scripts has its layer', () => {
  const folders = readdirSync(new URL('../src/', import.meta.url), { withFileTypes: true });
  assert.deepEqual(
    folders.filter((it) => it.isDirectory() && it.name !== 'styles').map(({ name }) => name),
    Object.keys(LAYERS).sort(),
  );
});

test('each export is used by a script or a test', () => {
  const root = new URL('../', import.meta.url);
  const sources = ['src', 'test', 'e2e'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((name) => name.endsWith('.js')),
  );
  const texts = new Map(sources.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]));
  const unused = [...texts].flatMap(([name, text]) =>
    name.startsWith('src/')
      ? [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm)]
          .filter(
            ([, word]) => ![...texts].some(([other, it]) => other !== name && new RegExp(`\\b${word}\\b`).test(it)),
          )
          .map(([, word]) => `${name} ${word}`)
      : [],
  );
  assert.deepEqual(unused, []);
});
