import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hindrances, launch, shoot, watchedPage } from './support/browser.js';
import { pressSlowly, tabTo } from './support/people.js';
import { bringIn, enterRoom, order, say, saying } from './support/rooms.js';
import { site } from './support/site.js';

const slug = 'binzhou-krivoy-rog-2020';
const neverOpened = 'st-petersburg-guangdong-2022';
const pan = { name: '潘青', role: 'doctor', language: 'zh', country: 'CN', institution: '滨州医学院附属医院' };
const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk', country: 'UA' };
const interpreter = { name: 'Wang Lei', role: 'interpreter', language: 'uk' };
const moderator = { name: 'Модератор', role: 'moderator', language: 'uk' };

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** What a browser logs when a network is cut on purpose. */
const cuts = /ERR_INTERNET_DISCONNECTED|WebSocket connection|ERR_NETWORK/;

/**
 * People in one room, each in a separate browser; nothing may go wrong in any of them except the cuts.
 *
 * @param {Record<string, import('./support/rooms.js').Guest>} guests
 * @param {(pages: Record<string, import('playwright-core').Page>) => Promise<void>} meet
 * @param {string} [room]
 * @param {RegExp} [expected] what is refused by design
 */
async function together(guests, meet, room = slug, expected = cuts) {
  const contexts = [];
  /** @type {Record<string, import('playwright-core').Page>} */
  const pages = {};
  const watched = [];
  try {
    for (const [who, guest] of Object.entries(guests)) {
      const context = await browser.newContext({
        timezoneId: guest.country === 'CN' ? 'Asia/Shanghai' : 'Europe/Kyiv',
      });
      contexts.push(context);
      const { page, problems } = await watchedPage(context);
      watched.push(problems);
      await enterRoom(page, room, guest);
      pages[who] = page;
    }
    await meet(pages);
    assert.deepEqual(
      watched.flat().filter((problem) => !expected.test(problem)),
      [],
    );
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** @param {import('playwright-core').Page} page a moderator's */
const open = (page) => order(page, { type: 'set_door', mode: 'open' });

test('a signed-out reader is told how to get in', async () => {
  const context = await browser.newContext();
  const { page, problems } = await watchedPage(context);
  const answer = await page.goto(`${site}/uk/exchanges/${slug}`);
  assert.equal(answer?.status(), 200);
  await Promise.all([page.waitForURL(/\/room$/), page.click('.to-room a')]);
  assert.equal(await page.locator('main a[href="/uk/me"]').count(), 1);
  assert.deepEqual([...(await hindrances(page, 'room-way-in'))], []);
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('status of 401')),
    [],
  );
  await context.close();
});

test('after an exchange its room is a record to be read', async () => {
  await together(
    { olena },
    async ({ olena: page }) => {
      await page.waitForSelector('#room-over');
      assert.equal(await page.locator('#say').count(), 0);
      assert.deepEqual(await hindrances(page, 'room-record'), []);
    },
    neverOpened,
  );
});

test('two doctors talk, each in their own language, with an interpreter between them', async () => {
  await together({ moderator, pan, olena, interpreter }, async (pages) => {
    await open(pages.moderator);
    await pages.olena.waitForSelector('#say');
    await say(pages.olena, 'Які дози кортикостероїдів ви застосовуєте?');
    const asked = saying(pages.pan, 'Які дози');
    await asked.waitFor();
    assert.equal(await asked.locator('.text').getAttribute('lang'), 'uk');
    assert.match((await asked.locator('time').textContent()) ?? '', /UTC\+8$/);
    assert.match((await asked.locator('.who').textContent()) ?? '', /Олена Ковальчук/);

    const number = Number(await asked.getAttribute('data-number'));
    await order(pages.interpreter, {
      type: 'translate',
      of: number,
      language: 'zh',
      text: '你们用多大剂量的皮质激素？',
    });
    await asked.locator('.translation', { hasText: '皮质激素' }).waitFor();
    assert.equal(await asked.locator('.text').first().textContent(), 'Які дози кортикостероїдів ви застосовуєте?');
    assert.equal(await saying(pages.olena, 'Які дози').locator('.translation').count(), 0);

    await asked.locator('.text').first().click();
    await asked.locator('.actions button').first().click();
    await say(pages.pan, '每公斤一毫克。');
    await saying(pages.olena, '每公斤一毫克').locator('a.quote', { hasText: 'Які дози' }).waitFor();
    await shoot(pages.pan, 'room-open-zh');
  });
});

test('authors can edit and delete their messages, and others see that', async () => {
  await together({ moderator, pan, olena }, async ({ moderator: chair, pan: writer, olena: reader }) => {
    await open(chair);
    await writer.waitForSelector('#say');
    await say(writer, '十二毫克');
    const mine = saying(writer, '十二毫克');
    await mine.click();
    await mine.locator('.actions button', { hasText: '编辑' }).click();
    await writer.fill('.inline-form textarea', '二十毫克');
    await writer.click('.inline-form button:not([type=button])');
    await saying(reader, '二十毫克').locator('.who', { hasText: 'змінено' }).waitFor();

    const changed = saying(writer, '二十毫克');
    const number = await changed.getAttribute('data-number');
    await changed.locator('.actions button', { hasText: '删除' }).click();
    await writer.locator('.confirm', { hasText: '二十毫克' }).locator('button.danger').click();
    await reader.locator(`#message-${number}`, { hasText: 'Повідомлення видалено.' }).waitFor();
  });
});

