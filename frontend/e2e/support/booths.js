import assert from 'node:assert/strict';
import { desk, watchedPage } from './browser.js';
import { bringIn, invite } from './rooms.js';
import { site } from './site.js';

/** What interpreters do at their consoles, for tests. */

/** @typedef {import('playwright-core').Page} Page */

/**
 * People in an exchange of this meeting alone, each in a browser of their own; nothing may go wrong in any of them but what
 * is expected.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {(enter: (guest: import('./rooms.js').Guest, path: string) => Promise<Page>, slug: string) => Promise<void>} meet
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
      await Promise.all([page.waitForURL(/\/me$/), page.click('main form button')]);
      await page.goto(`${site}/${guest.language}/exchanges/${slug}/${path}`);
      await page.waitForSelector('.line-sign.live');
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

/** @param {Page} page anybody's in the exchange @param {string} slug @param {object} command @returns {Promise<number>} */
export function command(page, slug, command) {
  return page.evaluate(
    async ([address, it]) => {
      const body = JSON.stringify({ id: crypto.randomUUID(), .../** @type {object} */ (it) });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(String(address), { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()).seq;
    },
    [`/api/exchanges/${slug}/room/commands`, command],
  );
}

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
