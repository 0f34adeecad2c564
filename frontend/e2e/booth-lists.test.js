import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  atTheConsole,
  begin,
  chair,
  ihor,
  maria,
  meeting,
  said,
  segment,
  spoken,
  take,
  voice,
  write,
} from './support/booths.js';
import { launch } from './support/browser.js';

/** What an interpreter has before the eyes: what the booth wrote, what its pivot wrote, and what goes on by itself. */

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('segments are one step for Tab: arrows go through them, Enter corrects an older one, the end is one button away', async () => {
  await atTheConsole(browser, async ({ page }) => {
    for (let number = 1; number <= 12; number++) {
      await write(page, `Речення ${number}. ${'Ліжка, кисень і персонал. '.repeat(6)}`);
    }
    await segment(page, 'Речення 12.').waitFor();
    assert.equal(await page.locator('.segments [tabindex="0"]').count(), 3); // the last, and what may be done with it
    await segment(page, 'Речення 12.').focus();
    await page.keyboard.press('Home');
    await page.locator('.segments > ol > li:focus', { hasText: 'Речення 1.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.inline-form textarea:focus').fill('Друге речення, виправлене.');
    await page.keyboard.press('Enter');
    await page.locator('#booth-text:focus').waitFor();
    await write(page, 'Речення 13.');
    const last = segment(page, 'Речення 13.');
    await last.waitFor();
    const below = () => page.locator('.segments').evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight);
    await page.locator('.to-end button').click();
    assert.ok((await below()) < 2);
    await page.locator('.to-end').waitFor({ state: 'detached' });

    await page.focus('#booth-text');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await write(page, 'Речення 14.');
    await segment(page, 'Речення 14.').waitFor();
    assert.ok((await below()) < 2, 'follows again after a correction');
    await page.keyboard.press('Alt+Slash');
    await page.locator('.booth-there :focus').waitFor();
  });
});

test('in a relay the words stay those of whom the pivot names, and another pivot shows its own', async () => {
  await atTheConsole(browser, async ({ page: pivot, slug, enter }) => {
    const page = await enter({ ...ihor, language: 'ru' }, 'booth/ru');
    await take(page);
    await page.selectOption('.booth-there .panel-head select', 'uk');
    await pivot.focus('#booth-text');
    await voice(pivot, 'Ведуча');
    await write(pivot, 'Переходимо до запитань.');
    await page.locator('.pivot [aria-current]', { hasText: 'Переходимо' }).waitFor();
    await spoken(page, 'Ведуча').waitFor();
    await write(page, 'Переходим к вопросам.');
    await segment(page, 'Переходим к вопросам.').waitFor();
    assert.equal((await said(page, slug, 'Переходим к вопросам.')).voice, 'Ведуча');
    await page.locator('.pivot li', { hasText: 'Переходимо' }).waitFor();
    const before = await page.getAttribute('.pivot', 'aria-label');
    await page.selectOption('.booth-there .panel-head select', 'zh');
    await page.locator(`.pivot:not([aria-label="${before}"])`).waitFor();
    assert.equal(await page.locator('.pivot li').count(), 0, 'nobody has written in the booth that was chosen');
  });
});

test('minutes and seconds go on in sight and are not read out each time', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'booth/uk');
    await begin(moderator, slug);
    const page = await enter(maria, 'booth/uk');
    await take(page);
    for (const it of [moderator, page]) {
      await it.clock.install();
      await it.reload();
      await it.waitForSelector('.line-sign.live');
      await it.clock.fastForward('22:00');
    }
    await goesOnUntold(page, '.turn', '.lease > .unseen[role=status]');
    await goesOnUntold(moderator, '.booth-alarm .notice', '.booth-alarm [role=status]');
  });
});

/** @param {Page} page @param {string} seen what shows the time @param {string} told what is read out */
async function goesOnUntold(page, seen, told) {
  await page.locator(seen).first().waitFor();
  const [before, said] = [await page.locator(seen).first().innerText(), await page.locator(told).textContent()];
  assert.notEqual(said?.trim(), '');
  await page.clock.fastForward('01:00');
  await page.waitForFunction(
    ([selector, text]) => /** @type {any} */ (document.querySelector(selector)).innerText !== text,
    [seen, before],
  );
  assert.equal(await page.locator(told).textContent(), said);
}
