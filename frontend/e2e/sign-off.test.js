import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings, desk, launch, watchedPage } from './support/browser.js';
import { THREE, draft } from './support/editors.js';
import { enter } from './support/people.js';
import { site } from './support/site.js';

const slug = `signed-${Date.now()}`;

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {string} role @param {string} [side] @param {string} [language] */
async function come(role, side, language = 'uk') {
  const { page, problems } = await watchedPage(await browser.newContext({ viewport: desk }));
  await enter(page, { role, exchange: slug, side, language });
  return { page, problems };
}

/** @param {import('playwright-core').Page} page @param {string} selector */
const press = (page, selector) => Promise.all([page.waitForEvent('load'), page.locator(selector).click()]);

/** The working copy, without a release. @param {number} minutes of the first item @returns {Promise<void>} */
async function edited(minutes) {
  const { page, problems } = await come('organiser');
  await page.goto(`${site}/uk/console/${slug}/items/welcome`);
  await page.fill('#minutes', String(minutes));
  await press(page, 'main form button:not(.quiet)');
  await page.goto(`${site}/uk/console/${slug}/sign-off`);
  await press(page, 'button[aria-describedby="send-hint"]');
  assert.deepEqual(problems, []);
  await page.context().close();
}

test('both sides sign a release; one hands the next back, and the correction is signed by both', async () => {
  await draft(slug, THREE);
  const ours = await come('publisher', 'krivoy-rog');
  const theirs = await come('publisher', 'binzhou', 'zh');
  const signOff = (/** @type {string} */ language) => `${site}/${language}/exchanges/${slug}/sign-off`;

  await edited(15);
  await ours.page.goto(signOff('uk'));
  await ours.page.getByText('10', { exact: true }).waitFor();
  for (const scheme of /** @type {const} */ (['light', 'dark']))
    assert.deepEqual(await axeFindings(ours.page, scheme), []);
  await press(ours.page, 'button[value="sign"]');
  assert.equal((await fetch(`${site}/uk/exchanges/${slug}/releases/2`)).status, 404);
  await theirs.page.goto(signOff('zh'));
  await press(theirs.page, 'button[value="sign"]');
  const second = await (await fetch(`${site}/uk/exchanges/${slug}/releases/2`)).text();
  assert.match(second, />09:15</);

  await edited(20);
  await ours.page.goto(signOff('uk'));
  await press(ours.page, 'button[value="sign"]');
  await theirs.page.goto(signOff('zh'));
  await theirs.page.locator('details.more summary').click();
  await theirs.page.locator('#note-1').fill('请改为 25 分钟');
  await theirs.page.locator('#item-1').selectOption('welcome');
  await press(theirs.page, 'button[value="more"]');
  assert.equal(await theirs.page.locator('#note-1').inputValue(), '请改为 25 分钟');
  assert.equal(await theirs.page.locator('#item-1').inputValue(), 'welcome');
  await theirs.page.locator('#note-2').fill('谢谢');
  await press(theirs.page, 'button[value="sign"]'); // not with notes in the form
  await theirs.page.getByRole('alert').waitFor();
  assert.match(theirs.problems.splice(0).join('\n'), /^.*422.*$/);
  await press(theirs.page, 'button[value="back"]');
  assert.equal((await fetch(`${site}/uk/exchanges/${slug}/releases/3`)).status, 404);

  const { page } = await come('organiser');
  await page.goto(`${site}/uk/console/${slug}/sign-off`);
  const note = page.locator('#notes + ul li', { hasText: '请改为 25 分钟' });
  assert.match((await note.locator('a').getAttribute('href')) ?? '', /\/items\/welcome$/);
  await page.getByText('谢谢').waitFor();

  await edited(25);
  for (const [{ page: tab }, language] of /** @type {const} */ ([
    [theirs, 'zh'],
    [ours, 'uk'],
  ])) {
    await tab.goto(signOff(language));
    await press(tab, 'button[value="sign"]');
  }
  assert.equal((await fetch(`${site}/uk/exchanges/${slug}/releases/3`)).status, 200);
  assert.deepEqual([...ours.problems, ...theirs.problems], []);
});
