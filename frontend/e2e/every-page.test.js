import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFindings, launch, shoot, watchedPage } from './support/browser.js';
import { languages, pages, site } from './support/site.js';

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {import('playwright-core').Page} page what sticks out, named so that it can be found */
const whatSticksOut = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const out = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > width + 1);
    return [
      `${document.documentElement.scrollWidth} > ${width}`,
      ...out.slice(0, 5).map((it) => it.outerHTML.slice(0, 120)),
    ];
  });

for (const [code, tag] of Object.entries(languages)) {
  describe(`in ${code}`, () => {
    for (const { path, status } of pages) {
      test(`${path || 'the front page'} is whole, accessible, silent and fits a phone`, async () => {
        const context = await browser.newContext({ viewport: desk, colorScheme: 'light' });
        try {
          const { page, problems } = await watchedPage(context);
          const response = await page.goto(`${site}/${code}${path}`);
          assert.equal(response?.status(), status);
          assert.equal(await page.getAttribute('html', 'lang'), tag);
          assert.equal(await page.locator('h1').count(), 1);
          const findings = await axeFindings(page, 'light');
          await shoot(page, `${code}${path}-light`);
          findings.push(...(await axeFindings(page, 'dark')));
          await shoot(page, `${code}${path}-dark`);
          await page.setViewportSize(phone);
          findings.push(...(await whatSticksOut(page)), ...problems);
          await shoot(page, `${code}${path}-phone`);
          assert.equal(findings.join('\n'), '');
        } finally {
          await context.close();
        }
      });
    }
  });
}
