import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axeFindings, desk, launch, watchedPage } from './support/browser.js';
import { THREE, cell, draft, items, open, organiser, saved, stored, until } from './support/editors.js';
import { clipboard, paste, tabbed } from './support/pasting.js';
import { enter } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const thisRun = Date.now();
/** As the file of St. Petersburg and Guangdong has it; a Java test holds it. */
const conference = JSON.parse(
  readFileSync(
    new URL('../../src/test/resources/exchanges/st-petersburg-guangdong-2022.json', import.meta.url),
    'utf8',
  ),
);
const TABLE = tabbed([
  ['时间', '中文', 'Українська', '讲者'],
  ['15:00-15:20', '急诊救治经验', 'Досвід екстреної допомоги', 'Коваль Олена'],
  ['15:20-15:30', '茶歇', 'Перерва', ''],
  ['15:30-15:50', '重症监护', 'Інтенсивна терапія', '李伟'],
]);

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page @param {string} slug makes the exchange in the console, and opens its agenda */
async function newConference(page, slug) {
  await page.goto(`${site}/ru/new-exchange`);
  const [one, two] = conference.sides;
  const texts = {
    name1: one.name.ru,
    other1: one.name.zh,
    name2: two.name.zh,
    other2: two.name.ru,
    title1: conference.title.ru,
    title2: conference.title.zh,
    starts: conference.starts,
    slug,
  };
  for (const [field, text] of Object.entries(texts)) await page.fill(`#${field}`, text);
  const chosen = { country1: 'RU', country2: 'CN', kind: conference.kind };
  for (const [field, value] of Object.entries(chosen)) await page.selectOption(`#${field}`, value);
  await page.check('[name=languages][value=en]');
  await page.click('main form.form[method=post] p.actions button:not([formaction])');
  await page.waitForURL(`**/console/${slug}?*`);
  await open(page, slug, 'ru');
}

/** @param {Page} page opens the dialog by its button */
async function openDialog(page) {
  await page.locator('[data-act=paste]').click();
  await page.locator('#paste-box').waitFor();
}

/** @param {any} document @returns {any[]} the agenda, with names, as the table has them, in place of keys */
const agendaOf = ({ agenda, people }) =>
  agenda.map((/** @type {any} */ { part, items: all }) => ({
    part,
    items: all.map((/** @type {any} */ item) => ({
      ...item,
      key: undefined,
      speakers: item.speakers?.map((/** @type {any} */ it) => ({
        ...it,
        person: [people[it.person].name.ru, people[it.person].name.zh],
      })),
    })),
  }));

