import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings, launch } from './support/browser.js';
import { THREE, cell, draft, items, open, organiser, saved, stored, until } from './support/editors.js';

/** What a browser logs while it has no network. */
const offline = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
const thisRun = Date.now();
let tests = 0;

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} name @param {(slug: string, come: (language: string, options?: object) => ReturnType<typeof organiser>) => Promise<void>} act */
function edits(name, act) {
  test(name, async () => {
    const slug = `edit-${thisRun}-${++tests}`;
    /** @type {Awaited<ReturnType<typeof organiser>>[]} */
    const here = [];
    try {
      await act(slug, async (language, options) => {
        const one = await organiser(browser, slug, language, options);
        here.push(one);
        return one;
      });
      assert.deepEqual(
        here.flatMap(({ problems }) => problems).filter((it) => !offline.test(it)),
        [],
      );
    } finally {
      for (const { context } of here) await context.close();
    }
  });
}

edits('six items are built by the keyboard alone, in both languages', async (slug, come) => {
  await draft(slug);
  const { page } = await come('uk');
  await page.locator('.below button').first().focus();
  await page.keyboard.press('Enter');
  for (let number = 1; number <= 6; number++) {
    if (number > 1) await page.keyboard.press('KeyN');
    await page.locator('consilium-agenda-row.cur textarea').waitFor();
    await page.keyboard.insertText(`第${number}项`);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(`Пункт ${number}`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('45');
  await page.keyboard.press('Enter');

  const found = await until(
    page,
    slug,
    (all) => all.length === 6 && all[5].minutes === 45 && all[5].title.uk === 'Пункт 6',
  );
  assert.deepEqual(
    found.map(({ title, minutes }) => [title, minutes]),
    [1, 2, 3, 4, 5, 6].map((it) => [{ zh: `第${it}项`, uk: `Пункт ${it}` }, it === 6 ? 45 : 20]),
  );
  assert.match(await page.locator('.time time').nth(2).innerText(), /15:00/);
  const times = await page.locator('consilium-agenda-row').last().locator('time').allInnerTexts();
  assert.deepEqual(times, ['16:40', '10:40']);
});

edits('a change that moves others is shown first, and is made, taken from the break, or not', async (slug, come) => {
  await draft(slug, THREE);
  const { page } = await come('uk');
  await cell(page, 'welcome', 'minutes').click();
  await page.keyboard.press('+');
  assert.equal(await page.locator('.erow.moved').count(), 3);
  assert.equal(await cell(page, 'talk', 'time2').locator('del').innerText(), '09:10');
  assert.equal(await cell(page, 'talk', 'time2').locator('time').innerText(), '09:15');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.shiftbar').count(), 0);
  assert.equal(items(await stored(page, slug))[0].minutes, 10);

  await page.keyboard.press('+');
  await page.keyboard.press('Enter');
  await until(page, slug, (all) => all[0].minutes === 15);
  await page.keyboard.press('+');
  await page.locator('[data-way=break]').click();
  await until(page, slug, (all) => all[0].minutes === 20 && all[2].minutes === 10);
});

edits('an item in the middle shows what it moves before it is added', async (slug, come) => {
  await draft(slug, THREE.replace('{key: panel,', '{key: panel, starts: 2026-12-01T16:10,'));
  const { page } = await come('uk');
  await cell(page, 'welcome', 'a').click();
  await page.keyboard.press('KeyN');
  assert.match(await page.locator('.shiftbar b').innerText(), /20.*2/);
  assert.equal(await cell(page, 'pause', 'time2').locator('time').innerText(), '09:50');
  assert.match(await page.locator('.shiftbar').innerText(), /16:10/);
  await page.keyboard.press('Escape');
  assert.equal(items(await stored(page, slug)).length, 4);
  await page.keyboard.press('KeyN');
  await page.keyboard.press('Enter');
  await page.locator('consilium-agenda-row.cur textarea').waitFor();
  await page.keyboard.insertText('补充');
  await page.keyboard.press('Enter');
  await until(page, slug, (all) => all.length === 5 && all[1].title.zh === '补充' && all[4].starts !== undefined);
});

edits('two organisers change one field, and the second one chooses', async (slug, come) => {
  await draft(slug, THREE);
  const one = await come('zh');
  const two = await come('uk');
  await two.context.setOffline(true);
  await cell(two.page, 'talk', 'a').dblclick();
  await two.page.locator('textarea:focus').fill('乙的报告');
  await two.page.keyboard.press('Enter');
  await cell(one.page, 'talk', 'a').dblclick();
  await one.page.locator('textarea:focus').fill('甲的报告');
  await one.page.keyboard.press('Enter');
  await until(one.page, slug, (all) => all[1].title.zh === '甲的报告');

  await two.context.setOffline(false);
  const card = two.page.locator('.conflict');
  await card.waitFor();
  assert.deepEqual(await card.locator('dd').allInnerTexts(), ['甲的报告', '乙的报告']);
  await card.locator('[data-choice=mine]').click();
  await until(one.page, slug, (all) => all[1].title.zh === '乙的报告');
  await cell(one.page, 'talk', 'a').getByText('乙的报告').waitFor();
});

edits('two organisers move one item, and both see where it stands', async (slug, come) => {
  await draft(slug, THREE);
  const one = await come('zh');
  const two = await come('uk');
  await cell(one.page, 'talk', 'a').click();
  await cell(two.page, 'talk', 'a').click();
  await one.page.keyboard.press('Alt+ArrowUp');
  await two.page.locator('.held').first().waitFor();
  await until(one.page, slug, (all) => all[0].key === 'talk');
  await two.page.locator('consilium-agenda-row[data-key=talk] + consilium-agenda-row[data-key=welcome]').waitFor();
  await two.page.keyboard.press('Alt+ArrowDown');
  await two.page.keyboard.press('Alt+ArrowDown');
  await until(one.page, slug, (all) => all[2].key === 'talk');
  await one.page.locator('consilium-agenda-row[data-key=pause] + consilium-agenda-row[data-key=talk]').waitFor();
});

edits('an item in the middle is deleted by keys alone, and Escape keeps it', async (slug, come) => {
  await draft(slug, THREE);
  const { page } = await come('uk');
  await cell(page, 'talk', 'a').click();
  await page.keyboard.press('Delete');
  await page.locator('.saved.undecided').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-key="talk"] [data-column="a"]:focus').waitFor();
  await page.keyboard.press('Delete');
  await page.locator('.shiftbar').waitFor();
  await page.keyboard.press('Enter');
  await until(page, slug, (all) => !all.some(({ key }) => key === 'talk'));
  await saved(page);
});

edits('what somebody deleted is offered back to the person who was writing in it', async (slug, come) => {
  await draft(slug, THREE);
  const one = await come('zh');
  const two = await come('uk');
  await two.context.setOffline(true);
  await cell(two.page, 'panel', 'b').dblclick();
  await two.page.locator('textarea:focus').fill('Велика дискусія');
  await two.page.keyboard.press('Enter');
  await cell(one.page, 'panel', 'a').click();
  await one.page.keyboard.press('Delete');
  await until(one.page, slug, (all) => all.length === 3);
  await one.page.locator('.toast button').waitFor();

  await two.context.setOffline(false);
  await two.page.locator('.warnbox button').first().click();
  const found = await until(one.page, slug, (all) => all.length === 4 && all[3].title.uk === 'Велика дискусія');
  assert.equal(found[3].title.zh, '讨论');
  await cell(one.page, 'panel', 'b').getByText('Велика дискусія').waitFor();
});

edits('what was typed offline in a window that was closed is sent by the next one', async (slug, come) => {
  await draft(slug, THREE);
  const { page, context } = await come('uk');
  await context.setOffline(true);
  await cell(page, 'talk', 'b').dblclick();
  await page.locator('textarea:focus').fill('Написано без мережі');
  await page.keyboard.press('Enter');
  await page.locator('.saved.waiting').waitFor();
  assert.equal(await cell(page, 'talk', 'b').innerText(), 'Написано без мережі');
  await page.close();
  assert.equal(items(await stored(page, slug))[1].title.uk, 'Доповідь');

  await context.setOffline(false);
  await open(await context.newPage(), slug, 'uk');
  await until(page, slug, (all) => all[1].title.uk === 'Написано без мережі');
});

edits('a person undoes, after a reload too, and redoes', async (slug, come) => {
  await draft(slug, THREE);
  const { page } = await come('uk');
  await cell(page, 'panel', 'minutes').click();
  await page.keyboard.press('+');
  await until(page, slug, (all) => all[3].minutes === 35);
  await saved(page);
  await open(page, slug, 'uk');
  await cell(page, 'panel', 'minutes').click();
  await page.keyboard.press('Control+KeyZ');
  await until(page, slug, (all) => all[3].minutes === 30);
  await saved(page);
  await page.keyboard.press('Control+Shift+KeyZ');
  await until(page, slug, (all) => all[3].minutes === 35);
});

edits('a speaker is found by name, and somebody new is added in place', async (slug, come) => {
  await draft(slug, THREE);
  const { page } = await come('uk');
  await cell(page, 'talk', 'people').click();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('олена');
  await page.keyboard.press('Enter');
  await until(page, slug, (all) => all[1].speakers?.[0].person === 'koval');

  await page.keyboard.insertText('李伟');
  await page.keyboard.press('Enter');
  await page.locator('#post').fill('主任');
  // No hospital of the Chinese side is known yet, and none of the other side is offered in its place.
  await page.locator('#institution_name').fill('滨州医学院附属医院');
  await page.locator('.person-form .actions button').first().click();
  const found = await until(page, slug, (all) => all[1].speakers?.length === 2);
  const { people } = (await stored(page, slug)).document;
  assert.deepEqual(people[found[1].speakers[1].person].name, { zh: { family: '李', given: '伟' } });
});

for (const [language, viewport] of /** @type {const} */ ([
  ['zh', { width: 1366, height: 768 }],
  ['uk', { width: 360, height: 740 }],
  ['kk', { width: 1366, height: 768 }],
])) {
  edits(`the editor is accessible in ${language} at ${viewport.width}`, async (slug, come) => {
    await draft(slug, THREE);
    const { page } = await come(language, { viewport });
    if (viewport.width < 768) {
      assert.match(await page.locator('[data-key=talk]').innerText(), /Доповідь/); // the reader's language, though it is the second
      await page.locator('[data-key=talk] [data-menu]').click();
      await page.locator('.insp .close').waitFor();
    } else {
      await cell(page, 'welcome', 'minutes').click();
      await page.keyboard.press('+');
    }
    for (const scheme of /** @type {const} */ (['light', 'dark']))
      assert.deepEqual(await axeFindings(page, scheme), []);
  });
}
