import assert from 'node:assert/strict';
import { desk, watchedPage } from './browser.js';
import { bringIn, command, invite } from './rooms.js';
import { goIn } from './people.js';
import { site } from './site.js';

/** What interpreters do at their consoles, for tests. */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {(guest: import('./rooms.js').Guest, path: string) => Promise<Page>} Enter */

export const maria = { name: 'Марія Лисенко', role: 'interpreter', language: 'uk' };
export const ihor = { name: 'Ігор Бондар', role: 'interpreter', language: 'uk' };
export const wang = { name: '王蕾', role: 'interpreter', language: 'zh' };
export const chair = { name: 'Модератор', role: 'moderator', language: 'uk' };

/**
 * People in an exchange of this test alone, each in a separate browser; nothing may go wrong in any of them except what is
 * expected.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {(enter: Enter, slug: string) => Promise<void>} meet
 * @param {RegExp} [expected]
 */
export async function meeting(browser, meet, expected = /^$/) {
  /** @type {import('playwright-core').BrowserContext[]} */
  const contexts = [];
  /** @type {string[][]} */
  const watched = [];
  const slug = `booth-${crypto.randomUUID().slice(0, 8)}`;
  await bringIn(slug, new Date(Date.now() - 600_000));
  try {
    await meet(async (guest, path) => {
      const context = await browser.newContext({ viewport: desk, timezoneId: 'Europe/Kyiv' });
      contexts.push(context);
      const { page, problems } = await watchedPage(context);
      watched.push(problems);
      await page.goto(site + (await invite(slug, guest)));
      await goIn(page);
      await page.goto(`${site}/${guest.language}/exchanges/${slug}/${path}`);
      await page.waitForSelector('.connection-status.live');
      return page;
    }, slug);
    assert.deepEqual(
      watched.flat().filter((problem) => !expected.test(problem)),
      [],
    );
  } finally {
    for (const context of contexts) await context.close();
  }
}

/**
 * A meeting that has begun, and in which Марія writes in the booth uk.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {(there: {page: Page, moderator: Page, slug: string, enter: Enter}) => Promise<void>} meet page: Марія's
 * @param {RegExp} [expected]
 */
export const atTheConsole = (browser, meet, expected) =>
  meeting(
    browser,
    async (enter, slug) => {
      const moderator = await enter(chair, 'room');
      await begin(moderator, slug);
      const page = await enter(maria, 'booth/uk');
      await take(page);
      await meet({ page, moderator, slug, enter });
    },
    expected,
  );

export { command };

/** @param {Page} page @returns {Promise<Record<string, any>>} the room as this reader gets it */
export const room = (/** @type {Page} */ page, /** @type {string} */ slug) =>
  page.evaluate(async (address) => (await fetch(address)).json(), `/api/exchanges/${slug}/room`);

/** @param {Page} page a moderator's @param {string} slug the first item is on */
export async function begin(page, slug) {
  await command(page, slug, { type: 'set_door', mode: 'open' });
  const number = await page.evaluate(
    () => JSON.parse(document.querySelector('#room-facts')?.textContent ?? '{}').exchange.items[0].number,
  );
  await command(page, slug, { type: 'move_now', item: number });
}

/** @param {Page} page begins to write where nobody does, by its key */
export async function take(page) {
  await page.locator('.lease button').first().waitFor();
  await page.focus('#booth-text');
  await page.keyboard.press('Alt+Semicolon');
  await page.keyboard.press('Enter');
  await page.locator('#booth-state:not(.notice)').waitFor();
}

/** @param {Page} page @param {string} text writes a segment */
export async function write(page, text) {
  await page.focus('#booth-text');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** @param {Page} page @param {string} text @returns the booth's segment with that text, once it is stored */
export const segment = (page, text) => page.locator('.segments > ol > li[data-number]', { hasText: text });

/** @param {Page} page somebody else speaks @param {string} name */
export async function voice(page, name) {
  await page.keyboard.press('Alt+Digit0');
  await page.locator('.naming input').fill(name);
  await page.keyboard.press('Enter');
  await spoken(page, name).waitFor();
}

/** @param {Page} page @param {string} name who speaks, as the console has it */
export const spoken = (page, name) => page.locator('.voices [aria-pressed=true]', { hasText: name });

/** @param {Page} page @param {string} slug @param {string} text @returns {Promise<any>} as the room has it */
export const said = async (page, slug, text) =>
  (await room(page, slug)).notes.segments.find((/** @type {any} */ it) => it.text === text);
