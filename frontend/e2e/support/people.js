import assert from 'node:assert/strict';
import { watchedPage } from './browser.js';
import { site } from './site.js';

/** Pages that refuse, each with what the browser then logs. */
const refusals = /status of (401|403|404|409|410|422)/;

/** @typedef {{role: string, exchange?: string, side?: string, language?: string}} Order */

/** @param {Order} order @returns {Promise<string>} the path of a fresh personal link */
export async function link(order) {
  const answer = await fetch(`${site}/api/links`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${process.env.CONSILIUM_KEY}` },
    body: JSON.stringify(order),
  });
  assert.equal(answer.status, 200);
  const { url } = /** @type {{url: string}} */ (await answer.json());
  return new URL(url).pathname;
}

/** Where a link leads: into the room while it is open, otherwise to the agenda; without an exchange to the person's own page. */
const within = /\/(?:me|(?:exchanges|missions)\/[\w-]+(?:\/room)?)$/;

/** @param {import('playwright-core').Page} page at `/enter` */
export async function goIn(page) {
  await Promise.all([page.waitForURL(within), page.click('main form button')]);
}

/** @param {import('playwright-core').Page} page @param {Order} order lets the browser in as somebody new */
export async function enter(page, order) {
  await page.goto(site + (await link(order)));
  await goIn(page);
}

/**
 * One person's browser, closed at the end, in which nothing may have gone wrong except what was refused by design.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {(page: import('playwright-core').Page) => Promise<void>} visit
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function visitor(browser, visit, options) {
  const context = await browser.newContext(options);
  try {
    const { page, problems } = await watchedPage(context);
    await visit(page);
    assert.deepEqual(
      problems.filter((problem) => !refusals.test(problem)),
      [],
    );
  } finally {
    await context.close();
  }
}

/** @param {Order} order @returns {Promise<string>} the cookies of somebody new who has entered, for requests without a browser */
export async function entered(order) {
  const headers = { 'Sec-Fetch-Site': 'same-origin' };
  const asked = await fetch(site + (await link(order)), { redirect: 'manual', headers });
  const cookies = (/** @type {Response} */ answer) =>
    answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
  const cookie = cookies(asked).join('; ');
  const post = { ...headers, cookie };
  const answer = await fetch(`${site}/enter`, { method: 'POST', redirect: 'manual', headers: post });
  assert.equal(answer.status, 303);
  return cookies(answer).join('; ');
}

/** @param {import('playwright-core').Page} page presses Tab until the element has the focus */
export async function tabTo(page, /** @type {string} */ selector) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluateAll((all) => all.some((one) => one === document.activeElement))) {
      return;
    }
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

/** @param {import('playwright-core').Page} page an organiser's @param {string} list the address of the participants */
export async function openRegistration(page, list) {
  await page.goto(list);
  await page.check('input[name=open]');
  await Promise.all([page.waitForURL(/done=policy/), page.click('form[action$="/policy"] button')]);
}

/** @param {import('playwright-core').Page} page presses Enter on what leads to another page */
export async function press(page, /** @type {string} */ selector) {
  await tabTo(page, selector);
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
}

/**
 * @typedef {{name: string, role: string, language: string, country: string, institution?: string}} Guest
 */

/**
 * Somebody with a name of his or her own, in contrast to {@link link}: the organiser invites and hands the link over.
 *
 * @param {import('playwright-core').Page} organiser
 * @param {string} exchange
 * @param {Guest} guest
 * @returns {Promise<string>} the path of the personal link
 */
export async function invite(organiser, exchange, guest) {
  await organiser.goto(`${site}/en/exchanges/${exchange}/participants/invite`);
  for (const field of /** @type {const} */ (['role', 'language', 'country'])) {
    await organiser.selectOption(`#${field}`, guest[field]);
  }
  await organiser.fill('#name', guest.name);
  await organiser.fill('#institution', guest.institution ?? '');
  await organiser.click('main form .actions button');
  return new URL(await organiser.locator('.secret').inputValue()).pathname;
}

/** @param {import('playwright-core').Locator} button presses it as slowly as a finger does: a page must not move it meanwhile */
export async function pressSlowly(button) {
  const page = button.page();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  assert.ok(box, 'what is pressed is there');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.up();
}
