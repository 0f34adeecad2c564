import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  atTheConsole,
  begin,
  chair,
  command,
  maria,
  meeting,
  room,
  said,
  segment,
  spoken,
  take,
  voice,
  wang,
  write,
} from './support/booths.js';
import { axeFindings, hindrances, launch, shoot } from './support/browser.js';
import { lookAt } from './support/rooms.js';
import { site } from './support/site.js';

/** An interpreter's text is never lost, nor attributed to somebody else. */

const expected = /status of (403|409|422)|^(403|409|422) |ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK/;

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('what was refused goes back with who said it, and never into what somebody else says', async () => {
  await atTheConsole(
    browser,
    async ({ page, moderator, slug }) => {
      await voice(page, 'Лікарка');
      await page.context().setOffline(true);
      await page.locator('.connection-status.offline').waitFor();
      await write(page, 'Перше речення.');
      await voice(page, 'Голова');
      await page.keyboard.insertText('Друге, ще пишеться');
      await command(moderator, slug, { type: 'force_booth', booth: 'uk' });
      await page.context().setOffline(false);
      const unsent = page.locator('.segments ~ .unsent', { hasText: 'Перше речення.' });
      const back = unsent.locator('button', { hasText: 'Повернути в поле' });
      await back.click();
      await unsent.getByText('належить іншому промовцеві').waitFor();
      assert.equal(await page.inputValue('#booth-text'), 'Друге, ще пишеться');
      await shoot(page, 'booth-unsent-uk');

      await page.fill('#booth-text', '');
      await back.click();
      await unsent.waitFor({ state: 'detached' });
      assert.equal(await page.inputValue('#booth-text'), 'Перше речення.');
      await spoken(page, 'Лікарка').waitFor();
      await take(page);
      await page.locator('#booth-text').press('Enter');
      await segment(page, 'Перше речення.').waitFor();
      assert.equal((await said(page, slug, 'Перше речення.')).voice, 'Лікарка');
      await spoken(page, 'Голова').waitFor();
    },
    expected,
  );
});

test('the next speaker begins only when what the last one said was sent', async () => {
  await meeting(browser, async (enter, slug) => {
    await begin(await enter(chair, 'room'), slug);
    const page = await enter(maria, 'booth/uk');
    await voice(page, 'Голова');
    await page.keyboard.insertText('Ще ніхто не пише');
    await page.keyboard.press('Alt+Minus');
    await spoken(page, 'Голова').waitFor();
    await page.fill('#booth-text', 'Пацієнта перевели до реанімації. '.repeat(80));
    await take(page);
    await page.focus('#booth-text');
    await page.keyboard.press('Alt+Minus');
    await page.locator('button.split').waitFor();
    await spoken(page, 'Голова').waitFor();
    await page.locator('button.split').click();
    await page.locator('.segments .sending').first().waitFor({ state: 'detached' });
    const { segments } = (await room(page, slug)).notes;
    assert.deepEqual(new Set(segments.map((/** @type {any} */ it) => it.voice)), new Set(['Голова']));
  });
});

test('a pause leaves the box and the hint as they were, in sight and to be copied', async () => {
  await atTheConsole(browser, async ({ page, moderator, slug }) => {
    await page.fill('#booth-hint', '12 мг');
    await page.focus('#booth-text');
    await page.keyboard.insertText('Речення перед паузою');
    await command(moderator, slug, { type: 'set_door', mode: 'closed' });
    await page.locator('.booth-write .unsent', { hasText: 'Поки залу закрито' }).waitFor();
    assert.equal(await page.inputValue('#booth-text'), 'Речення перед паузою');
    await page.locator('#booth-text').press('Enter');
    assert.deepEqual(await hindrances(page, 'booth-paused-uk'), []);
    await command(moderator, slug, { type: 'set_door', mode: 'open' });
    await page.locator('#booth-state:not(.notice)').waitFor();
    assert.equal(await page.inputValue('#booth-hint'), '12 мг');
    assert.equal(await page.inputValue('#booth-text'), 'Речення перед паузою');
    await page.locator('#booth-text').press('Enter');
    await segment(page, 'Речення перед паузою').waitFor();
  });
});

test('a correction begun earlier does not overwrite a colleague’s', async () => {
  await atTheConsole(
    browser,
    async ({ page, moderator, slug }) => {
      await write(page, 'Вводили 40 мг.');
      await segment(page, 'Вводили 40 мг.').waitFor();
      await page.keyboard.press('ArrowUp');
      await page.locator('.inline-form textarea').fill('Вводили 60 мг.');
      await page.reload();
      await page.waitForSelector('.connection-status.live');
      const { number, revision } = await said(page, slug, 'Вводили 40 мг.');
      const text = 'Вводили 80 мг.';
      await command(moderator, slug, { type: 'correct_segment', segment: number, revision, text });
      await segment(page, text).waitFor();
      await page.focus('#booth-text');
      await page.keyboard.press('ArrowUp');
      assert.equal(await page.inputValue('.inline-form textarea'), 'Вводили 60 мг.');
      await page.keyboard.press('Enter');
      await page.locator('.inline-form .notice', { hasText: text }).waitFor();
      assert.equal((await said(page, slug, text)).number, number);
    },
    expected,
  );
});

