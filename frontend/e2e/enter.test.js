import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFindings, launch, shoot, watchedPage } from './support/browser.js';
import { site } from './support/site.js';

const exchange = 'binzhou-krivoy-rog-2020';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {object} order @returns {Promise<string>} the path of a fresh personal link */
async function link(order) {
  const answer = await fetch(`${site}/api/links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.CONSILIUM_KEY}` },
    body: JSON.stringify(order),
  });
  assert.equal(answer.status, 200);
  const { url } = /** @type {{url: string}} */ (await answer.json());
  return new URL(url).pathname;
}

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} visit
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function visitor(visit, options) {
  const context = await browser.newContext(options);
  try {
    const { page, problems } = await watchedPage(context);
    await visit(page);
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('status of 410')),
      [],
    );
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').Page} page presses Tab until the element has the focus */
async function tabTo(page, /** @type {string} */ selector) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluateAll((all) => all.some((one) => one === document.activeElement))) {
      return;
    }
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

describe('a personal link', () => {
  for (const [language, narrow] of /** @type {const} */ ([
    ['uk', 320],
    ['zh', 1100],
  ])) {
    test(`lets a doctor in by keyboard alone and without JavaScript, in ${language}`, () =>
      visitor(
        async (page) => {
          const path = await link({ role: 'doctor', exchange, language });
          await page.context().addCookies([{ name: 'language', value: language, url: site }]);
          await page.goto(site + path);
          assert.equal(page.url(), `${site}/enter`);
          await shoot(page, `enter-${language}`);
          await tabTo(page, 'main button');
          await page.keyboard.press('Enter');
          await page.waitForURL(`${site}/${language}/me`);
          assert.equal(await page.locator(`main a[href="/${language}/exchanges/${exchange}"]`).count(), 1);
          assert.ok(!(await page.content()).includes(path.split('/')[2] ?? path));
          await shoot(page, `me-${language}`);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          );
          await tabTo(page, 'form[action="/sign-out"] button');
          await page.keyboard.press('Enter');
          await page.waitForURL(`${site}/${language}/me`);
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
    visitor(async (page) => {
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
    visitor(async (page) => {
      await page.goto(site + (await link({ role: 'moderator', exchange, language: 'zh' })));
      assert.deepEqual([...(await axeFindings(page, 'light')), ...(await axeFindings(page, 'dark'))], []);
      await page.click('main button');
      assert.deepEqual([...(await axeFindings(page, 'light')), ...(await axeFindings(page, 'dark'))], []);
    }));
});
