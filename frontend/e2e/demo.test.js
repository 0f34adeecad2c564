import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { launch, watchedPage } from './support/browser.js';
import { goIn } from './support/people.js';
import { site } from './support/site.js';

/** `make demo`, twenty times as fast. */

const play = new URL('../demo/play.js', import.meta.url).pathname;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a newcomer finds a room that lives, and every screen says that it is played', async () => {
  const child = spawn(process.execPath, [play], { env: { ...process.env, SITE: site, PACE: '20' } });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const { page, problems } = await watchedPage(context);
    await Promise.race([ended, told(() => said, /reads Chinese: (\S+)/)]);
    const link = /reads Ukrainian: (\S+)/.exec(said)?.[1] ?? '';
    await page.goto(site + new URL(link).pathname);
    await goIn(page);
    await page.goto(`${site}/uk/exchanges/demonstration/room`);

    await page.locator('text=За перші два тижні серед нашого персоналу не заразився ніхто.').first().waitFor();
    assert.match(await page.title(), /Вистава за сценарієм/);
    await page.locator('text=грає сценарій').first().waitFor();
    assert.equal(await ended, 0, said);
    assert.match(said, /The play is over/);
    assert.deepEqual(problems, []);
  } finally {
    child.kill();
    await context.close();
  }
});

/** @param {() => string} text @param {RegExp} expected */
async function told(text, expected) {
  for (let tries = 0; tries < 600 && !expected.test(text()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
