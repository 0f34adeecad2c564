import assert from 'node:assert/strict';
import { desk, watchedPage } from './browser.js';
import { enter } from './people.js';
import { site } from './site.js';

/** What organisers do in the agenda editor, for tests. */

/** @typedef {import('playwright-core').Page} Page */

const key = { Authorization: `Bearer ${process.env.CONSILIUM_KEY}` };

/** An exchange with an agenda or without; it is published, since a link leads to nothing else. @param {string} slug @param {string} [agenda] YAML */
export async function draft(slug, agenda = '') {
  const body = `format: 1
exchange: ${slug}
kind: webinar
title: {zh: 交流会, uk: Обмін досвідом, ru: Обмен опытом}
languages: [zh, uk]
starts: 2026-12-01T15:00
zone: Asia/Shanghai
sides:
  - {key: binzhou, name: {zh: 滨州, uk: Біньчжоу, ru: Биньчжоу}, country: CN, zone: Asia/Shanghai, language: zh}
  - {key: krivoy-rog, name: {zh: 克里沃罗格, uk: Кривий Ріг, ru: Кривой Рог}, country: UA, zone: Europe/Kyiv, language: uk}
institutions:
  hospital: {kind: hospital, side: krivoy-rog, name: {uk: Міська лікарня}}
people:
  koval:
    name: {uk: {family: Коваль, given: Олена}}
    posts: [{post: {uk: лікарка}, institution: hospital}]
${agenda}`;
  const headers = { ...key, 'Content-Type': 'application/yaml' };
  const answer = await fetch(`${site}/api/exchange-files?release=true&name=${slug}`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200, await answer.text());
}

export const THREE = `agenda:
  - key: opening
    part: {zh: 开幕, uk: Відкриття}
    items:
      - {key: welcome, type: welcome, minutes: 10, title: {zh: 致辞, uk: Вітання}}
      - {key: talk, type: presentation, minutes: 20, title: {zh: 报告, uk: Доповідь}}
      - {key: pause, type: break, minutes: 15, title: {zh: 休息, uk: Перерва}}
      - {key: panel, type: panel, minutes: 30, title: {zh: 讨论, uk: Дискусія}}
`;

/** @param {Page} page an organiser's, open or closed @param {string} slug @returns {Promise<any>} the working copy as the server has it */
export async function stored(page, slug) {
  const answer = await page.context().request.get(`${site}/api/working-copies/${slug}`);
  assert.equal(answer.status(), 200);
  return answer.json();
}

/** @param {any} copy @returns {any[]} */
export const items = (copy) => (copy.document.agenda ?? []).flatMap((/** @type {any} */ part) => part.items);

/** @param {Page} page @param {string} slug @param {(items: any[]) => boolean} condition waits until the server has it */
export async function until(page, slug, condition) {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = items(await stored(page, slug));
    if (condition(found)) return found;
    assert.ok(Date.now() < end, `the server has ${JSON.stringify(found)}`);
  }
}

/**
 * An organiser with a browser of his or her own, at the editor; nothing may go wrong in it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} slug
 * @param {string} language
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function organiser(browser, slug, language, options = {}) {
  const context = await browser.newContext({ viewport: desk, timezoneId: 'America/Los_Angeles', ...options });
  const { page, problems } = await watchedPage(context);
  await enter(page, { role: 'organiser', exchange: slug, language });
  await open(page, slug, language);
  return { page, context, problems };
}

/** @param {Page} page @param {string} slug @param {string} language */
export async function open(page, slug, language) {
  await page.goto(`${site}/${language}/console/${slug}/agenda`);
  await page.locator('.saved.saved:not(.saving)').waitFor();
}

/** @param {Page} page @param {string} item its key @param {string} column @returns its cell */
export const cell = (page, item, column) => page.locator(`[data-key="${item}"] [data-column="${column}"]`);

/** @param {Page} page all edits are with the server */
export const saved = (page) => page.locator('.bar .saved[class$=" saved"]').waitFor();
