import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { begin, chair, ihor, maria, meeting, segment, take, write } from './support/booths.js';
import { launch } from './support/browser.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @returns {{passed: Promise<void>, open: () => void}} */
function gate() {
  let open = () => {};
  const passed = /** @type {Promise<void>} */ (new Promise((done) => (open = () => done(undefined))));
  return { passed, open };
}

test('what was written before the check of figures came is marked when it is there', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const pivot = await enter(maria, 'booth/uk');
    const page = await enter({ ...ihor, language: 'ru' }, 'booth/ru');
    const held = gate();
    const asked = gate();
    await page.route('**/assets/chunk-*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes('двенадцат')) {
        asked.open();
        await held.passed;
      }
      await route.fulfill({ response });
    });
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    await asked.passed;
    await take(pivot);
    await take(page);
    await page.selectOption('.booth-there .panel-head select', 'uk');
    await write(pivot, 'Вводили 40 мг двічі на добу.');
    await page.locator('.pivot [aria-current]', { hasText: '40 мг' }).waitFor();
    await write(page, 'Вводили 4 мг дважды в сутки.');
    await segment(page, 'дважды в сутки').locator('.tag').waitFor();
    await write(pivot, 'Потім 60 мг.');
    await page.locator('.pivot [aria-current]', { hasText: '60 мг' }).waitFor();
    await page.fill('#booth-text', 'Потом 6 мг.');
    assert.equal(await page.locator('.marks').count(), 0);
    held.open();
    await segment(page, 'дважды в сутки').locator('.marks', { hasText: '40' }).waitFor();
    await page.locator('consilium-booth-marks .marks', { hasText: '60' }).waitFor();
    await page.fill('#booth-text', '');
  });
});
