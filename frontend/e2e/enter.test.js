import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFindings, launch, shoot } from './support/browser.js';
import { link, press, visitor } from './support/people.js';
import { site } from './support/site.js';

const exchange = 'binzhou-krivoy-rog-2020';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

describe('a personal link', () => {
  for (const [language, narrow] of /** @type {const} */ ([
    ['uk', 320],
    ['zh', 1100],
  ])) {
    test(`lets a doctor in by keyboard alone and without JavaScript, in ${language}`, () =>
      visitor(
        browser,
        async (page) => {
          const path = await link({ role: 'doctor', exchange, language });
          await page.context().addCookies([{ name: 'language', value: language, url: site }]);
          await page.goto(site + path);
          assert.equal(page.url(), `${site}/enter`);
          await shoot(page, `enter-${language}`);
          const button = await page.locator('main button').boundingBox();
          assert.ok(button && button.y + button.height <= 640, `the button ends at ${button?.y}`);
          await press(page, 'main button');
          assert.equal(page.url(), `${site}/${language}/exchanges/${exchange}`);
          await page.goto(`${site}/${language}/me`);
          assert.equal(await page.locator(`main a[href="/${language}/exchanges/${exchange}"]`).count(), 1);
          assert.ok(!(await page.content()).includes(path.split('/')[2] ?? path));
          await shoot(page, `me-${language}`);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          );
          await press(page, 'form[action="/sign-out"] button');
          assert.equal(page.url(), `${site}/${language}/me`);
          assert.equal(await page.locator('form[action="/sign-out"]').count(), 0);
          await shoot(page, `me-nobody-${language}`);
        },
        {
          javaScriptEnabled: false,
          colorScheme: language === 'zh' ? 'dark' : 'light',
          viewport: { width: narrow, height: 700 },
        },
      ));
  }

  test('says so when it has been used up, and leaves the reader a way on', () =>
    visitor(browser, async (page) => {
      const path = await link({ role: 'administrator', language: 'kk' });
      await page.goto(site + path);
      await page.click('main button');
      await page.context().clearCookies();
      const answer = await page.goto(site + path);
      assert.equal(answer?.status(), 410);
      await shoot(page, 'link-used-up');
      assert.deepEqual([...(await axeFindings(page, 'light')), ...(await axeFindings(page, 'dark'))], []);
      await page.click('.ways a >> nth=0');
      assert.match(page.url(), /\/me$/);
    }));

  test('leads to pages that everybody can use', () =>
    visitor(browser, async (page) => {
      await page.goto(site + (await link({ role: 'moderator', exchange, language: 'zh' })));
      assert.deepEqual([...(await axeFindings(page, 'light')), ...(await axeFindings(page, 'dark'))], []);
      await page.click('main button');
      assert.deepEqual([...(await axeFindings(page, 'light')), ...(await axeFindings(page, 'dark'))], []);
    }));
});
