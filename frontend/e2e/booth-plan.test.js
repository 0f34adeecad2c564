import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { meeting } from './support/booths.js';
import { desk, launch } from './support/browser.js';
import { pagesSeen } from './support/pages.js';
import { enter, press, tabTo, visitor } from './support/people.js';
import { bringIn, invite } from './support/rooms.js';
import { site } from './support/site.js';

/** The booth plan: each of its pages as readers of two scripts see it, and all its functions by keyboard alone. */

/** @typedef {import('playwright-core').Page} Page */

const interpreters = ['Лисенко Марія', 'Bondar Ihor'];
const pages = pagesSeen('plan');

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} code @returns {Promise<string>} the slug of an exchange of its own with two interpreters */
async function exchange(code) {
  const slug = `plan-${code}-${crypto.randomUUID().slice(0, 8)}`;
  await bringIn(slug);
  for (const name of interpreters) await invite(slug, { name, role: 'interpreter', language: 'uk' });
  return slug;
}

/** @param {Page} page @param {string} booth to whose rota the first interpreter is added, where its form proposes */
async function addNext(page, booth) {
  const open = page.locator(`#booth-${booth} details`).first();
  if ((await open.getAttribute('open')) === null) await open.locator('summary').click();
  await page.selectOption(`#who-${booth}`, { index: 1 });
  await page.click(`#booth-${booth} form[action$="/shifts"] button`);
}

for (const code of /** @type {const} */ (['zh', 'uk'])) {
  test(`is whole in ${code}, in the dark and on a phone`, async () => {
    const slug = await exchange(code);
    const plan = `${site}/${code}/exchanges/${slug}/booths`;
    await visitor(
      browser,
      async (page) => {
        await enter(page, { role: 'moderator', exchange: slug, language: code });
        await pages.see(page, 'empty', code, 200, () => page.goto(plan));
        await addNext(page, 'uk');
        await page.waitForURL(/done=added/);
        await page.goto(`${plan}/ru/closing`);
        await page.click('main form button');
        await page.waitForURL(/done=closed/);
        await pages.see(page, 'planned', code, 200, () => addNext(page, 'uk'));
        await page.click('#booth-uk details summary');
        await page.fill('#to-uk', '2020-04-16T01:00');
        await pages.see(page, 'refused', code, 422, () => page.click('#booth-uk form[action$="/shifts"] button'));
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'to-uk');
        await pages.see(page, 'shift', code, 200, () => page.click('#booth-uk td a'));
        await page.goto(plan);
        await page.click('#booth-uk details:has(form[action$="/fill"]) summary');
        for (const box of await page.locator('#booth-uk input[name=who]').all()) await box.check();
        await pages.see(page, 'fill', code, 200, () => page.click('#booth-uk form[action$="/fill"] button'));
        await pages.see(page, 'fill-nobody', code, 422, () => page.goto(`${plan}/uk/fill`));
        await pages.see(page, 'closing', code, 200, () => page.goto(`${plan}/uk/closing`));
        await pages.see(page, 'feeds', code, 200, () => page.goto(`${plan}/uk/feeds`));
        await page.fill('#name', 'CART');
        await pages.see(page, 'feeds-made', code, 200, () => page.click('main form.form button'));
        await pages.see(page, 'feed-revoke', code, 200, () => page.click('a[href$="/revoke"]'));
      },
      { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } },
    );
  });
}

/** @param {Page} page @returns {Promise<string[]>} who is on the rota of the booth uk, in order */
const onTheRota = (page) => page.locator('#booth-uk td.who').allInnerTexts();

