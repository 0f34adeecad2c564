import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { desk, launch } from './support/browser.js';
import { pagesSeen } from './support/pages.js';
import { enter, link, openRegistration, visitor } from './support/people.js';
import { languages, site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const exchange = 'binzhou-krivoy-rog-2020';
/** Names of people are new in every run, because a list skips people who are there already. */
const thisRun = Date.now();
const pages = pagesSeen('people');
const brokenFile = readFileSync(new URL(`../../exchanges/${exchange}.yaml`, import.meta.url), 'utf8').replace(
  'zone:',
  'zonne:',
);
/** Three lines are bad, the last is good. @param {string} code */
const list = (code) =>
  `name;email;role;side\nОлена;olena;publisher;\n;;doctor;\nТарас;;boss;\nІван ${code} ${thisRun};;speaker;\n`;

/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  browser = await launch();
  await visitor(browser, async (page) => {
    await enter(page, { role: 'organiser', exchange });
    await openRegistration(page, `${site}/en/exchanges/${exchange}/participants`);
  });
});
after(() => browser.close());

/**
 * Opens a page, or sends a form, and checks the answer.
 *
 * @param {Page} page
 * @param {string} code
 * @param {[name: string, status: number, step: string | (() => Promise<void>)][]} steps addresses after the language, or
 *     actions
 */
async function walk(page, code, steps) {
  for (const [name, status, step] of steps) {
    const act = typeof step === 'string' ? () => page.goto(`${site}/${code}${step}`) : step;
    await pages.see(page, name, code, status, act);
  }
}

/** @param {string} code @returns {import('playwright-core').BrowserContextOptions} a reader of that language */
const reader = (code) => ({ viewport: desk, extraHTTPHeaders: { 'Accept-Language': code } });

/** @param {Page} page @param {string} name @param {string} text chosen as the file of the form */
const choose = (page, name, text) =>
  page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const send = 'main form.form button';
const register = `/exchanges/${exchange}/register`;
const participants = `/exchanges/${exchange}/participants`;
const glossary = `/exchanges/${exchange}/glossary`;

for (const code of Object.keys(languages)) {
  test(`a signed-out reader is received in ${code}`, () =>
    visitor(
      browser,
      async (page) => {
        await page.context().addCookies([{ name: 'language', value: code, url: site }]);
        const invitation = await link({ role: 'doctor', exchange, language: code });
        await walk(page, code, [
          ['me-nobody', 200, '/me'],
          ['sign-in-needed', 401, '/admin/audit'],
          ['register', 200, register],
          ['register-wrong', 422, () => page.click(send)],
        ]);
        await page.fill('#name', 'Олена 王芳');
        await page.fill('#institution', 'City Hospital');
        await page.selectOption('#country', 'UA');
        await page.fill('#email', `somebody.${code}.${thisRun}@hospital.example`);
        await page.check('#consent');
        await walk(page, code, [
          ['registered', 200, () => page.click(send)],
          ['link-mangled', 404, async () => void (await page.goto(`${site}/enter/no-such-link`))],
          ['enter', 200, async () => void (await page.goto(site + invitation))],
          ['me', 200, () => page.click(send)],
          ['denied', 403, participants],
          ['me-erase', 200, '/me/erase'],
        ]);
      },
      reader(code),
    ));
}

