import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, shoot } from './support/browser.js';
import { enter, openRegistration, press, tabTo, visitor } from './support/people.js';
import { site } from './support/site.js';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a doctor registers in Chinese, is approved in Ukrainian and is inside, all by keyboard', () =>
  visitor(browser, (organiser) =>
    visitor(browser, async (doctor) => {
      const exchange = 'st-petersburg-guangdong-2022';
      const email = `wang.fang.${Date.now()}@hospital.example`;
      const list = `${site}/uk/exchanges/${exchange}/participants`;
      await enter(organiser, { role: 'organiser', exchange, language: 'uk' });
      await openRegistration(organiser, list);

      await doctor.goto(`${site}/zh/exchanges/${exchange}/register`);
      for (const [field, text] of [
        ['#name', '王芳'],
        ['#institution', '滨州医学院附属医院'],
        ['#post', '主任医师'],
      ]) {
        await tabTo(doctor, field);
        await doctor.keyboard.insertText(text);
      }
      await tabTo(doctor, '#country');
      await doctor.keyboard.press('ArrowDown');
      await tabTo(doctor, '#email');
      await doctor.keyboard.type(email);
      await tabTo(doctor, '#consent');
      await doctor.keyboard.press('Space');
      await press(doctor, 'main form button');
      assert.match(doctor.url(), /\/register\/received$/);

      await organiser.goto(`${list}?q=${encodeURIComponent(email)}`);
      await tabTo(organiser, '.people input');
      await organiser.keyboard.press('Space');
      await press(organiser, 'button[value=approved]');
      assert.match(organiser.url(), /done=approved/);
      await shoot(organiser, 'participants-approved');

      await doctor.reload();
      await press(doctor, 'main form button');
      await shoot(doctor, 'link-shown-once');
      await press(doctor, '.more a');
      assert.equal(doctor.url(), `${site}/enter`);
      await press(doctor, 'main form button');
      assert.equal(doctor.url(), `${site}/zh/exchanges/${exchange}`);
      await doctor.goto(`${site}/zh/me`);
      assert.equal(await doctor.locator('h1').innerText(), '王芳');
      assert.equal(await doctor.locator(`main a[href="/zh/exchanges/${exchange}"]`).count(), 1);
    }),
  ));

test('without JavaScript a refused form comes back as it was filled in, and a second try goes through', () =>
  visitor(
    browser,
    async (page) => {
      const exchange = 'kazakhstan-nationwide-2020-04-10';
      await enter(page, { role: 'organiser', exchange, language: 'kk' });
      await openRegistration(page, `${site}/kk/exchanges/${exchange}/participants`);
      await page.context().clearCookies();

      await page.goto(`${site}/kk/exchanges/${exchange}/register`);
      await page.fill('#name', 'Айгерім Серікқызы');
      await page.fill('#email', 'aigerim@');
      await page.selectOption('#country', 'KZ');
      await page.click('main form button');
      assert.equal(await page.inputValue('#name'), 'Айгерім Серікқызы');
      assert.equal(await page.inputValue('#country'), 'KZ');
      assert.deepEqual(
        await page.locator('#summary a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
        ['#institution', '#email', '#consent'],
      );

      await page.click('#summary a[href="#institution"]');
      await page.fill('#institution', 'Қалалық аурухана');
      await page.fill('#email', `aigerim.${Date.now()}@hospital.example`);
      await page.check('#consent');
      await page.click('main form button');
      assert.match(page.url(), /\/register\/received$/);
      assert.equal(await page.locator('main .lead').count(), 1);
    },
    { javaScriptEnabled: false },
  ));