test('everything is done by the keyboard alone', async () => {
  const slug = await exchange('en');
  await visitor(browser, async (page) => {
    await enter(page, { role: 'moderator', exchange: slug, language: 'en' });
    await page.goto(`${site}/en/exchanges/${slug}/booths`);
    await tabTo(page, '#who-uk');
    await page.keyboard.press('ArrowDown');
    await press(page, '#booth-uk form[action$="/uk/shifts"] button');
    const [first] = await onTheRota(page);
    assert.ok(interpreters.includes(first), first);

    await press(page, '#booth-uk td a');
    await tabTo(page, '#who-uk');
    await page.keyboard.press('ArrowDown');
    await press(page, 'form[action*="/shifts/"] button');
    const [second] = await onTheRota(page);
    assert.ok(interpreters.includes(second) && second !== first, second);

    await press(page, '#booth-uk form[action$="/removal"] button');
    assert.deepEqual(await onTheRota(page), []);
    await press(page, '.done button');
    assert.deepEqual(await onTheRota(page), [second]);

    await tabTo(page, '#booth-uk details:has(form[action$="/fill"]) > summary');
    await page.keyboard.press('Enter');
    for (let chosen = 0; chosen < interpreters.length; chosen++) {
      await tabTo(page, '#booth-uk input[name=who]:not(:checked)');
      await page.keyboard.press('Space');
    }
    await press(page, '#booth-uk form[action$="/fill"] button');
    await press(page, 'form[method=post] button');
    const filled = await onTheRota(page);
    assert.ok(filled.length > 2 && new Set(filled).size === 2, filled.join());
    await press(page, '.done button');
    assert.deepEqual(await onTheRota(page), [second]);

    await press(page, '#booth-uk a[href$="/closing"]');
    await press(page, 'main form button');
    await page.locator('#booth-uk .notice form').waitFor();
    await press(page, '#booth-uk .notice form button');
    assert.equal(await page.locator('#booth-uk .notice form').count(), 0);
    assert.match(page.url(), /done=opened/);
  });
});

test('a phone shows who interprets, what can be done and keys that are shown once, without scrolling', async () => {
  const slug = await exchange('kk');
  await visitor(
    browser,
    async (page) => {
      await enter(page, { role: 'moderator', exchange: slug, language: 'kk' });
      await page.goto(`${site}/kk/exchanges/${slug}/booths`);
      await addNext(page, 'uk');
      await page.waitForURL(/done=added/);
      const parts = ['td.who', 'td time', 'td a', 'td button'];
      for (const part of parts) {
        const box = await page.locator(`#booth-uk ${part}`).first().boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320, `${part}: ${JSON.stringify(box)}`);
      }
      // In one go: the page may still scroll to the booth.
      const [who, time] = await page.evaluate(
        (all) => all.map((part) => document.querySelector(`#booth-uk ${part}`)?.getBoundingClientRect().y),
        parts.slice(0, 2),
      );
      assert.ok(Number(who) < Number(time), `the name comes first: ${who}, ${time}`);

      await page.goto(`${site}/kk/exchanges/${slug}/booths/uk/feeds`);
      await page.fill('#name', 'CART');
      await page.click('main form.form button');
      for (const part of ['#secret', '#endpoint', '#example']) {
        const cut = await page
          .locator(part)
          .evaluate((it) => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight);
        assert.ok(!cut, `${part} is whole`);
      }
    },
    { viewport: { width: 320, height: 640 }, extraHTTPHeaders: { 'Accept-Language': 'kk' } },
  );
});

test('the console says that a captioning tool writes', () =>
  meeting(browser, async (enterAs, slug) => {
    const chair = await enterAs({ name: 'Olha Koval', role: 'moderator', language: 'en' }, 'room');
    await chair.goto(`${site}/en/exchanges/${slug}/booths/uk/feeds`);
    await chair.fill('#name', 'CART');
    await chair.click('main form.form button');
    const headers = {
      Authorization: `Bearer ${await chair.inputValue('#secret')}`,
      'Content-Type': 'text/plain; charset=utf-8',
    };
    const address = await chair.inputValue('#endpoint');
    const answer = await fetch(address, { method: 'POST', headers, body: 'Доброго дня.' });
    assert.equal(answer.status, 200, await answer.text());
    const mate = await enterAs({ name: interpreters[0], role: 'interpreter', language: 'en' }, 'booth/uk');
    await mate.locator('.lease', { hasText: 'Olha Koval writes (captioning tool).' }).waitFor();
  }));

test('the HTML of all of these is valid', () => pages.check(2 * 10));
