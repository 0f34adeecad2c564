import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { desk, hindrances, launch } from './support/browser.js';
import { enter, press, tabTo, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const exchange = 'binzhou-krivoy-rog-2020';
/** Terms are new in every run. */
const thisRun = Date.now();

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page chooses a file as the keyboard does: Space on the field @param {string} text */
async function choose(page, text) {
  // Registered before navigation: the browser must know that somebody waits when the key comes.
  const chosen = page.waitForEvent('filechooser');
  await tabTo(page, '#file');
  await page.keyboard.press('Space');
  const chooser = await chosen;
  await chooser.setFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** @param {Page} page @param {Record<string, string>} typed text by the name of its field */
async function type(page, typed) {
  for (const [name, text] of Object.entries(typed)) {
    await tabTo(page, `[name="${name}"]`);
    await page.keyboard.insertText(text);
  }
}

/** @param {Page} page @param {string} name nobody is kept from using it, in light, in the dark, on a phone */
const usable = async (page, name) => assert.equal((await hindrances(page, name)).join('\n'), '', name);

const count = (/** @type {Page} */ page, /** @type {string} */ words) =>
  page.locator('.terms > li', { hasText: words }).count();

const address = (/** @type {string} */ code) => `${site}/${code}/exchanges/${exchange}/glossary`;

/** @param {Page} page on the list @param {string} code */
async function addsAndDecides(page, code) {
  const word = `再生数 ${code} ${thisRun}`;
  await press(page, 'a[href$="/glossary/new"]');
  await usable(page, `keys-term-${code}`);
  await press(page, 'main form.form button');
  assert.equal(await page.locator('.notice[role=alert]').count(), 1, 'an empty term is refused');
  await type(page, { 'words.zh': word, 'words.uk': `репродуктивне число ${thisRun}`, note: '-20 °C' });
  await press(page, 'main form.form button');
  const added = await page.locator('.done[role=status]').innerText();
  assert.ok(!added.includes('1'), `one term is not counted: ${added}`);
  await usable(page, `keys-list-${code}`);

  await page.goto(`${address(code)}?q=${encodeURIComponent(word)}`);
  for (const [value, left] of /** @type {const} */ ([
    ['agreed', 1],
    ['deleted', 0],
  ])) {
    await tabTo(page, 'input[name=id][type=checkbox]');
    await page.keyboard.press('Space');
    await press(page, `button[name=do][value=${value}]`);
    assert.equal(await count(page, word), left, value);
  }
  await press(page, 'button[name=do][value=restored]');
  assert.equal(await count(page, word), 1, 'it is there again');
}

/** @param {Page} page on the list @param {string} code */
async function takesOverAFile(page, code) {
  const word = `keyboard ${code} ${thisRun}`;
  const good = `en,${code}\n${word},键 ${code} ${thisRun}\n`;
  await press(page, 'a[href$="/glossary/import"]');
  await choose(page, good);
  await tabTo(page, '#status');
  await page.keyboard.press('ArrowDown');
  await press(page, 'button[name=mode][value=check]');
  assert.equal(await page.locator('section.done[role=status]').count(), 1, 'no mistakes');
  assert.equal(await page.inputValue('#status'), 'proposed', 'what was chosen stays');
  await usable(page, `keys-import-check-${code}`);

  await choose(page, `en,${code},status\n${'x,x,unheard-of\n'.repeat(101)}`);
  await press(page, 'button[name=mode][value=all]');
  assert.equal(await page.locator('section.notice[role=status]').count(), 1, 'refused');
  assert.equal(await page.locator('.figures tbody tr').count(), 100);
  await usable(page, `keys-import-refused-${code}`);

  await choose(page, good);
  await press(page, 'button[name=mode][value=all]');
  assert.equal(await page.locator('section.done[role=status]').count(), 1, 'taken');
  await usable(page, `keys-import-taken-${code}`);

  await press(page, '.more a');
  await tabTo(page, '#q');
  await page.keyboard.insertText(word);
  await Promise.all([page.waitForURL(/q=keyboard/), page.keyboard.press('Enter')]);
  assert.equal(await count(page, word), 1);
}

/** @param {Page} page on the list @param {string} code */
async function readsTheProgramme(page, code) {
  await press(page, 'a[href$="status=programme"]');
  const [words, list] = await Promise.all(['.filter + .soft', '.terms'].map((it) => page.locator(it).boundingBox()));
  assert.ok(words && list && list.y - (words.y + words.height) >= 8, 'the list keeps its distance');
  await usable(page, `keys-programme-${code}`);
}

describe('a moderator with a keyboard alone', () => {
  for (const code of ['zh', 'uk']) {
    /** @param {(page: Page, code: string) => Promise<void>} work */
    const moderated = (work) => () =>
      visitor(
        browser,
        async (page) => {
          await enter(page, { role: 'moderator', exchange, language: code });
          await page.goto(address(code));
          await work(page, code);
        },
        { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } },
      );
    test(`adds a term, agrees, deletes it and brings it back in ${code}`, moderated(addsAndDecides));
    test(`takes over a file in ${code}`, moderated(takesOverAFile));
    test(`reads the names of the programme in ${code}`, moderated(readsTheProgramme));
  }
});
