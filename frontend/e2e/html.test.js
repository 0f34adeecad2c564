import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { workFolder } from './support/browser.js';
import { htmlErrors } from './support/html.js';
import { get, languages, pages } from './support/site.js';

test('the HTML of every page is valid', async () => {
  const folder = workFolder('html');
  const files = [];
  for (const code of Object.keys(languages)) {
    for (const { path } of pages) {
      const file = `${folder}/${code}${path.replaceAll('/', '_')}.html`;
      writeFileSync(file, (await get(`/${code}${path}`)).body);
      files.push(file);
    }
  }
  assert.equal(htmlErrors(files), '');
  rmSync(folder, { recursive: true });
});
