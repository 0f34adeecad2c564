import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { pagesSeen } from './support/pages.js';
import { enter, visitor } from './support/people.js';
import { site } from './support/site.js';

const thisRun = Date.now();
const pages = pagesSeen('translations');
const real = readFileSync(new URL('../../exchanges/binzhou-krivoy-rog-2020.yaml', import.meta.url), 'utf8');

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const code of ['zh', 'kk']) {
  test(`a translator finds what waits, translates it and sees less waiting, in ${code}`, () =>
    visitor(
      browser,
      async (page) => {
        const slug = `translations-${code}-${thisRun}`;
        await enter(page, { role: 'organiser', language: code });
        await page.goto(`${site}/${code}/exchange-files`);
        const file = real.replace('exchange: binzhou-krivoy-rog-2020', `exchange: ${slug}`);
        await page.setInputFiles('#file', { name: `${slug}.yaml`, mimeType: 'text/plain', buffer: Buffer.from(file) });
        await page.click('main form.form button');
        const link = page.locator(`a[href$="/console/${slug}/translations/ru"]`).first();
        await pages.see(page, 'desk', code, 200, () => link.click());
        const boxes = page.locator('.translations textarea, .translations input:not([type=hidden])');
        const waiting = await boxes.count();
        assert.ok(waiting > 5);
        await boxes.first().fill('Первый перевод');
        await pages.see(page, 'saved', code, 200, () => page.click('.translations button'));
        assert.equal(await boxes.count(), waiting - 1);
        await pages.see(page, 'all', code, 200, () => page.click('a[href$="all=true"]'));
        assert.equal((await page.locator('.translations [lang=ru]').first().inputValue()) !== '', true);
      },
      { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } },
    ));
}

test('the HTML of all these pages is valid', () => pages.check(6));
