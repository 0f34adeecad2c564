import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, shoot, watchedPage } from './support/browser.js';
import { site } from './support/site.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/**
 * @param {(page: import('playwright-core').Page) => Promise<void>} read
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function reader(read, options) {
  const context = await browser.newContext(options);
  try {
    const { page, problems } = await watchedPage(context);
    await read(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** @param {import('playwright-core').Page} page presses Tab until the element has the focus */
async function tabTo(page, /** @type {string} */ selector) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluateAll((all) => all.some((one) => one === document.activeElement))) {
      return;
    }
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false };

  test('the agenda is there, with both local times', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges/binzhou-krivoy-rog-2020`);
      const agenda = await page.locator('.agenda').innerText();
      assert.match(agenda, /\b\d\d:\d\d\b/);
      assert.ok((await page.locator('.agenda .item').count()) > 0);
    }, plain));

  test('the reader chooses which two languages stand side by side', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges/st-petersburg-guangdong-2022`);
      await page.selectOption('select[name=left]', 'ru');
      await page.selectOption('select[name=right]', 'zh');
      await page.click('.choose button:not([type=button])');
      assert.equal(await page.inputValue('select[name=left]'), 'ru');
      assert.equal(await page.inputValue('select[name=right]'), 'zh');
      assert.equal(await page.getAttribute('.agenda .heads > :first-child', 'lang'), 'ru');
      await shoot(page, 'exchange-ru-zh');
    }, plain));

  test('the language switch stays on the page', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/missions/china-kazakhstan-2020`);
      await page.click('nav.languages button');
      await page.click('nav.languages a[hreflang="ru"]');
      assert.equal(new URL(page.url()).pathname, '/ru/missions/china-kazakhstan-2020');
    }, plain));
});

describe('by keyboard alone', () => {
  test('the first stop skips to the content', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges`);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#main');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    }));

  test('the page is printed', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges/binzhou-krivoy-rog-2020`);
      await page.evaluate(() => {
        window.print = () => document.body.setAttribute('data-printed', '');
      });
      await tabTo(page, '[data-print]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('body[data-printed]');
    }));

  test('an item is pointed at by its own address', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges/binzhou-krivoy-rog-2020`);
      await tabTo(page, '.item:nth-child(2) .permalink');
      await page.keyboard.press('Enter');
      const pointedAt = await page.locator('.item:target').getAttribute('id');
      assert.equal(new URL(page.url()).hash, `#${pointedAt}`);
    }));

  test('the language is switched', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/documents`);
      await tabTo(page, 'nav.languages button');
      await page.keyboard.press('Enter');
      await tabTo(page, 'nav.languages a[hreflang="uk"]');
      await Promise.all([page.waitForURL(`${site}/uk/documents`), page.keyboard.press('Enter')]);
    }));

  test('the columns are chosen', () =>
    reader(async (page) => {
      await page.goto(`${site}/en/exchanges/st-petersburg-guangdong-2022`);
      await tabTo(page, 'select[name=left]');
      const before = await page.inputValue('select[name=left]');
      await page.keyboard.press(
        before === (await page.locator('select[name=left] option').first().getAttribute('value'))
          ? 'ArrowDown'
          : 'ArrowUp',
      );
      const chosen = await page.inputValue('select[name=left]');
      assert.notEqual(chosen, before);
      if (!page.url().includes(`left=${chosen}`)) {
        await tabTo(page, '.choose button:not([type=button])');
        await Promise.all([page.waitForURL(/left=/), page.keyboard.press('Enter')]);
      }
      assert.equal(await page.inputValue('select[name=left]'), chosen);
    }));
});

describe('by keyboard alone, all the way through a page', () => {
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    test(`every stop of a page shows where it is (forced colours: ${forcedColors})`, () =>
      reader(
        async (page) => {
          await page.goto(`${site}/en/exchanges/binzhou-krivoy-rog-2020`);
          for (let stops = 0; ; stops++) {
            await page.keyboard.press('Tab');
            const [end, unmarked] = await page.evaluate(() => {
              const focused = document.activeElement;
              const style = focused && getComputedStyle(focused);
              const marked = style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return [!focused || focused === document.body, marked ? '' : focused?.outerHTML];
            });
            if (end) {
              assert.ok(stops > 25, `only ${stops} stops`);
              return;
            }
            assert.equal(unmarked, '');
          }
        },
        { forcedColors },
      ));
  }
});

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
  test(`pages glide to a place only for who has nothing against motion (${reducedMotion})`, () =>
    reader(
      async (page) => {
        await page.goto(`${site}/en`);
        const behavior = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
        assert.equal(behavior, reducedMotion === 'reduce' ? 'auto' : 'smooth');
      },
      { reducedMotion },
    ));
}

describe('on paper', () => {
  for (const path of ['/zh/exchanges/binzhou-krivoy-rog-2020', '/ru/missions/china-kazakhstan-2020']) {
    test(`${path} prints, without what only a screen needs`, () =>
      reader(async (page) => {
        await page.goto(`${site}${path}`);
        const pdf = await page.pdf({ format: 'A4' });
        assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
        await page.emulateMedia({ media: 'print' });
        for (const screenOnly of ['nav.sections', 'nav.languages', '.skip']) {
          assert.equal(await page.locator(screenOnly).first().isVisible(), false, screenOnly);
        }
        assert.equal(await page.locator('h1').isVisible(), true);
      }));
  }
});
