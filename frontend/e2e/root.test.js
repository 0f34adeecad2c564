import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch } from './support/browser.js';
import { get, site } from './support/site.js';

const wanted = /** @type {const} */ ([
  ['zh-CN,zh;q=0.9,en;q=0.8', '/zh'],
  ['ru-RU,ru;q=0.9', '/ru'],
  ['uk', '/uk'],
  ['kk-KZ,ru;q=0.5', '/kk'],
  ['en-GB', '/en'],
  ['fr-FR,uk;q=0.4,ru;q=0.3', '/uk'],
  ['en;q=0.1,zh-TW;q=0.9', '/zh'],
]);

for (const [header, address] of wanted) {
  test(`the front address leads a reader of "${header}" to ${address}`, async () => {
    const { status, headers } = await get('/', { 'accept-language': header });
    assert.ok([302, 303, 307].includes(status), `status ${status}`);
    assert.equal(new URL(headers.location ?? '', site).pathname.replace(/\/$/, ''), address);
    assert.match(String(headers.vary), /accept-language/i);
  });
}

test('a reader of no language that we speak still gets a page', async () => {
  const { status, headers } = await get('/', { 'accept-language': 'fr, xx;q=0.2, *;q=nonsense' });
  assert.ok([302, 303, 307].includes(status), `status ${status}`);
  assert.match(new URL(headers.location ?? '', site).pathname, /^\/(zh|ru|uk|kk|en)\/?$/);
});

test('a chosen language is kept against the browser', async () => {
  const browser = await launch();
  try {
    const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
    await page.goto(site);
    assert.equal(await page.getAttribute('html', 'lang'), 'ru');
    await page.click('nav.languages button');
    await page.click('nav.languages a[hreflang="kk"]');
    assert.equal(new URL(page.url()).pathname.replace(/\/$/, ''), '/kk');
    await page.goto(site);
    assert.equal(await page.getAttribute('html', 'lang'), 'kk');
  } finally {
    await browser.close();
  }
});
