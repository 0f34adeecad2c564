import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings, hindrances, launch, shoot, watchedPage } from './support/browser.js';
import { inBooth, itemsOf, pane } from './support/notes.js';
import { bringIn, enterRoom, order } from './support/rooms.js';
import { site } from './support/site.js';

/** Who reads what interpreters write. */

/** The room of the running test: each has its own, empty one. */
let slug = '';
const pan = { name: '潘青', role: 'doctor', language: 'zh', country: 'CN', institution: '滨州医学院附属医院' };
const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk', country: 'UA' };
const wang = { name: 'Ван Лей', role: 'interpreter', language: 'uk' };
const li = { name: '李雪', role: 'interpreter', language: 'zh' };
const moderator = { name: 'Модератор', role: 'moderator', language: 'uk' };
const speaker = () => `${slug}/pan-qing`;

const said = [
  'Доброго дня, колеги. Я доповім, як наша лікарня готувалася до прийому перших хворих.',
  'За два дні ми звільнили окремий корпус на 120 ліжок і розділили чисту, проміжну та забруднену зони.',
  'Кожна зміна триває чотири години. У забрудненій зоні медики працюють по двоє [шум у залі].',
];
const translated = [
  '各位同仁，大家好。我来介绍本院收治首批患者的准备工作。',
  '两天之内，我们腾出了一栋设有120张床位的独立病房楼，划分了清洁区、缓冲区和污染区。',
  '每班四小时，污染区内医护人员两人一组工作。',
];

/** @typedef {import('playwright-core').Page} Page */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} name of a room of its own */
async function inRoom(name) {
  slug = name;
  await bringIn(slug);
}

/**
 * People in one open room, each in a separate browser; nothing may go wrong in any of them.
 *
 * @template {string} K
 * @param {Record<K, import('./support/rooms.js').Guest>} guests
 * @param {(pages: Record<K, Page>) => Promise<void>} meet
 */
