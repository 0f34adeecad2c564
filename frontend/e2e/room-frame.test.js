import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { begin, chair, command, meeting } from './support/booths.js';
import { axeFindings, hindrances, launch, shoot } from './support/browser.js';
import { inBooth } from './support/notes.js';
import { lookAt, say, saying } from './support/rooms.js';

/** The frame of the room: everything that happens is in sight, and no pane loses its place. */

/** @typedef {import('playwright-core').Page} Page */

const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk', country: 'UA' };
const wang = { name: '王建国', role: 'speaker', language: 'zh', country: 'CN' };
const phone = { width: 360, height: 740 };

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page @param {string} selector */
const boxOf = async (page, selector) => {
  const box = await page.locator(selector).boundingBox();
  assert.ok(box, selector);
  return box;
};

/** @param {Page} page how far the page itself can be scrolled */
const scrolls = (page) =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

/** @param {Page} page @returns {Promise<string>} */
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');

test('the header is one line, the notes are in sight, and panes scroll while the page does not', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const writer = await enter({ name: 'Ван Лей', role: 'interpreter', language: 'uk' }, 'room');
    const uk = await inBooth(writer, 'uk');
    for (let i = 1; i <= 40; i++) await uk.write(`Речення ${i}. ${'Ліжка, кисень і персонал. '.repeat(3)}`);
    const page = await enter(olena, 'room');
    await page.locator('.line', { hasText: 'Речення 40.' }).waitFor();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1280, height: 740 },
      { width: 900, height: 740 },
      phone,
    ]) {
      await page.setViewportSize(size);
      assert.ok((await boxOf(page, '.bar')).height <= 49, `${size.width}`);
      const lines = await boxOf(page, '.lines');
      assert.ok(lines.y < (size.width === 900 ? 360 : 150), `${size.width}: the notes begin at ${lines.y}`);
      assert.equal(await scrolls(page), 0, `${size.width}`);
    }
    assert.ok((await boxOf(page, '.lines')).height > 480, 'a phone is for the notes');
    await page.setViewportSize({ width: 341, height: 192 });
    assert.ok((await scrolls(page)) > 0, 'enlarged four times the page scrolls');
  });
});

test('a tab keeps what is typed and where one reads, says what is new, and stays chosen', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const page = await enter(olena, 'room');
    for (let i = 1; i <= 25; i++) await command(moderator, slug, { type: 'say', text: `рядок ${i}`, language: 'uk' });
    await saying(page, 'рядок 25').waitFor();
    await page.fill('#say', 'Ще не дописала');
    await page.locator('.messages').evaluate((it) => (it.scrollTop = 200));
    await page.waitForFunction(() => document.querySelector('.messages')?.scrollTop === 200);
    const before = await page.locator('.messages').evaluate((it) => it.scrollTop);

    await page.focus('#tab-chat');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'tab-questions');
    await page.keyboard.press('End');
    assert.equal(await focused(page), 'tab-people');
    await page.locator('#pane-people', { hasText: 'Олена Ковальчук' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('tab', { selected: true }).getAttribute('id'), 'tab-questions');
    await command(moderator, slug, { type: 'say', text: 'нове повідомлення', language: 'uk' });
    await page.getByRole('tab', { name: 'Чат, 1 нове' }).waitFor();

    await page.keyboard.press('Alt+Digit2');
    assert.equal(await focused(page), 'tab-chat');
    assert.equal(await page.inputValue('#say'), 'Ще не дописала');
    assert.equal(await page.locator('.messages').evaluate((it) => it.scrollTop), before);
    await page.getByRole('tab', { name: 'Чат', exact: true }).waitFor();
    await page.keyboard.press('Alt+Digit4');
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    await page.locator('#tab-agenda[aria-selected=true]').waitFor();
    await lookAt(page, 'chat');
    assert.equal(await page.inputValue('#say'), 'Ще не дописала');
  });
});

test('a question on the screen reaches everybody, one for a speaker does not take the focus, a cut comes first', async () => {
  await meeting(
    browser,
    async (enter, slug) => {
      const moderator = await enter(chair, 'room');
      await begin(moderator, slug);
      const page = await enter(olena, 'room');
      const speaker = await enter(wang, 'room');
      const text = 'Коли у хворого 54 років слід починати неінвазивну вентиляцію, а коли одразу інтубувати?';
      const question = await command(page, slug, { type: 'ask', text, language: 'uk', named: true });
      await say(speaker, '各位同仁好');
      await speaker.focus('#say');
      const { person } = await speaker.evaluate(
        async (at) => (await fetch(at)).json(),
        `/api/exchanges/${slug}/room/me`,
      );
      await command(moderator, slug, { type: 'triage', question });
      await command(moderator, slug, { type: 'assign', question, to: person.id });
      await speaker.locator('.banner.yours', { hasText: text }).waitFor();
      assert.equal(await focused(speaker), 'say');
      await speaker.keyboard.press('Alt+Semicolon');
      await speaker.locator('.speaker .next button:focus').waitFor();

      await command(moderator, slug, { type: 'put_on_screen', question });
      await page.locator('.banner.screen', { hasText: text }).waitFor();
      await page.locator('.slide .on-screen', { hasText: text }).waitFor();
      await page.setViewportSize(phone);
      await page.locator('.banner.screen', { hasText: text }).waitFor();
      assert.deepEqual(await axeFindings(page, 'light'), []);
      await shoot(page, 'frame-on-screen-phone');
      assert.deepEqual(await hindrances(speaker, 'frame-speaker-zh'), []);

      await page.context().setOffline(true);
      await page.locator('.banner.cut').waitFor();
      await page.locator('.strip [aria-expanded=false]').last().click();
      await page.locator('.banner.screen').waitFor();
      await page.context().setOffline(false);
      await page.locator('.banner.cut').waitFor({ state: 'detached' });
    },
    /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK/,
  );
});
