import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { enter, visitor } from './support/people.js';
import { get, site } from './support/site.js';

const slug = 'binzhou-krivoy-rog-2020';
const page = `${site}/uk/exchanges/${slug}`;

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('organisers see their tools on a public page, whose bytes stay the same for everybody', async () => {
  const bytes = (await get(`/uk/exchanges/${slug}`)).body;
  await visitor(
    browser,
    async (tab) => {
      await enter(tab, { role: 'organiser', exchange: slug, language: 'uk' });
      await tab.goto(`${site}/uk/console`);
      await tab.goto(page);
      const links = tab.locator('.organiser-bar a');
      await links.first().waitFor();
      assert.equal(await links.count(), 4);
      assert.match(String(await links.first().getAttribute('href')), new RegExp(`/uk/console/${slug}$`));
    },
    { viewport: desk },
  );
  assert.equal((await get(`/uk/exchanges/${slug}`)).body, bytes);
});

test('a doctor is asked nothing and sees no tools', () =>
  visitor(
    browser,
    async (tab) => {
      /** @type {string[]} */
      const asked = [];
      tab.on('request', (request) => asked.push(request.url()));
      await enter(tab, { role: 'doctor', exchange: slug, language: 'uk' });
      await tab.goto(page, { waitUntil: 'networkidle' });
      assert.equal(await tab.locator('.organiser-bar').count(), 0);
      assert.deepEqual(
        asked.filter((it) => it.includes('/toolbar')),
        [],
      );
    },
    { viewport: desk },
  ));
