import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  atTheConsole,
  begin,
  chair,
  command,
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
import { launch, shoot } from './support/browser.js';

/** An interpreter's lists: the booth's segments, the pivot's segments, and automatic scrolling. */

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page @param {number} count so many segments, each of some lines */
async function writeLong(page, count) {
  for (let number = 1; number <= count; number++) {
    await write(page, `Речення ${number}. ${'Ліжка, кисень і персонал. '.repeat(6)}`);
  }
  await segment(page, `Речення ${count}.`).waitFor();
}

/** @param {Page} page @returns {Promise<number>} how far the list is from its end */
const below = (page) => page.locator('.segments').evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight);

test('segments are one step for Tab: arrows go through them, Enter corrects an older one, the end is one button away', async () => {
  await atTheConsole(browser, async ({ page }) => {
    await writeLong(page, 12);
    assert.equal(await page.locator('.segments [tabindex="0"]').count(), 3); // the last segment with its actions
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
    await page.locator('.to-end button').click();
    assert.ok((await below(page)) < 2);
    await page.locator('.to-end').waitFor({ state: 'detached' });

    await page.focus('#booth-text');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await write(page, 'Речення 14.');
    await segment(page, 'Речення 14.').waitFor();
    assert.ok((await below(page)) < 2, 'follows again after a correction');
    await page.keyboard.press('Alt+Slash');
    await page.locator('.booth-there :focus').waitFor();
  });
});

test('an open correction stays where it is while a colleague writes, also at the end of the list', async () => {
  await atTheConsole(browser, async ({ page, enter }) => {
    await writeLong(page, 8);
    const mate = await enter(ihor, 'booth/uk');
    await segment(mate, 'Речення 8.').locator('button', { hasText: 'Виправити' }).click();
    await mate.locator('.inline-form textarea:focus').waitFor();
    await scrolled(mate, -30);
    await scrolled(mate, 10_000);
    const top = async () => (await mate.locator('.inline-form').boundingBox())?.y ?? NaN;
    const before = await top();
    for (const text of ['Речення 9.', 'Речення 10.', 'Речення 11.']) await write(page, text);
    await segment(mate, 'Речення 11.').waitFor();
    assert.ok(Math.abs((await top()) - before) < 1, `from ${before} to ${await top()}`);
    await shoot(mate, 'booth-correcting-uk');
    await mate.keyboard.press('Escape');
    await mate.waitForFunction(() => {
      const list = document.querySelector('.segments');
      return list && list.scrollHeight - list.scrollTop - list.clientHeight < 2;
    });
  });
});

/** @param {Page} page @param {number} by pixels that the list is scrolled, which it has heard of then */
const scrolled = (page, by) =>
  page.locator('.segments').evaluate(
    (list, top) =>
      new Promise((heard) => {
        list.addEventListener('scroll', () => heard(undefined), { once: true });
        list.scrollBy({ top, behavior: 'instant' });
      }),
    by,
  );

test('moving through segments renders only the one left and the one reached', async () => {
  await atTheConsole(browser, async ({ page, moderator, slug }) => {
    await writeLong(page, 6);
    await segment(page, 'Речення 6.').focus();
    await command(moderator, slug, { type: 'say', text: 'Зачекайте хвилину', language: 'uk' });
    await page.locator('.floor li', { hasText: 'Зачекайте хвилину' }).waitFor({ state: 'attached' });
    const drawn = await page.evaluateHandle(() => {
      const { prototype } = /** @type {any} */ (customElements.get('consilium-booth-segment'));
      const [render, numbers] = [prototype.render, /** @type {number[]} */ ([])];
      prototype.render = function () {
        numbers.push(this.segment.number);
        return render.call(this);
      };
      return numbers;
    });
    await page.keyboard.press('ArrowUp');
    await page.locator('.segments > ol > li:focus', { hasText: 'Речення 5.' }).waitFor();
    const numbers = await drawn.jsonValue();
    assert.equal(numbers.length, 2, numbers.join());
  });
});

test('in a relay the text keeps the speaker whom the pivot names, and a new pivot shows its own', async () => {
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
    const moderator = await enter({ ...chair, language: 'zh' }, 'booth/uk');
    await begin(moderator, slug);
    const page = await enter({ ...maria, language: 'kk' }, 'booth/uk');
    const next = page.locator('.booth-there summary', { has: page.locator('.pending') });
    assert.match((await next.locator('span').getAttribute('lang')) ?? '', /^(zh|en|uk)/);
    await take(page);
    for (const it of [moderator, page]) {
      await it.clock.install();
      await it.reload();
      await it.waitForSelector('.connection-status.live');
    }
    // Text that is inserted together with its region is not read out: the region exists before.
    const region = await page.waitForSelector('.lease > .unseen[role=status]', { state: 'attached' });
    assert.equal(await region.textContent(), '');
    for (const it of [moderator, page]) await it.clock.fastForward('22:00');
    await goesOnUntold(page, '.turn', '.lease > .unseen[role=status]');
    assert.ok(await region.evaluate((it) => it.isConnected && it.textContent !== ''));
    await goesOnUntold(moderator, '.booth-alarm .notice', '.booth-alarm [role=status]');
    assert.match(await moderator.locator('.booth-alarm .notice b').first().innerText(), /：$/);
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
