import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { goIn } from './people.js';
import { site } from './site.js';

/** What people do in rooms, for tests. */

const key = { Authorization: `Bearer ${process.env.CONSILIUM_KEY}` };
const real = new URL('../../../exchanges/binzhou-krivoy-rog-2020.yaml', import.meta.url);

/**
 * Imports a real exchange under its own slug.
 *
 * @param {string} slug
 * @param {Date} [starts] on a day other than in 2020
 */
export async function bringIn(slug, starts) {
  const file = readFileSync(real, 'utf8').replace('exchange: binzhou-krivoy-rog-2020', `exchange: ${slug}`);
  // As in the file: on the clock of Binzhou, eight hours ahead of UTC.
  const local = starts && new Date(starts.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
  const body = local ? file.replace(/^starts: .*$/m, `starts: ${local}`) : file;
  const headers = { ...key, 'Content-Type': 'application/yaml' };
  const answer = await fetch(`${site}/api/exchange-files?release=true&name=${slug}`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200, await answer.text());
}

/**
 * @typedef {{name: string, role: string, language: string, country?: string, institution?: string}} Guest
 */

/** @param {string} slug @param {Guest} guest @returns {Promise<string>} the path of a personal link */
export async function invite(slug, guest) {
  const answer = await fetch(`${site}/api/exchanges/${slug}/participants`, {
    method: 'POST',
    headers: { ...key, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${crypto.randomUUID()}@hospital.example`, ...guest }),
  });
  assert.ok(answer.ok, `${answer.status} ${await answer.clone().text()}`);
  const { link } = /** @type {{link: {link: string}}} */ (await answer.json());
  return new URL(link.link).pathname;
}

/**
 * Enters by a personal link and continues to the room.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} slug
 * @param {Guest} guest
 */
export async function enterRoom(page, slug, guest) {
  await page.goto(site + (await invite(slug, guest)));
  await goIn(page);
  if (!page.url().endsWith('/room')) {
    await Promise.all([page.waitForURL(/\/room$/), page.click(`main a[href$="${slug}/room"]`)]);
  }
  await page.waitForSelector('.connection-status.live');
}

/**
 * @param {import('playwright-core').Page} page anybody's in the exchange
 * @param {string} slug
 * @param {object} command
 * @returns {Promise<number>} the number of what it made
 */
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

/** @param {import('playwright-core').Page} page at a page of the exchange @param {object} it a command @returns {Promise<number>} */
export const order = (page, it) => command(page, new URL(page.url()).pathname.split('/')[3], it);

/** @param {import('playwright-core').Page} page in a room @param {'chat' | 'questions' | 'agenda' | 'people' | 'moderation'} pane */
export const lookAt = (page, pane) => page.click(`#tab-${pane}`);

/** @param {import('playwright-core').Page} page @param {string} text writes it and sends it by Enter */
export async function say(page, text) {
  await page.fill('#say', text);
  await page.press('#say', 'Enter');
  await page.locator('#say').and(page.locator(':not([readonly])')).waitFor();
}

/** @param {import('playwright-core').Page} page @param {string} text @returns the message with that text */
export const saying = (page, text) => page.locator('.message', { hasText: text });
