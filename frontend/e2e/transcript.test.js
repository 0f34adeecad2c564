import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { desk, launch, shoot } from './support/browser.js';
import { pagesSeen } from './support/pages.js';
import { enter, entered, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const exchange = 'st-petersburg-guangdong-2022';
const api = `${site}/api/exchanges/${exchange}`;
const transcript = `/exchanges/${exchange}/transcript`;
const pages = pagesSeen('transcript');
/** @type {import('playwright-core').Browser} */
let browser;

/** @param {string} cookie @param {object} command @returns {Promise<number>} the number of what it made */
async function does(cookie, command) {
  const answer = await fetch(`${api}/room/commands`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', cookie },
    body: JSON.stringify({ id: randomUUID(), ...command }),
  });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text).seq;
}

before(async () => {
  browser = await launch();
  const moderator = await entered({ role: 'moderator', exchange });
  const interpreter = await entered({ role: 'interpreter', exchange });
  await does(moderator, { type: 'set_door', mode: 'open' });
  const { items } = /** @type {any} */ (await (await fetch(api)).json()).agenda[0];
  await does(moderator, { type: 'move_now', item: items[0].id });
  for (const booth of ['ru', 'zh', 'uk']) {
    await does(moderator, { type: 'open_booth', booth });
  }
  const console_ = 'e2e';
  /** @type {Record<string, number>} */
  const leases = {};
  for (const booth of ['ru', 'zh', 'uk']) {
    leases[booth] = await does(interpreter, { type: 'take_booth', booth, console: console_ });
  }
  const speaker = `${exchange}/liu-mingjuan`;
  const write = (/** @type {string} */ booth, /** @type {object} */ rest) =>
    does(interpreter, {
      type: 'write_segment',
      booth,
      console: console_,
      lease: leases[booth],
      typed_ms: 2000,
      ...rest,
    });
  const first = await write('ru', { text: '[аплодисменты] Добрый день, уважаемые коллеги!', speaker });
  await write('zh', { text: '（掌声）尊敬的各位同事，大家好！', speaker });
  await write('uk', { text: '[оплески] Добрий день, шановні колеги!', source: first });
  await write('ru', { text: 'Дозу снижаем до 0,5 мг; <b>наблюдаем</b> двое суток. '.repeat(8), speaker });
  await write('ru', { text: 'Можно вопрос?', voice: 'Врач из зала' });
  await write('zh', { text: '请问可以提问吗？', voice: '现场医生' });
  await write('ru', { text: `Длинное_слово_${'ж'.repeat(200)}` });
});

after(() => browser.close());

/** Whoever agreed takes it back. @param {Page} page an organiser's @param {string} code @param {string} base */
async function refuseAndWithdraw(page, code, base) {
  await page.goto(`${base}/review`);
  await page.locator('#voice-1 summary').click();
  await page.locator('#voice-1 select[name=decision]').selectOption('refused');
  await pages.see(page, 'disputed', code, 200, () => page.click('#voice-1 form button'));
  assert.equal(await page.locator('#voice-1 .notice').count(), 1);
  await pages.see(page, 'withdraw', code, 200, () => page.click('#voice-1 .notice a'));
  await page.fill('#reason', 'Исправляем дозу');
  await pages.see(page, 'withdrawn', code, 200, () => page.click('main form.form button'));
  assert.equal(await page.locator('main .notice').count(), 0);
}

/** @param {Page} page an organiser's @param {string} code @param {string} base */
async function readAndPublish(page, code, base) {
  const open = (/** @type {string} */ path) => () => page.goto(base + path);
  await pages.see(page, 'read', code, 200, open('?language=ru'));
  await pages.see(page, 'beside', code, 200, open('?language=ru&beside=zh'));
  await page.emulateMedia({ media: 'print' });
  await shoot(page, `transcript-print-${code}`);
  await page.emulateMedia({ media: null });
  await pages.see(page, 'review', code, 200, open('/review'));
  await page.locator('summary').first().click();
  const form = page.locator('details form').first();
  await form.locator('select[name=decision]').selectOption('given');
  await form.locator('textarea').fill('14 мая, письмо');
  await form.locator('select[name=manner]').selectOption('');
  await pages.see(page, 'review-refused', code, 422, () => form.locator('button').click());
  assert.equal(await page.locator('details[open] textarea').inputValue(), '14 мая, письмо');
  await page.locator('details[open] select[name=manner]').selectOption('in_writing');
  await pages.see(page, 'recorded', code, 200, () => page.locator('details[open] button').click());
  assert.equal(new URL(page.url()).hash, '#voice-1');
  assert.equal(await page.locator('#voice-1 [role=status]').count(), 1);
  await pages.see(page, 'publish', code, 200, () => page.click('a[href$="/publish"]'));
  await pages.see(page, 'publish-refused', code, 422, () => page.click('main form.form button'));
  await page.check('input[name=leave_out]');
  await pages.see(page, 'published', code, 200, () => page.click('main form.form button'));
}

describe('a transcript', () => {
  for (const [code, number] of /** @type {const} */ ([
    ['zh', 1],
    ['uk', 2],
  ])) {
    test(`goes from the booth to the public in ${code}`, async () => {
      const base = `${site}/${code}${transcript}`;
      const options = { viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } };
      await visitor(
        browser,
        async (page) => {
          await enter(page, { role: 'organiser', exchange, language: code });
          await readAndPublish(page, code, base);
        },
        options,
      );
      await visitor(
        browser,
        async (page) => {
          await page.context().addCookies([{ name: 'language', value: code, url: site }]);
          await pages.see(page, 'public', code, 200, () => page.goto(`${base}?language=ru&beside=zh`));
          assert.equal(await page.locator('main').getByText('Можно вопрос?').count(), 0);
          assert.ok((await page.locator('main').innerText()).includes('уважаемые коллеги'));
          await pages.see(page, 'programme', code, 200, () => page.goto(`${site}/${code}/exchanges/${exchange}`));
          assert.equal(await page.locator(`a[href="/${code}${transcript}"]`).count(), 1);
        },
        options,
      );
      await visitor(
        browser,
        async (page) => {
          await enter(page, { role: 'organiser', exchange, language: code });
          await refuseAndWithdraw(page, code, base);
          assert.equal(await page.locator(`a[href$="/transcript/${number}"]`).count(), 1);
        },
        options,
      );
      await visitor(
        browser,
        async (page) => {
          await page.context().addCookies([{ name: 'language', value: code, url: site }]);
          await pages.see(page, 'away', code, 410, () => page.goto(base));
          assert.ok((await page.locator('main').innerText()).includes('Исправляем дозу'));
        },
        options,
      );
    });
  }
});

test('every page is valid HTML', () => pages.check(2 * 14));
