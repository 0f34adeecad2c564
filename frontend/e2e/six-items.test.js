import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { saved, until } from './support/editors.js';
import { enter, tabTo, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const thisRun = Date.now();
const ITEMS = [
  ['开幕致辞', 'Вітальне слово'],
  ['滨州的经验', 'Досвід Біньчжоу'],
  ['重症监护', 'Інтенсивна терапія'],
  ['休息', 'Перерва'],
  ['问答', 'Запитання й відповіді'],
  ['总结', 'Підсумки'],
];

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * Somebody who publishes an exchange, and what it costs: presses of buttons and links, and fields that are filled in or chosen.
 *
 * @param {Page} page
 * @param {boolean} keyboard alone: everything is reached by Tab and pressed by Enter
 */
function secretary(page, keyboard) {
  const cost = { presses: 0, fields: 0 };
  const reach = async (/** @type {string} */ selector) => {
    if (keyboard) await tabTo(page, selector);
    else await page.locator(selector).first().focus();
  };
  return {
    cost,
    /** @param {string} selector */
    press: async (selector) => {
      cost.presses++;
      await reach(selector);
      await (keyboard ? page.keyboard.press('Enter') : page.locator(selector).first().click());
    },
    /** @param {string} selector @param {string} text */
    fill: async (selector, text) => {
      cost.fields++;
      await reach(selector);
      // The parts of a date and time are typed in an order that depends on the browser's language.
      await (selector === '#starts' ? page.fill(selector, text) : page.keyboard.insertText(text));
    },
    /** @param {string} selector @param {string} value one of the first options */
    choose: async (selector, value) => {
      cost.fields++;
      await reach(selector);
      if (!keyboard) await page.selectOption(selector, value);
      for (let keys = 0; keys < 10 && (await page.inputValue(selector)) !== value; keys++) {
        await page.keyboard.press('ArrowDown');
      }
      assert.equal(await page.inputValue(selector), value);
    },
  };
}

/** @param {Page} page in the list of the editor, whose keys are the quickest way for everybody @param {{cost: {presses: number, fields: number}}} who */
async function addItems(page, who) {
  for (const [index, [zh, uk]] of ITEMS.entries()) {
    if (index > 0) {
      who.cost.presses++;
      await page.keyboard.press('KeyN');
    }
    await page.locator('consilium-agenda-row.cur textarea').waitFor();
    who.cost.fields += 2;
    await page.keyboard.insertText(zh);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(uk);
    await page.keyboard.press('Enter');
  }
}

/** @param {Page} page @param {string} slug @param {boolean} keyboard */
async function publishSix(page, slug, keyboard) {
  const who = secretary(page, keyboard);
  const began = Date.now();
  await page.goto(`${site}/uk/console`);
  await who.press('main a.button[href$="/new-exchange"]');
  await page.waitForURL('**/new-exchange');
  await who.fill('#name1', '滨州');
  await who.choose('#country1', 'CN');
  await who.fill('#name2', 'Кривий Ріг');
  await who.choose('#country2', 'UA');
  assert.deepEqual(
    await Promise.all(['#zone1', '#language1', '#zone2', '#language2'].map((it) => page.inputValue(it))),
    ['Asia/Shanghai', 'zh', 'Europe/Kyiv', 'uk'],
    'the countries propose zone and language',
  );
  assert.deepEqual(
    await page
      .locator('[name=languages]:checked')
      .evaluateAll((all) => all.map((it) => /** @type {HTMLInputElement} */ (it).value)),
    ['zh', 'uk'],
  );
  await who.fill('#title1', '两国会诊');
  await who.fill('#title2', 'Спільний консиліум');
  await who.fill('#starts', '2099-03-02T15:00');
  await who.fill('#slug', slug);
  await who.press('main form[method=post] p.actions button:not([formaction])');
  await page.waitForURL(`**/console/${slug}?done=created`);
  await who.press('main a.button[href$="/agenda"]');
  await page.waitForURL('**/agenda');
  await page.locator('.below button').first().waitFor();
  await who.press('.below button');
  await addItems(page, who);
  await until(page, slug, (all) => all.length === 6 && all[5].title.uk === 'Підсумки');
  await saved(page);
  await page.setViewportSize({ width: 360, height: 740 });
  assert.ok(await page.locator('a.review').isVisible(), 'the editor offers publishing on a phone, too');
  await page.setViewportSize(desk);
  await who.press('a.review');
  await page.waitForURL('**/publish');
  const before = await page.locator('main').innerText();
  assert.ok(before.includes(`/uk/exchanges/${slug}`), 'the address is shown before');
  assert.doesNotMatch(before, /title\.|agenda\[/);
  await who.press('main form button');
  await page.waitForURL('**?done=published');
  const seconds = (Date.now() - began) / 1000;
  assert.equal(
    await page.inputValue('#address'),
    new URL(`/uk/exchanges/${slug}`, await page.inputValue('#address')).href,
  );
  assert.equal((await fetch(`${site}/uk/exchanges/${slug}`)).status, 200);
  return { ...who.cost, seconds };
}

for (const keyboard of [false, true])
  test(`a secretary publishes an exchange of six items ${keyboard ? 'by the keyboard alone' : 'with the mouse'}`, () =>
    visitor(
      browser,
      async (page) => {
        await enter(page, { role: 'organiser', language: 'uk' });
        const { presses, fields, seconds } = await publishSix(page, `six-${thisRun}-${keyboard ? 'k' : 'm'}`, keyboard);
        console.log(
          `six items: ${presses} presses, ${fields} fields, ${seconds.toFixed(1)} s (${keyboard ? 'keyboard' : 'mouse'})`,
        );
        assert.ok(presses <= 11 && fields <= 20, `${presses} presses, ${fields} fields`);
      },
      { viewport: desk, extraHTTPHeaders: { 'Accept-Language': 'uk' } },
    ));

test('a form that is refused lists its errors and takes the focus', () =>
  visitor(
    browser,
    async (page) => {
      await enter(page, { role: 'organiser', language: 'zh' });
      await page.goto(`${site}/zh/new-exchange`);
      await page.click('main form[method=post] p.actions button:not([formaction])');
      await page.waitForFunction(() => document.activeElement?.id === 'summary');
      assert.equal(await page.locator('#summary a').count(), 11);
      await page.click('#summary a[href="#slug"]');
      await page.waitForFunction(() => document.activeElement?.id === 'slug');
    },
    { viewport: { width: 360, height: 740 }, extraHTTPHeaders: { 'Accept-Language': 'zh' } },
  ));