test('a question in the chat goes among the questions by one button', async () => {
  await together({ moderator, olena }, async ({ moderator: chair, olena: page }) => {
    await open(chair);
    await page.waitForSelector('#say');
    // Enough messages that the list is at its end and follows growth.
    for (let i = 1; i <= 12; i++) await order(page, { type: 'say', text: `Рядок ${i}`, language: 'uk' });
    await say(page, 'Чи потрібна антикоагуляція?');
    await pressSlowly(saying(page, 'антикоагуляція').locator('.offer button'));
    await saying(page, 'антикоагуляція').locator('.tag', { hasText: 'У списку запитань' }).waitFor();
  });
});

test('what may identify a patient is not sent before its writer says so, and stays in the box', async () => {
  const refused = /status of 422/;
  await together(
    { moderator, olena },
    async ({ moderator: chair, olena: page }) => {
      await open(chair);
      await page.waitForSelector('#say');
      await say(page, 'Телефон доньки +380 67 123 45 67');
      await page.waitForSelector('.identity mark');
      assert.equal(await page.inputValue('#say'), 'Телефон доньки +380 67 123 45 67');
      assert.equal(await saying(page, 'Телефон доньки').count(), 0);
      assert.deepEqual(await hindrances(page, 'room-identity'), []);

      await page.click('.identity button.danger');
      await saying(page, 'Телефон доньки').waitFor();
      assert.equal(await page.inputValue('#say'), '');
    },
    slug,
    refused,
  );
});

test('after a cut the connection resumes with what was missed, and text written meanwhile is sent', async () => {
  await together({ moderator, pan, olena }, async ({ moderator: chair, pan: here, olena: away }) => {
    await open(chair);
    await away.waitForSelector('#say');
    await away.context().setOffline(true);
    await away.waitForSelector('.connection-status.offline');
    await say(here, '我们继续');
    await away.fill('#say', 'Я ще тут');
    await away.press('#say', 'Enter');
    await away.waitForSelector('.composer [role=status]');
    assert.equal(await away.inputValue('#say'), 'Я ще тут');

    await away.context().setOffline(false);
    await away.waitForSelector('.connection-status.live');
    await saying(away, '我们继续').waitFor();
    await saying(here, 'Я ще тут').waitFor();
    assert.equal(await saying(here, 'Я ще тут').count(), 1);
  });
});

test('a draft outlives a reload', async () => {
  await together({ moderator, olena }, async ({ moderator: chair, olena: page }) => {
    await open(chair);
    await page.fill('#say', 'Ще не дописала');
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    assert.equal(await page.inputValue('#say'), 'Ще не дописала');
  });
});

test('where sockets are blocked the room continues over the event stream', async () => {
  await together({ moderator, pan }, async ({ moderator: chair, pan: other }) => {
    await open(chair);
    const context = await browser.newContext();
    await context.routeWebSocket(/\/live\//, (socket) => socket.close());
    const page = await context.newPage();
    await enterRoom(page, slug, olena);
    assert.match((await page.textContent('.connection-status')) ?? '', /HTTP/);
    await say(page, 'Через потік');
    await saying(other, 'Через потік').waitFor();
    await say(other, '收到');
    await saying(page, '收到').waitFor();
    await context.close();
  });
});

test('before an exchange its room counts down on the clocks of both sides, and opens by itself', async () => {
  const soon = 'room-soon';
  await bringIn(soon, new Date(Date.now() + 3 * 86_400_000));
  await together(
    { moderator, olena },
    async ({ moderator: chair, olena: page }) => {
      await page.waitForSelector('.countdown');
      assert.equal(await page.locator('consilium-door .clocks > li').count(), 2);
      assert.deepEqual(await hindrances(page, 'room-waiting'), []);
      await open(chair);
      await page.waitForSelector('#say');
      assert.equal(await page.locator('.countdown').count(), 0);
    },
    soon,
  );
});

test('everything can be done by keyboard, and nothing is in the way of anybody', async () => {
  await together({ moderator, pan, olena }, async ({ moderator: chair, pan: other, olena: page }) => {
    await open(chair);
    await page.waitForSelector('#say');
    await tabTo(page, '#say');
    await page.keyboard.type('Вітаю, @');
    await page.locator('.offers [role=option]').first().waitFor();
    await page.keyboard.type('潘');
    await page.keyboard.press('Enter');
    assert.equal(await page.inputValue('#say'), 'Вітаю, @潘青 ');
    await page.keyboard.press('Enter');
    await saying(other, 'Вітаю').locator('.mention').waitFor();

    await say(other, '您好');
    await saying(page, '您好').waitFor();
    const last = Number(await saying(page, '您好').last().getAttribute('data-number'));
    await page.focus(`#message-${last}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.replying');
    await page.keyboard.type('Дякую');
    await page.keyboard.press('Enter');
    await saying(other, 'Дякую').locator('a.quote', { hasText: '您好' }).waitFor();

    await page.focus(`#message-${last}`);
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), `message-${last}`);
    assert.deepEqual(await hindrances(page, 'room-open-uk'), []);
    assert.deepEqual(await hindrances(chair, 'room-moderator-uk'), []);
    assert.deepEqual(await hindrances(other, 'room-doctor-zh'), []);
  });
});
