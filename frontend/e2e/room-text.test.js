import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { begin, chair, command, meeting, room } from './support/booths.js';
import { launch, shoot } from './support/browser.js';
import { lookAt } from './support/rooms.js';

/** What people type, paste and compose in the boxes of the room. */

const pan = { name: '潘青', role: 'doctor', language: 'zh', country: 'CN' };

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * A doctor in the open room, and a moderator.
 *
 * @param {(there: {page: import('playwright-core').Page, moderator: import('playwright-core').Page, slug: string}) => Promise<void>} meet
 * @param {RegExp} [expected]
 */
const inTheRoom = (meet, expected) =>
  meeting(
    browser,
    async (enter, slug) => {
      const moderator = await enter(chair, 'room');
      await begin(moderator, slug);
      const page = await enter(pan, 'room');
      await meet({ page, moderator, slug });
    },
    expected,
  );

/** @param {import('playwright-core').Page} page @param {string} slug */
const texts = async (page, slug) => (await room(page, slug)).messages.map((/** @type {any} */ it) => it.text);

/** As Safari reports the key that ends a composition: after the composition, and not as a part of it. */
const afterComposition = (/** @type {import('playwright-core').Page} */ page, /** @type {string} */ box) =>
  page.locator(box).evaluate((it) => {
    it.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '患' }));
    const key = { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true };
    it.dispatchEvent(new KeyboardEvent('keydown', /** @type {any} */ (key)));
  });

test('Enter that ends a composition sends nothing, in the order of Safari too', async () => {
  await inTheRoom(async ({ page, slug }) => {
    await page.fill('#say', '患');
    await afterComposition(page, '#say');
    assert.equal(await page.inputValue('#say'), '患');
    await page.fill('#say', '患者');
    await page.press('#say', 'Enter');
    await page.locator('.message', { hasText: '患者' }).waitFor();
    assert.deepEqual(await texts(page, slug), ['患者']);
  });
});

test('20,000 pasted characters stay whole, and their writer is told', async () => {
  await inTheRoom(async ({ page, slug }) => {
    const pasted = '病例讨论。'.repeat(4_000);
    await page.focus('#say');
    await page.keyboard.insertText(pasted);
    assert.equal((await page.inputValue('#say')).length, 20_000);
    await page.locator('#say-left', { hasText: '20000 / 4000' }).waitFor();
    await shoot(page, 'room-too-long');
    await page.press('#say', 'Enter');
    await page.locator('.composer [role=alert]').waitFor();
    assert.equal((await page.inputValue('#say')).length, 20_000);
    assert.deepEqual(await texts(page, slug), []);
  }, /status of 422/);
});

test('what cannot be sent is removed from every box, and piles of marks are bounded', async () => {
  await inTheRoom(async ({ page, moderator }) => {
    await page.focus('#say');
    await page.keyboard.insertText('5\u000B mg\u202A, a\u0000b');
    assert.equal(await page.inputValue('#say'), '5 mg, ab');
    await page.fill('#say', `a${'\u0301'.repeat(400)}b`);
    assert.equal(await page.inputValue('#say'), `a${'\u0301'.repeat(8)}b`);
    await lookAt(moderator, 'moderation');
    const announcement = moderator.locator('#announce-text');
    await announcement.evaluate((it) => {
      for (let details = it.closest('details'); details; details = details.parentElement?.closest('details') ?? null)
        details.open = true;
    });
    await announcement.fill('Перерва\u202E 15 хв');
    assert.equal(await announcement.inputValue(), 'Перерва 15 хв');
  });
});

test('a message of which nothing is seen is not sent', async () => {
  await inTheRoom(async ({ page, slug }) => {
    await page.fill('#say', '\u200B\u3164');
    await page.press('#say', 'Enter');
    await page.locator('.composer [role=alert]').waitFor();
    assert.deepEqual(await texts(page, slug), []);
  }, /status of 422/);
});

test('a quote ends after a whole character', async () => {
  await inTheRoom(async ({ page, moderator, slug }) => {
    await command(moderator, slug, { type: 'say', text: `${'а'.repeat(89)}😀 далі`, language: 'uk' });
    const { number } = (await room(page, slug)).messages[0];
    await command(moderator, slug, { type: 'say', text: 'так', language: 'uk', reply_to: number });
    const quote = page.locator('.quote [lang]');
    await quote.waitFor();
    assert.equal(await quote.innerText(), `${'а'.repeat(89)}…`);
  });
});

test('what was deleted meanwhile is not counted as new', async () => {
  await inTheRoom(async ({ page, moderator, slug }) => {
    const say = (/** @type {string} */ text) => command(moderator, slug, { type: 'say', text, language: 'uk' });
    for (let number = 1; number <= 25; number++) await say(`рядок ${number}`);
    await page.locator('.message', { hasText: 'рядок 25' }).waitFor();
    await page.locator('.messages').evaluate((it) => (it.scrollTop = 0));
    await say('перше');
    await say('друге');
    const marker = page.locator('.chat-frame .marker');
    await marker.filter({ hasText: '2' }).waitFor();
    const { number } = (await room(page, slug)).messages.at(-1);
    await command(moderator, slug, { type: 'delete', message: number });
    await marker.filter({ hasText: '1' }).waitFor();
    await command(moderator, slug, { type: 'delete', message: number - 1 });
    await marker.waitFor({ state: 'detached' });
  });
});
