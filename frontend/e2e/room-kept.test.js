import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { begin, command, meeting } from './support/booths.js';
import { axeFindings, launch, shoot, watchedPage } from './support/browser.js';
import { bringIn, enterRoom, lookAt, order, say, saying } from './support/rooms.js';
import { site } from './support/site.js';

/** Nothing that somebody wrote is lost, nor the position at which somebody works. */

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

/** What a browser logs when a moderator refuses. */
const refused = /status of 403/;

/**
 * @param {(chair: import('playwright-core').Page, page: import('playwright-core').Page) => Promise<void>} meet
 * @param {string} [room]
 * @param {RegExp} [expected] what goes wrong by design
 */
async function inTheRoom(meet, room = slug, expected = cuts) {
  const contexts = [await browser.newContext(), await browser.newContext()];
  try {
    const [chair, doctor] = await Promise.all(contexts.map((context) => watchedPage(context)));
    await enterRoom(chair.page, room, moderator);
    await order(chair.page, { type: 'set_door', mode: 'open' });
    await enterRoom(doctor.page, room, olena);
    await meet(chair.page, doctor.page);
    const problems = [...chair.problems, ...doctor.problems];
    assert.deepEqual(
      problems.filter((it) => !cuts.test(it) && !expected.test(it)),
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
    await lookAt(page, 'questions');
    await page.locator('.ask-box summary').click();
    await page.fill('#ask-text', 'Ще не дописане запитання');
    await page.check('.ask [name=named][value=no]');
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    await lookAt(page, 'chat');
    await page.waitForSelector('.replying');
    assert.equal(await page.inputValue('#ask-text'), 'Ще не дописане запитання');
    assert.ok(await page.isChecked('.ask [name=named][value=no]'));
  });
});

