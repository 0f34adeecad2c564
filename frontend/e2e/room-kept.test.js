import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, watchedPage } from './support/browser.js';
import { enterRoom, order, say, saying } from './support/rooms.js';

/** Nothing that somebody wrote is lost, nor the place at which somebody works. */

const slug = 'binzhou-krivoy-rog-2020';
const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk', country: 'UA' };
const moderator = { name: 'Модератор', role: 'moderator', language: 'uk' };
const cuts = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK/;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {(chair: import('playwright-core').Page, page: import('playwright-core').Page) => Promise<void>} meet */
async function inTheRoom(meet) {
  const contexts = [await browser.newContext(), await browser.newContext()];
  try {
    const [chair, doctor] = await Promise.all(contexts.map((context) => watchedPage(context)));
    await enterRoom(chair.page, slug, moderator);
    await order(chair.page, { type: 'set_door', mode: 'open' });
    await enterRoom(doctor.page, slug, olena);
    await meet(chair.page, doctor.page);
    const problems = [...chair.problems, ...doctor.problems];
    assert.deepEqual(
      problems.filter((it) => !cuts.test(it)),
      [],
    );
  } finally {
    for (const context of contexts) await context.close();
  }
}

test('a question, the choice about the name and what is replied to outlive a reload', async () => {
  await inTheRoom(async (_chair, page) => {
    await page.waitForSelector('#say');
    await say(page, 'На це відповідають');
    await saying(page, 'На це відповідають').click();
    await saying(page, 'На це відповідають').locator('.actions button').first().click();
    await page.fill('#say', 'Ще не дописала');
    await page.locator('.ask-box summary').click();
    await page.fill('#ask-text', 'Ще не дописане запитання');
    await page.check('.ask [name=named][value=no]');
    await page.reload();
    await page.waitForSelector('.line-sign.live');
    await page.waitForSelector('.replying');
    assert.equal(await page.inputValue('#ask-text'), 'Ще не дописане запитання');
    assert.ok(await page.isChecked('.ask [name=named][value=no]'));
  });
});

test('a question on its way cannot be changed, so that nothing typed after is lost', async () => {
  await inTheRoom(async (_chair, page) => {
    await page.locator('.ask-box summary').click();
    await page.fill('#ask-text', 'Чи приймати повторно?');
    await page.context().setOffline(true);
    await page.waitForSelector('.line-sign.offline');
    await page.click('.ask .actions button');
    await page.waitForSelector('#ask-text[readonly]');
    await page.locator('.ask [role=status]', { hasText: 'Надішлеться' }).waitFor();
    await page.context().setOffline(false);
    await page.locator('.ask [role=status].done').waitFor();
    assert.equal(await page.inputValue('#ask-text'), '');
  });
});

test('the keys of the desk go on from the question that they moved', async () => {
  await inTheRoom(async (chair, page) => {
    await order(page, { type: 'ask', text: 'Скільки днів?', language: 'uk', named: true });
    await chair.locator('.queue-line', { hasText: 'Скільки днів?' }).click();
    for (const [key, name] of [
      ['a', 'Прийняті'],
      ['v', 'Видно всім'],
    ]) {
      await chair.keyboard.press(key);
      await chair.locator('.queue-group', { hasText: name }).locator('.queue-line[aria-expanded=true]:focus').waitFor();
    }
  });
});