describe('an organiser', () => {
  for (const code of ['zh', 'uk']) {
    test(`works in ${code}`, () =>
      visitor(
        browser,
        async (page) => {
          await enter(page, { role: 'organiser', exchange, language: code });
          await walk(page, code, [
            ['organiser-me', 200, '/me'],
            ['participants', 200, participants],
            ['participants-none', 200, `${participants}?q=nobody-of-that-name`],
            ['invite', 200, `${participants}/invite`],
            ['invite-wrong', 422, () => page.click(send)],
          ]);
          await page.fill('#name', `Олена Коваль ${code} ${thisRun}`);
          await page.selectOption('#role', 'publisher');
          await page.selectOption('#side', 'krivoy-rog');
          await walk(page, code, [
            ['invited', 200, () => page.click(send)],
            ['import', 200, `${participants}/import`],
          ]);
          await choose(page, 'list.csv', list(code));
          await walk(page, code, [['import-bad', 422, () => page.click('button[value=all]')]]);
          assert.equal(await page.locator('.figures tbody tr').count(), 4);
          await choose(page, 'list.csv', list(code));
          await walk(page, code, [
            ['import-good', 200, () => page.click('button[value=good]')],
            ['participants-found', 200, `${participants}?q=${encodeURIComponent(`Коваль ${code} ${thisRun}`)}`],
            ['participant', 200, () => page.click('.people h3 a')],
            ['participant-link', 200, () => page.click('form[action$="/links"] button')],
            ['revoke', 200, () => page.click('a[href$="/revoke"]')],
            ['exchange-files', 200, '/exchange-files'],
          ]);
          await choose(page, 'broken.yaml', brokenFile);
          await walk(page, code, [
            ['exchange-files-broken', 422, () => page.click(send)],
            ['term', 200, `${glossary}/new`],
            ['term-wrong', 422, () => page.click(send)],
          ]);
          await page.fill('[name="words.zh"]', `再生数 ${thisRun}`);
          await page.fill('[name="words.uk"]', `репродуктивне число ${thisRun}`);
          await walk(page, code, [
            ['glossary', 200, () => page.click(send)],
            ['glossary-programme', 200, `${glossary}?status=programme`],
            ['glossary-import', 200, `${glossary}/import`],
          ]);
        },
        reader(code),
      ));
  }
});

describe('an administrator', () => {
  for (const code of ['kk', 'ru']) {
    test(`works in ${code}`, () =>
      visitor(
        browser,
        async (page) => {
          await enter(page, { role: 'administrator', language: code });
          await walk(page, code, [
            ['administrator-me', 200, '/me'],
            ['administrator-exchanges', 200, '/admin/exchanges'],
            ['audit', 200, '/admin/audit?action=link_entered'],
            ['audit-wrong', 200, '/admin/audit?member=x&from=2020-99-99'],
            ['audit-empty', 200, '/admin/audit?from=1999-01-01&until=1999-01-02'],
            ['members', 200, '/admin/members'],
            ['members-none', 200, '/admin/members?search=nobody-of-that-name'],
            ['members-found', 200, `/admin/members?search=${encodeURIComponent('Олена 王芳')}`],
            ['member', 200, () => page.click('table a')],
            ['erase', 200, () => page.click('a[href$="/erase"]')],
            ['erased', 200, () => page.click(send)],
          ]);
        },
        reader(code),
      ));
  }
});

test('a moderator plans the booths in kk', () =>
  visitor(
    browser,
    async (page) => {
      await enter(page, { role: 'moderator', exchange, language: 'kk' });
      const booths = `/exchanges/${exchange}/booths`;
      await walk(page, 'kk', [
        ['booths', 200, booths],
        ['booths-wrong', 422, () => page.click('#booth-ru form[action$="/ru/shifts"] button')],
      ]);
      await page.fill('#name-ru', `Дана ${thisRun}`);
      await walk(page, 'kk', [
        ['booths-planned', 200, () => page.click('#booth-ru form[action$="/ru/shifts"] button')],
        ['shift', 200, () => page.click('#booth-ru td a')],
        ['booths-removed', 200, () => page.click('form[action$="/removal"] button')],
        ['booths-returned', 200, () => page.click('.done button')],
        ['feeds', 200, `${booths}/ru/feeds`],
      ]);
      await page.fill('#name', 'CART');
      await walk(page, 'kk', [
        ['feeds-made', 200, () => page.click(send)],
        ['feed-revoke', 200, () => page.click('a[href$="/revoke"]')],
        ['fill-nobody', 422, `${booths}/ru/fill`],
      ]);
    },
    reader('kk'),
  ));

test('the HTML of all of these is valid', () => pages.check(5 * 10 + 2 * 20 + 2 * 11 + 10));