test('a question on its way cannot be changed, so that nothing typed after is lost', async () => {
  await inTheRoom(async (_chair, page) => {
    await lookAt(page, 'questions');
    await page.locator('.ask-box summary').click();
    await page.fill('#ask-text', 'Чи приймати повторно?');
    await page.context().setOffline(true);
    await page.waitForSelector('.connection-status.offline');
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
    await lookAt(chair, 'questions');
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

test('a writer keeps the text in view when a moderator closes the room, and continues when it opens', async () => {
  const running = 'room-paused';
  await bringIn(running, new Date(Date.now() - 3_600_000));
  await inTheRoom(async (chair, page) => {
    await lookAt(page, 'questions');
    await page.locator('.ask-box summary').click();
    await page.fill('#ask-text', 'Запитання, яке ще пишеться');
    await lookAt(page, 'chat');
    await page.fill('#say', 'Ще не дописала');
    await order(chair, { type: 'set_door', mode: 'closed' });
    await page.locator('#room-paused').waitFor();
    await page.locator('.composer .unsent', { hasText: 'Поки залу закрито' }).waitFor();
    assert.equal(await page.inputValue('#say'), 'Ще не дописала');
    assert.equal(await page.inputValue('#ask-text'), 'Запитання, яке ще пишеться');
    assert.equal(await page.locator('#room-over').count(), 0);
    assert.deepEqual(await axeFindings(page, 'light'), []);
    await shoot(page, 'room-paused-uk');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.composer .unsent button').click();
    await page.locator('.composer .unsent', { hasText: 'Скопійовано' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Ще не дописала');

    await order(chair, { type: 'set_door', mode: 'open' });
    await page.locator('.composer button', { hasText: 'Надіслати' }).waitFor();
    await page.press('#say', 'Enter');
    await saying(page, 'Ще не дописала').waitFor();
  }, running);
});

test('a removed member sees nothing of the room from then on, except the own unsent text', async () => {
  await inTheRoom(
    async (chair, page) => {
      await say(chair, 'Про пацієнта далі в закритій частині');
      await saying(page, 'Про пацієнта далі').waitFor();
      await page.fill('#say', 'Недописане');
      const { person } = await page.evaluate(async () =>
        (await fetch(`${location.pathname.replace(/^\/\w+/, '/api')}/me`)).json(),
      );
      await order(chair, { type: 'remove', member: person.id, out: true });
      await page.locator('#room-left', { hasText: 'Вас вилучено' }).waitFor();
      assert.equal(await page.locator('consilium-chat, consilium-question-list, consilium-people').count(), 0);
      assert.equal(await page.getByText('Про пацієнта далі').count(), 0);
      assert.equal(await page.locator('.unsent-text textarea').inputValue(), 'Недописане');
      assert.deepEqual(await axeFindings(page, 'light'), []);
      await shoot(page, 'room-removed-uk');
    },
    slug,
    refused,
  );
});

test('a writer keeps the booth’s box when the exchange ends, until leaving it', async () => {
  await inTheRoom(async (chair, page) => {
    await enterRoom(page, slug, { name: 'Марія Лисенко', role: 'interpreter', language: 'uk' });
    await page.goto(`${site}/uk/exchanges/${slug}/booth/uk`);
    await page.waitForSelector('.connection-status.live');
    await page.focus('#booth-text');
    await order(chair, { type: 'set_door', mode: 'closed' });
    await page.locator('.booth-write .unsent').waitFor();
    await page.locator('#booth-text:focus').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.locator('.booth-write .voices :focus').waitFor();
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await page.locator('.booth-write').waitFor({ state: 'hidden' });
  });
});

test('Escape leaves the form to edit a message, and what was typed is there when it is opened again', async () => {
  await inTheRoom(async (_chair, page) => {
    await say(page, 'Перевіримо аналізи завтра');
    const own = saying(page, 'Перевіримо аналізи завтра');
    await own.click();
    await own.getByRole('button', { name: 'Змінити' }).click();
    await own.locator('textarea').fill('Перевіримо аналізи сьогодні');
    await page.keyboard.press('Escape');
    await own.locator('textarea').waitFor({ state: 'detached' });
    await own.getByRole('button', { name: 'Змінити' }).click();
    assert.equal(await own.locator('textarea').inputValue(), 'Перевіримо аналізи сьогодні');
    await own.getByRole('button', { name: 'Скасувати' }).click();
    await own.getByRole('button', { name: 'Змінити' }).click();
    assert.equal(await own.locator('textarea').inputValue(), 'Перевіримо аналізи завтра');
  });
});

test('an edit that is left while it is on its way leaves no text behind once it is done', async () => {
  await inTheRoom(async (_chair, page) => {
    await say(page, 'Зустрінемося о восьмій');
    const own = saying(page, 'Зустрінемося о');
    await own.click();
    await own.getByRole('button', { name: 'Змінити' }).click();
    await own.locator('textarea').fill('Зустрінемося о дев’ятій');
    await page.context().setOffline(true);
    await page.waitForSelector('.connection-status.offline');
    await own.getByRole('button', { name: 'Зберегти' }).click();
    await own.locator('textarea').press('Escape');
    await own.locator('textarea').waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    await saying(page, 'Зустрінемося о дев’ятій').waitFor();
    await page.waitForFunction((key) => sessionStorage.getItem(key) === null, `consilium.sent.${slug}`);
    assert.equal(await page.evaluate((key) => sessionStorage.getItem(key), `consilium.typed.${slug}`), null);
  });
});

test('a translation begun at the desk continues in the chat, beside a colleague’s', async () => {
  await meeting(browser, async (enter, room) => {
    await begin(await enter(moderator, 'room'), room);
    const wang = { name: '王蕾', role: 'interpreter', language: 'zh' };
    const page = await enter(wang, 'room');
    const mate = await enter({ ...wang, name: '李明' }, 'room');
    const of = await command(mate, room, { type: 'say', text: 'Погодимо дозу', language: 'uk' });
    await lookAt(page, 'questions');
    await page
      .locator('.translation-desk li', { hasText: 'Погодимо дозу' })
      .locator('textarea[lang=zh]')
      .fill('商定剂量');
    await lookAt(page, 'chat');
    const said = saying(page, 'Погодимо дозу');
    await said.click();
    await said.getByRole('button', { name: '翻译' }).click();
    assert.equal(await said.locator('textarea').inputValue(), '商定剂量');
    assert.equal(await said.locator('.inline-form q').count(), 0);
    await command(mate, room, { type: 'translate', of, language: 'zh', text: '确定剂量' });
    await said.locator('.inline-form q', { hasText: '确定剂量' }).waitFor();
    assert.equal(await said.locator('textarea').inputValue(), '商定剂量');
  });
});

test('a message sent in one window appears in the other without a reload', async () => {
  await inTheRoom(async (chair, page) => {
    await say(chair, 'Погодимо дозу');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await saying(other, 'Погодимо дозу').waitFor();
    await saying(page, 'Погодимо дозу').click();
    await page.getByRole('button', { name: 'Дякую' }).click();
    await saying(other, 'Погодимо дозу').locator('.reactions [aria-pressed=true]').waitFor();
    await saying(other, 'Погодимо дозу').locator('.reactions button').click();
    await saying(page, 'Погодимо дозу').locator('.reactions').waitFor({ state: 'detached' });
    await saying(page, 'Погодимо дозу').locator('.actions [aria-pressed=false]', { hasText: 'Дякую' }).waitFor();
  });
});