test('the conference of St. Petersburg and Guangdong is pasted from Word into a new exchange', async () => {
  const context = await browser.newContext({ viewport: desk, timezoneId: 'America/Los_Angeles' });
  const { page, problems } = await watchedPage(context);
  try {
    const slug = `paste-${thisRun}`;
    await enter(page, { role: 'organiser', language: 'ru' });
    await newConference(page, slug);
    await openDialog(page);
    await paste(page, { html: clipboard('word-st-petersburg') });
    await page.locator('.paste-item').first().waitFor();
    assert.deepEqual(await page.locator('.paste-doubt').allInnerTexts(), []);
    const first = await page.locator('.paste-item').first().locator('.when').allInnerTexts();
    assert.deepEqual(
      first.map((it) => it.slice(-5)),
      ['09:00', '14:00'],
    );
    await page.locator('.paste-insert').click();
    await page.locator('dialog.paste').waitFor({ state: 'detached' });
    await until(page, slug, (all) => all.length === 13);

    const { document } = await stored(page, slug);
    assert.deepEqual(agendaOf(document), agendaOf(conference));
    assert.deepEqual([document.starts, document.languages], [conference.starts, conference.languages]);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
});

/** @param {string} name @param {(page: Page, slug: string) => Promise<void>} act @param {import('playwright-core').BrowserContextOptions} [options] */
function pastes(name, act, options) {
  test(name, async () => {
    const slug = `paste-${thisRun}-${name.length}`;
    await draft(slug, THREE);
    const { page, context, problems } = await organiser(browser, slug, 'uk', options);
    try {
      await act(page, slug);
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  });
}

pastes('a table goes below the selected item by Ctrl+V, and one undo takes it back', async (page, slug) => {
  await cell(page, 'talk', 'a').click();
  await paste(page, { text: TABLE });
  await page.locator('.paste-insert').click();
  const found = await until(page, slug, (all) => all.length === 7);
  assert.deepEqual(
    found.slice(1, 6).map(({ title }) => title.uk),
    ['Доповідь', 'Досвід екстреної допомоги', 'Перерва', 'Інтенсивна терапія', 'Перерва'],
  );
  assert.equal(found[2].speakers[0].person, 'koval');
  const { people } = (await stored(page, slug)).document;
  assert.deepEqual(people[found[4].speakers[0].person].name, { zh: { family: '李', given: '伟' } });
  await saved(page);
  assert.ok(await page.evaluate(() => document.activeElement?.closest('consilium-agenda-list')));
  await page.keyboard.press('Control+KeyZ');
  await until(page, slug, (all) => all.length === 4);
  assert.deepEqual(Object.keys((await stored(page, slug)).document.people), ['koval']);
});

pastes(
  'columns that were guessed are corrected, and the whole agenda is replaced after a question',
  async (page, slug) => {
    await openDialog(page);
    await paste(page, {
      text: tabbed([
        ['Анна Бойко', '10:00-10:20'],
        ['Огляд', '10:20-10:40'],
      ]),
    });
    await page.locator('.paste-column select').first().selectOption('title');
    await page.locator('.paste-column').nth(1).locator('select').nth(1).selectOption('Europe/Kyiv');
    await page.locator('.paste-where select').selectOption('all');
    assert.deepEqual(
      (await page.locator('.paste-item .when').allInnerTexts()).map((it) => it.slice(-5)),
      ['16:00', '10:00', '16:20', '10:20'],
    );
    await page.locator('.paste-insert').click();
    await page.locator('dialog.confirm').waitFor();
    assert.match(await page.locator('.confirm-body').innerText(), /4/);
    await page.locator('dialog.confirm button').first().click();
    const found = await until(page, slug, (all) => all.length === 2);
    assert.deepEqual(
      found.map(({ title }) => title.uk),
      ['Анна Бойко', 'Огляд'],
    );
    assert.equal((await stored(page, slug)).document.starts, '2026-12-01T16:00');
    await page.locator('.toast button').click();
    await until(page, slug, (all) => all.length === 4);
  },
);

pastes('a refused table stays with the reason, and Escape asks before it is lost', async (page, slug) => {
  await openDialog(page);
  await paste(page, {
    text: tabbed([
      ['15:00-15:20', 'Т'.repeat(2_500)],
      ['15:20-15:40', 'Огляд'],
    ]),
  });
  await page.locator('.paste-insert').click();
  await page.locator('.paste-problem li').first().waitFor();
  assert.equal(await page.locator('.paste-item').count(), 2);
  assert.equal(items(await stored(page, slug)).length, 4);
  await page.keyboard.press('Escape');
  await page.locator('dialog.confirm button').nth(1).click();
  assert.equal(await page.locator('.paste-item').count(), 2);
  await page.keyboard.press('Escape');
  await page.locator('dialog.confirm button').first().click();
  await page.locator('dialog.paste').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.warnbox').count(), 0);
});

pastes(
  'six hundred operations are one step',
  async (page, slug) => {
    const rows = [...Array(280).keys()].map((at) => ['', `Доповідь ${at}`, `Лікар${'абвгде'[at % 6]} Марія${at}`]);
    rows.unshift(['Час', 'Тема', 'Доповідач']);
    await openDialog(page);
    await paste(page, { text: tabbed(rows) });
    await page.locator('.paste-insert').click();
    await until(page, slug, (all) => all.length === 284);
    await saved(page);
    await page.keyboard.press('Control+KeyZ');
    await until(page, slug, (all) => all.length === 4);
    await saved(page);
    await page.keyboard.press('Control+Shift+KeyZ');
    await until(page, slug, (all) => all.length === 284);
  },
  { viewport: { width: 360, height: 740 } },
);

for (const viewport of [desk, { width: 360, height: 740 }]) {
  pastes(
    `the dialog is accessible at ${viewport.width}`,
    async (page) => {
      await openDialog(page);
      for (const scheme of /** @type {const} */ (['light', 'dark']))
        assert.deepEqual(await axeFindings(page, scheme), []);
      await paste(page, { html: clipboard('feishu-zh-uk') });
      await page.locator('.paste-item').first().waitFor();
      for (const scheme of /** @type {const} */ (['light', 'dark']))
        assert.deepEqual(await axeFindings(page, scheme), []);
      const wide = await page.evaluate(() => document.querySelector('.paste-body')?.scrollWidth);
      assert.ok((wide ?? 0) <= viewport.width, `${wide} is wider than the page`);
    },
    { viewport },
  );
}
