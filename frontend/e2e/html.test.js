import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { workFolder } from './support/browser.js';
import { get, languages, pages } from './support/site.js';

const checker = new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname;
const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';

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
  // Guessing the language from the text is wrong for a bilingual page.
  const options = ['--no-langdetect', '--format', 'json', '--stdout', '--exit-zero-always'];
  const report = execFileSync(java, ['-jar', checker, ...options, ...files], { maxBuffer: 1 << 28, encoding: 'utf8' });
  /** @type {{type: string, url: string, lastLine: number, message: string, extract: string}[]} */
  const messages = JSON.parse(report).messages;
  const errors = messages
    .filter(({ type }) => type === 'error' || type === 'non-document-error')
    .map(({ url, lastLine, message, extract }) => `${url?.replace(/^.*\//, '')}:${lastLine}: ${message} ${extract}`);
  assert.equal(errors.join('\n'), '');
  rmSync(folder, { recursive: true });
});
