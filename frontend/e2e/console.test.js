import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { pagesSeen } from './support/pages.js';
import { enter, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const thisRun = Date.now();
const pages = pagesSeen('console');
const real = readFileSync(new URL('../../exchanges/binzhou-krivoy-rog-2020.yaml', import.meta.url), 'utf8');

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page @param {string} slug @param {string} text of the file */
async function upload(page, slug, text) {
  const file = text.replace('exchange: binzhou-krivoy-rog-2020', `exchange: ${slug}`);
  await page.setInputFiles('#file', { name: `${slug}.yaml`, mimeType: 'text/plain', buffer: Buffer.from(file) });
  await page.click('main form.form button');
}

/** @param {Page} page @param {string} slug fills in the form for a new exchange */
async function fill(page, slug) {
  const texts = { name1: '滨州', name2: 'Алматы', title1: '会诊', slug };
  for (const [field, text] of Object.entries(texts)) {
    await page.fill(`#${field}`, text);
  }
  for (const [field, value] of Object.entries({ country1: 'CN', country2: 'KZ' })) {
    await page.selectOption(`#${field}`, value);
  }
  await page.fill('#starts', '2027-03-01T15:00');
}

/** @param {Page} page @returns {Promise<string>} the first state that the page shows */
const state = async (page) => String(await page.locator('.chip').first().getAttribute('class'));

/**
 * @param {Page} page of an exchange in the console
 * @param {string} slug of the copy
 * @param {string} code
 */
async function copyAndPostpone(page, slug, code) {
  /** @param {string} name @param {() => Promise<unknown>} step */
  const see = (name, step) => pages.see(page, name, code, 200, step);
  await see('copy', () => page.click('a[href$="/copy"]'));
  await page.fill('#slug', slug);
  await page.fill('#starts', '2099-03-01T15:00');
  await see('copied', () => page.click('main form.form button'));
  assert.match(await state(page), /draft/);
  await page.click('a.button[href$="/publish"]');
  await page.click('form[action$="/publish"] button');
  await page.click('details:has([value="postpone"]) summary');
  await see('postponed', () => page.click('form:has([value="postpone"]) button'));
  assert.match(await state(page), /postponed/);
  await see('postponed-public', () => page.goto(`${site}/${code}/exchanges/${slug}`));
  assert.match(await state(page), /postponed/);
}

for (const code of ['zh', 'uk', 'kk']) {
  test(`an organiser drafts, publishes, changes, discards and restores in ${code}`, () =>
    visitor(
      browser,
      async (page) => {
        const slug = `console-${code}-${thisRun}`;
        const inConsole = `${site}/${code}/console/${slug}`;
        /** @param {string} name @param {() => Promise<unknown>} step */
        const see = (name, step) => pages.see(page, name, code, 200, step);
        await enter(page, { role: 'organiser', language: code });
        await see('none', () => page.goto(`${site}/${code}/console`));
        await see('new', () => page.click('main a.button'));
        await pages.see(page, 'new-wrong', code, 422, () => page.click('main form.form button'));
        assert.equal(await page.locator('#slug-wrong').count(), 1);
        await fill(page, `new-${slug}`);
        await see('created', () => page.click('main form.form button'));
        assert.match(await state(page), /draft/);
        await page.goto(`${site}/${code}/exchange-files`);
        await see('draft', () => upload(page, slug, real));
        assert.match(await state(page), /draft/);
        assert.equal((await fetch(`${site}/${code}/exchanges/${slug}`)).status, 404);

        await see('before-publishing', () => page.click('a.button[href$="/publish"]'));
        await see('published', () => page.click('form[action$="/publish"] button'));
        assert.match(await state(page), /held/);
        assert.equal((await fetch(`${site}/${code}/exchanges/${slug}`)).status, 200);

        await page.goto(`${site}/${code}/exchange-files`);
        await see('changed', () => upload(page, slug, real.replace('minutes: 25', 'minutes: 40')));
        assert.equal(await page.locator('ins', { hasText: /^40$/ }).count(), 1);
        await see('list', () => page.goto(`${site}/${code}/console`));
        await page.goto(inConsole);
        await page.click('details summary');
        await see('discarded', () => page.click('form[action$="/discard"] button'));
        assert.equal(await page.locator('.chip.changed').count(), 0);
        await see('restored', () => page.click('form[action$="/restore"] button'));
        assert.equal(await page.locator('.chip.changed').count(), 1);
        await copyAndPostpone(page, `copy-${slug}`, code);
      },
      { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } },
    ));
}

for (const code of ['zh', 'uk']) {
  test(`an organiser settles a warning and finds a time in ${code}`, () =>
    visitor(
      browser,
      async (page) => {
        const slug = `settle-${code}-${thisRun}`;
        const inConsole = `${site}/${code}/console/${slug}`;
        /** @param {string} name @param {() => Promise<unknown>} step */
        const see = (name, step) => pages.see(page, name, code, 200, step);
        await enter(page, { role: 'organiser', language: code });
        await page.goto(`${site}/${code}/exchange-files`);
        await see('to-settle', () => upload(page, slug, real.replace('2020-04-16T15:00', '2037-03-07T09:00')));
        const waiting = await page.locator('.warning').count();
        await see('kept', () => page.click('form[action$="/keep"] button >> nth=0'));
        assert.equal(await page.locator('.warning').count(), waiting - 1);
        await see('week', () => page.goto(`${inConsole}/time`));
        await page.setViewportSize({ width: 360, height: 740 });
        await see('week-narrow', () => page.goto(`${inConsole}/time`));
        const start = await page.locator('.slots .slot').first().getAttribute('value');
        await see('moved', () => page.click('.slots .slot >> nth=0'));
        assert.match(await (await page.request.get(`${inConsole}/file`)).text(), new RegExp(`starts: ${start}`));
      },
      { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } },
    ));
}

test('the HTML of all these pages is valid', () => pages.check(55));