test('an answer in writing is translated although it looks like a patient’s identity, once that was looked at', async () => {
  await meeting(
    browser,
    async (enter, slug) => {
      const moderator = await enter(chair, 'room');
      await begin(moderator, slug);
      const question = await command(moderator, slug, { type: 'ask', text: 'Куди?', language: 'uk', named: true });
      await command(moderator, slug, { type: 'triage', question });
      const text = 'Приймальня лікарні: +380 67 123 45 67';
      const answer = { type: 'answer_in_writing', question, language: 'uk', text, checked: true };
      await command(moderator, slug, answer);
      const page = await enter(wang, 'booth/zh');
      const work = page.locator('.booth-queue li', { hasText: text });
      await work.locator('button').click();
      await work.locator('textarea').fill('医院接待处：+380 67 123 45 67');
      await work.locator('textarea').press('Enter');
      await work.locator('.identity mark').waitFor();
      await work.locator('.identity button.danger').click();
      await work.waitFor({ state: 'detached' });
    },
    expected,
  );
});

test('what was translated at the room’s desk leaves it, also where the room shows it before it answers', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const page = await enter(wang, 'room');
    // Over a stream an answer arrives separately.
    await page.evaluate(() => sessionStorage.setItem('consilium.line', 'stream'));
    await page.reload();
    await page.locator('.connection-status', { hasText: 'HTTP' }).waitFor();
    await lookAt(page, 'questions');
    await page.route('**/room/commands', async (route) => {
      const response = await route.fetch();
      const { type, text } = route.request().postDataJSON();
      if (type === 'translate') await page.locator('.message', { hasText: text }).waitFor({ state: 'attached' });
      await route.fulfill({ response });
    });
    for (const [text, translation] of [
      ['Скільки ліжок звільнили?', '腾出了多少张床位？'],
      ['Хто відповість?', '由谁解答？'],
    ]) {
      await command(moderator, slug, { type: 'say', text, language: 'uk' });
      const work = page.locator('.translation-desk li', { hasText: text }).locator('form:has(textarea[lang=zh])');
      await work.locator('textarea').fill(translation);
      await work.locator('button').click();
      await work.waitFor({ state: 'detached' });
    }
  });
});

test('a removed member gets back all text typed at the console; captions say why they end', async () => {
  await atTheConsole(
    browser,
    async ({ page, moderator, slug }) => {
      await write(page, 'Про пацієнта в закритій частині.');
      await segment(page, 'Про пацієнта').waitFor();
      await page.fill('#booth-hint', '12 мг');
      await page.focus('#booth-text');
      await page.keyboard.insertText('Недописане');
      const captions = await page.context().newPage();
      await captions.goto(`${site}/uk/exchanges/${slug}/room?view=captions&notes=uk`);
      await captions.getByText('Про пацієнта').waitFor();
      const member = await page.evaluate(
        async (address) => (await (await fetch(address)).json()).person.id,
        `/api/exchanges/${slug}/room/me`,
      );
      await command(moderator, slug, { type: 'remove', member, out: true });
      await page.locator('#room-left', { hasText: 'Вас вилучено' }).waitFor();
      await captions.locator('#room-left', { hasText: 'Вас вилучено' }).waitFor();
      for (const it of [page, captions]) assert.equal(await it.getByText('Про пацієнта').count(), 0);
      const texts = await page
        .locator('.unsent-text textarea')
        .evaluateAll((all) => all.map((it) => /** @type {any} */ (it).value));
      assert.deepEqual(texts.sort(), ['12 мг', 'Недописане']);
      assert.deepEqual(await hindrances(page, 'booth-removed-uk'), []);
      assert.deepEqual(await axeFindings(captions, 'light'), []);
      await shoot(captions, 'captions-removed-uk');
    },
    expected,
  );
});

test('a hint that is refused only after a reload is in its field again', async () => {
  await atTheConsole(browser, async ({ page, moderator, slug }) => {
    await command(moderator, slug, { type: 'set_door', mode: 'closed' });
    await page.locator('#booth-hint').waitFor({ state: 'detached' });
    // Like a page that was left with an unanswered command.
    await page.evaluate((key) => {
      const sent = { type: 'push_hint', booth: 'uk', text: '12 мг' };
      sessionStorage.setItem(key, JSON.stringify([[crypto.randomUUID(), sent]]));
    }, `consilium.sent.${slug}`);
    await page.reload();
    await page.waitForFunction((key) => sessionStorage.getItem(key) === null, `consilium.sent.${slug}`);
    await command(moderator, slug, { type: 'set_door', mode: 'open' });
    await page.locator('#booth-hint').waitFor();
    assert.equal(await page.inputValue('#booth-hint'), '12 мг', await page.locator('.hints').innerText());
  });
});
