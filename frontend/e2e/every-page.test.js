import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { desk, hindrances, launch, tooWide, watchedPage, widths } from './support/browser.js';
import { languages, pages, site } from './support/site.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const [code, tag] of Object.entries(languages)) {
  // Two at a time: each has its own window and mostly computes.
  describe(`in ${code}`, { concurrency: 2 }, () => {
    for (const { path, status } of pages) {
      test(`${path || 'the front page'} is whole, accessible, silent and fits a phone`, async () => {
        const context = await browser.newContext({ viewport: desk, colorScheme: 'light' });
        try {
          const { page, problems } = await watchedPage(context);
          const response = await page.goto(`${site}/${code}${path}`);
          assert.equal(response?.status(), status);
          assert.equal(await page.getAttribute('html', 'lang'), tag);
          assert.equal(await page.locator('h1').count(), 1);
          const again = code !== Object.keys(languages)[0];
          const findings = [...(await hindrances(page, `${code}${path}`, { again })), ...problems];
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            findings.push(...(await tooWide(page)).map((what) => `at ${width}: ${what}`));
          }
          assert.equal(findings.join('\n'), '');
        } finally {
          await context.close();
        }
      });
    }
  });
}
