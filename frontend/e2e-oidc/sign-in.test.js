/**
 * Sign-in at a real Keycloak, with the packaged application and a browser. The tests stand in the order of one day: the
 * provider is not there yet, is there, goes away, comes back.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, shoot } from '../e2e/support/browser.js';
import { freePort, startApplication } from '../e2e/support/application.js';
import { startKeycloak } from './support/keycloak.js';

const secret = 'of-one-run-of-the-tests-alone';
const password = 'for-trying-out-only';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {{site: string, stop: () => Promise<void>}} */
let application;
/** @type {Awaited<ReturnType<typeof startKeycloak>>} */
let keycloak;
let keycloakPort = 0;

before(async () => {
  const port = await freePort();
  keycloakPort = await freePort();
  application = await startApplication({
    PORT: String(port),
    CONSILIUM_URL: `http://127.0.0.1:${port}`,
    OIDC_URL: `http://127.0.0.1:${keycloakPort}/realms/consilium`,
    OIDC_CLIENT_ID: 'consilium',
    OIDC_CLIENT_SECRET: secret,
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await keycloak?.stop();
  await application?.stop();
});

const start = () => startKeycloak({ port: keycloakPort, site: application.site, secret });

/** A person at a browser of his or her own. @param {string} locale */
async function newcomer(locale) {
  const page = await (await browser.newContext({ locale })).newPage();
  const go = (/** @type {string} */ path) => page.goto(`${application.site}${path}`);
  return { page, go };
}

/**
 * @param {import('playwright-core').Page} page at Keycloak
 * @param {string} user
 */
async function givePassword(page, user) {
  await page.fill('#username', user);
  await page.fill('#password', password);
  await page.press('#password', 'Enter');
}

/** Who the application takes this browser for. @param {import('playwright-core').Page} page */
async function me(page) {
  const answer = await page.request.get(`${application.site}/api/me`);
  return /** @type {Promise<{kind: string, name?: string, grants: {role: string, exchange?: string, side?: string}[]}>} */ (
    answer.json()
  );
}

test('before the provider is there, the sign-in says so and everything else is there', async () => {
  const { page, go } = await newcomer('kk-KZ');
  const answer = await go('/sign-in');
  assert.equal(answer?.status(), 503);
  assert.equal(await page.getAttribute('html', 'lang'), 'kk');
  await shoot(page, 'sign-in-unavailable-kk');
  assert.equal((await go('/kk/exchanges'))?.status(), 200);
});

test('an organiser signs in in Chinese, without a restart', async () => {
  keycloak = await start();
  console.log(`Keycloak was ready after ${keycloak.seconds} s`);
  const { page, go } = await newcomer('zh-CN');
  await go('/sign-in?lang=zh');
  assert.equal(await page.getAttribute('html', 'lang'), 'zh-Hans');
  assert.match(await page.innerText('body'), /登录/);
  await shoot(page, 'keycloak-organiser-zh');
  await givePassword(page, 'organiser');
  await page.waitForURL('**/zh/me');
  await shoot(page, 'organiser-zh');
  const { name, grants } = await me(page);
  assert.equal(name, '李伟');
  assert.deepEqual(grants, [{ role: 'organiser' }, { role: 'organiser', exchange: 'binzhou-krivoy-rog-2020' }]);
  assert.match(await page.innerText('main'), /李伟/);
  assert.match(await page.innerText('main'), /主办方工作人员/);
});

test('a publisher signs in in Ukrainian and comes back to where he or she was', async () => {
  const { page, go } = await newcomer('uk');
  await go('/sign-in?to=/uk/exchanges/binzhou-krivoy-rog-2020');
  assert.equal(await page.getAttribute('html', 'lang'), 'uk');
  await shoot(page, 'keycloak-publisher-uk');
  await givePassword(page, 'publisher');
  await page.waitForURL('**/uk/exchanges/binzhou-krivoy-rog-2020');
  const { name, grants } = await me(page);
  assert.equal(name, 'Олена Коваленко');
  assert.deepEqual(grants, [{ role: 'publisher', exchange: 'binzhou-krivoy-rog-2020', side: 'krivoy-rog' }]);
  await go('/uk/me');
  await shoot(page, 'publisher-uk');
  assert.match(await page.innerText('main'), /Олена Коваленко/);
});

test('signing out here signs out at the provider too', async () => {
  const { page, go } = await newcomer('ru-RU');
  await go('/sign-in?lang=ru');
  await givePassword(page, 'moderator');
  await page.waitForURL('**/ru/me');
  await page.click('form[action="/sign-out"] button');
  await page.waitForURL(`${application.site}/ru`);
  assert.equal((await me(page)).kind, 'nobody');
  await go('/sign-in?lang=ru');
  assert.equal(await page.isVisible('#password'), true);
});

test('whoever is signed out at the provider is out here', async () => {
  const { page, go } = await newcomer('kk-KZ');
  await go('/sign-in?lang=kk');
  await givePassword(page, 'doctor');
  await page.waitForURL('**/kk/me');
  assert.equal((await me(page)).name, 'Айгүл Серікова');
  await keycloak.signOutEverywhere('doctor');
  assert.equal((await me(page)).kind, 'nobody');
});

test('a provider that goes away touches nobody who is in, and works again when it is back', async () => {
  const { page, go } = await newcomer('uk');
  await go('/sign-in');
  await givePassword(page, 'interpreter');
  await page.waitForURL('**/uk/me');

  await keycloak.kill();
  assert.equal((await me(page)).name, 'Андрій Шевченко');
  assert.equal((await go('/uk/exchanges'))?.status(), 200);
  const other = await newcomer('en');
  const answer = await other.go('/sign-in');
  assert.equal(answer?.status(), 503);
  assert.match(await other.page.innerText('main'), /Personal links work as always/);
  await shoot(other.page, 'sign-in-unavailable-en');

  keycloak = await start();
  console.log(`Keycloak was ready again after ${keycloak.seconds} s`);
  assert.equal((await me(page)).name, 'Андрій Шевченко');
  await other.page.click('.ways a');
  await givePassword(other.page, 'administrator');
  await other.page.waitForURL('**/en/me');
  assert.deepEqual((await me(other.page)).grants, [{ role: 'administrator' }]);
});