async function together(guests, meet) {
  const contexts = [];
  const pages = /** @type {Record<K, Page>} */ ({});
  const watched = [];
  try {
    for (const [who, guest] of /** @type {[K, import('./support/rooms.js').Guest][]} */ (Object.entries(guests))) {
      const timezoneId = guest.country === 'CN' ? 'Asia/Shanghai' : 'Europe/Kyiv';
      const context = await browser.newContext({ timezoneId });
      contexts.push(context);
      const { page, problems } = await watchedPage(context);
      watched.push(problems);
      await enterRoom(page, slug, guest);
      if (guest.role === 'moderator') await order(page, { type: 'set_door', mode: 'open' });
      pages[who] = page;
    }
    await meet(pages);
    assert.deepEqual(watched.flat(), []);
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** @param {Page} page @param {string} language @param {string} text a passage that is final */
const passage = (page, language, text) => pane(page, language).locator('.line', { hasText: text });

/** @param {Page} page @param {string} language */
const scrolled = (page, language) =>
  page.locator(`.lines[data-language="${language}"]`).evaluate((it) => ({
    top: it.scrollTop,
    below: it.scrollHeight - it.scrollTop - it.clientHeight,
  }));

test('a doctor reads what is said as it is typed, in one language and with another beside it', async () => {
  await inRoom('notes-typed');
  await together({ moderator, wang, li, olena, pan }, async (pages) => {
    const [first, second] = await itemsOf(pages.olena);
    const uk = await inBooth(pages.wang, 'uk');
    await pane(pages.olena, 'uk').getByText('Пише: Ван Лей').waitFor();

    await uk.type('Доброго дня, колеги. Я доп', { speaker: speaker(), item: first });
    const draft = pane(pages.olena, 'uk').locator('.draft:not([hidden])', { hasText: 'Я доп' });
    await draft.waitFor();
    assert.equal(await draft.getAttribute('aria-hidden'), 'true');
    await shoot(pages.olena, 'notes-draft-uk');

    for (const text of said) await uk.write(text, { speaker: speaker(), item: first });
    await passage(pages.olena, 'uk', said[2]).waitFor();
    assert.equal(await pane(pages.olena, 'uk').locator('.draft:not([hidden])').count(), 0);
    assert.equal(await pane(pages.olena, 'uk').locator('h4').count(), 1);
    assert.match(await passage(pages.olena, 'uk', said[0]).innerText(), /Пань Цін/);

    const zh = await inBooth(pages.li, 'zh');
    for (const text of translated) await zh.write(text, { speaker: speaker(), item: first });
    await pages.olena.getByLabel('Поруч').selectOption({ label: 'китайська' });
    await passage(pages.olena, 'zh', translated[2]).waitFor();
    await uk.write('Переходимо до лікування.', { voice: 'Лікарка з Біньчжоу', item: second });
    await zh.type('下面介绍治', { voice: '滨州医生', item: second });
    await passage(pages.olena, 'uk', 'Переходимо до лікування.').waitFor();
    await pane(pages.olena, 'zh').locator('.draft:not([hidden])').waitFor();
    assert.match(await passage(pages.olena, 'uk', 'Переходимо до лікування.').innerText(), /Лікарка з Біньчжоу/);
    assert.deepEqual(await hindrances(pages.olena, 'notes-room-uk-zh'), []);

    await pages.olena.reload();
    await passage(pages.olena, 'zh', translated[2]).waitFor();
    await passage(pages.olena, 'uk', said[2]).waitFor();
    await passage(pages.pan, 'zh', translated[2]).waitFor();
    assert.equal(await pages.pan.locator('consilium-notes-pane').count(), 1);
    assert.deepEqual(await hindrances(pages.pan, 'notes-room-zh'), []);
    assert.deepEqual(await hindrances(pages.wang, 'notes-interpreter-uk'), []);
  });
});

test('a reader who scrolled back keeps the position, whatever is written and corrected, and returns by one button', async () => {
  await inRoom('notes-back');
  await together({ moderator, wang, olena }, async ({ wang: writer, olena: page }) => {
    const uk = await inBooth(writer, 'uk');
    const numbers = [];
    for (let i = 1; i <= 24; i++)
      numbers.push(await uk.write(`Речення ${i}. ${'Ліжка, кисень і персонал. '.repeat(4)}`));
    await passage(page, 'uk', 'Речення 24.').waitFor();
    await page.waitForFunction(() => document.querySelector('.lines')?.scrollTop);
    assert.ok((await scrolled(page, 'uk')).below < 2, 'follows what comes');

    await page.locator('.lines').evaluate((it) => it.scrollTo({ top: it.scrollHeight / 2, behavior: 'instant' }));
    const marker = pane(page, 'uk').locator('.marker button');
    await marker.waitFor();
    const inSight = await firstInSight(page);
    for (let i = 25; i <= 27; i++) await uk.write(`Речення ${i}.`);
    await marker.getByText('3 нові фрагменти').waitFor();
    await uk.type('Це ще вводиться');
    assert.ok(Math.abs((await topOf(page, inSight.number)) - inSight.top) < 1, 'what is new takes nobody’s place');

    // Above the visible part, and much longer than before.
    await uk.correct(numbers[1], `Речення 2, виправлене. ${'Тепер тут багато рядків. '.repeat(30)}`);
    await passage(page, 'uk', 'Речення 2, виправлене.').locator('.corrected time').waitFor({ state: 'attached' });
    assert.ok(Math.abs((await topOf(page, inSight.number)) - inSight.top) < 1, 'a correction takes nobody’s place');
    await uk.retract(numbers[2]);
    await pane(page, 'uk').getByText('Фрагмент відкликано.').waitFor({ state: 'attached' });
    assert.ok(Math.abs((await topOf(page, inSight.number)) - inSight.top) < 1, 'nor does what was withdrawn');
    await shoot(page, 'notes-scrolled-back-uk');

    await marker.click();
    await marker.waitFor({ state: 'detached' });
    assert.ok((await scrolled(page, 'uk')).below < 2, 'follows again');
    await uk.write('Речення 28.');
    await passage(page, 'uk', 'Речення 28.').waitFor();
    assert.ok((await scrolled(page, 'uk')).below < 2);
  });
});

/** @param {Page} page @returns {Promise<{number: string, top: number}>} the first passage in sight, and where on the screen */
const firstInSight = (page) =>
  page.locator('.lines').evaluate((box) => {
    const edge = box.getBoundingClientRect().top;
    const all = [.../** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[data-number]'))];
    const first = all.find((it) => it.getBoundingClientRect().top >= edge);
    return { number: first?.dataset.number ?? '', top: first?.getBoundingClientRect().top ?? 0 };
  });

/** @param {Page} page @param {string} number */
const topOf = (page, number) =>
  page.locator(`[data-number="${number}"]`).evaluate((it) => it.getBoundingClientRect().top);

test('a late reader reads what was said, as far back as wanted', async () => {
  await inRoom('notes-late');
  await together({ moderator, wang }, async ({ wang: writer }) => {
    const ru = await inBooth(writer, 'ru');
    for (let i = 1; i <= 64; i++) await ru.write(`Предложение ${i}.`);
    await together({ late: { ...olena, language: 'ru' } }, async ({ late }) => {
      await passage(late, 'ru', 'Предложение 64.').waitFor();
      assert.equal(await passage(late, 'ru', 'Предложение 1.').count(), 0);
      await pane(late, 'ru').locator('.more button').click();
      await passage(late, 'ru', 'Предложение 1.').waitFor({ state: 'attached' });
      assert.equal(await pane(late, 'ru').locator('.line').count(), 64);
      assert.equal(await pane(late, 'ru').locator('.more').count(), 0);
    });
  });
});

test('a reader whose language nobody writes is told so, and what is written instead', async () => {
  await inRoom('notes-nobody');
  await together({ moderator, wang }, async ({ moderator: chair, wang: writer }) => {
    await order(chair, { type: 'force_booth', booth: 'zh' });
    await inBooth(writer, 'en');
    await together({ pan }, async ({ pan: page }) => {
      await pane(page, 'zh').getByText('目前没有译员用这种语言执笔。').waitFor();
      await shoot(page, 'notes-nobody-zh');
      await pane(page, 'zh').getByRole('button', { name: '英语' }).click();
      await pane(page, 'en').waitFor();
      assert.equal(await page.locator('consilium-notes-pane').count(), 1);
    });
  });
});

test('a term is pressed, by mouse or by keyboard, to see it in other languages', async () => {
  await inRoom('notes-terms');
  await together({ moderator, li, pan }, async ({ li: writer, pan: page }) => {
    const zh = await inBooth(writer, 'zh');
    await zh.write('感谢滨州市人民政府的支持。');
    await passage(page, 'zh', '感谢').waitFor();
    assert.equal(await page.locator('.term').count(), 0);
    await page.getByRole('button', { name: '术语' }).click();
    const term = passage(page, 'zh', '感谢').locator('.term', { hasText: '滨州市人民政府' });
    await term.click();
    const card = page.locator('.term-card', { hasText: 'Binzhou Municipal People' });
    await card.waitFor();
    assert.deepEqual(await axeFindings(page, 'light'), []);
    await shoot(page, 'notes-term-zh');
    await card.locator('button').click();
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator('.term-card:focus').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.locator('.term:focus').waitFor();
  });
});

test('letters, contrast and lines are as a reader wants them, and stay so', async () => {
  await inRoom('notes-look');
  await together({ olena }, async ({ olena: page }) => {
    await page.getByRole('button', { name: 'Вигляд' }).click();
    await page.getByLabel('Розмір літер').selectOption('200');
    await page.getByLabel('Контраст').selectOption('dark');
    await page.getByLabel('Видимих рядків').selectOption('5');
    assert.deepEqual(await axeFindings(page, 'light'), []);
    await shoot(page, 'notes-settings-uk');
    const size = () => page.locator('.lines').evaluate((it) => getComputedStyle(it).fontSize);
    assert.equal(await size(), '34px');
    await page.reload();
    await page.locator('.panes[data-size="200"][data-contrast="dark"][data-lines="5"]').waitFor();
    assert.equal(await size(), '34px');
  });
});

test('captions show nothing else, and go on by themselves after a cut', async () => {
  await inRoom('notes-captions');
  await together({ moderator, wang, li, olena }, async ({ wang: writer, li: other, olena: page }) => {
    const uk = await inBooth(writer, 'uk');
    const zh = await inBooth(other, 'zh');
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.goto(`${site}/uk/exchanges/${slug}/room?view=captions&notes=uk,zh&lines=4`);
    for (const text of said) await uk.write(text, { speaker: speaker() });
    for (const text of translated) await zh.write(text, { speaker: speaker() });
    await zh.type('每班之后，医护人员须');
    const caption = (/** @type {string} */ language) => page.locator(`.caption[lang="${language}"]`);
    await caption('uk').getByText(said[2]).waitFor();
    await caption('zh').locator('.caption-draft').waitFor();
    assert.equal(await page.locator('.masthead, consilium-chat').count(), 0);
    assert.equal(await page.locator('.captions').evaluate((it) => getComputedStyle(it).cursor), 'none');
    assert.deepEqual(await axeFindings(page, 'light'), []);
    await shoot(page, 'captions-uk-zh');

    await page.mouse.move(200, 200);
    await page.locator('.captions-tools').waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('c');
    assert.match(page.url(), /size=5.*contrast=light/);
    assert.deepEqual(await axeFindings(page, 'light'), []);
    await shoot(page, 'captions-tools-uk');
    await page.getByLabel('Поруч').click();
    await page.getByLabel('Поруч').selectOption('');
    await caption('zh').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.waitForURL(/contrast=dark/);
    await page.locator('.captions-tools').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+L');
    await page.waitForURL(/notes=uk,[a-z]+/);
    assert.equal(await page.locator('.caption').count(), 2);
    await page.keyboard.press('l');
    await page.waitForURL(/notes=(?!uk)[a-z]+,[a-z]+/);
    await page.mouse.move(300, 300);
    await page.getByLabel('Мова').selectOption('uk');

    await page.context().setOffline(true);
    await page.locator('.captions-sign').waitFor();
    await uk.write('Цього ніхто не пропустив.');
    await page.context().setOffline(false);
    await caption('uk').getByText('Цього ніхто не пропустив.').waitFor();
    await page.locator('.captions-sign').waitFor({ state: 'detached' });
  });
});
