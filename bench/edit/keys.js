/**
 * An agenda of 200 items in five languages in Chromium: from the navigation to the first letter on the screen, and how long keys
 * block the page. Starts the packaged application; node bench/edit/keys.js OUTPUT. ROUNDS= how often the page is opened.
 */
import { writeFileSync } from 'node:fs';
import { startApplication } from '../../frontend/e2e/support/application.js';

const ITEMS = 200;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const LANGUAGES = ['zh', 'uk', 'ru', 'kk', 'en'];
const SLUG = 'bench-keys';

const file = `format: 1
exchange: ${SLUG}
kind: webinar
title: {zh: 交流会, uk: Обмін досвідом}
languages: [${LANGUAGES}]
starts: 2026-12-01T15:00
zone: Asia/Shanghai
sides:
  - {key: binzhou, name: {zh: 滨州, uk: Біньчжоу}, country: CN, zone: Asia/Shanghai, language: zh}
  - {key: krivoy-rog, name: {zh: 克里沃罗格, uk: Кривий Ріг}, country: UA, zone: Europe/Kyiv, language: uk}
agenda:
  - key: part-1
    part: {zh: 开幕, uk: Відкриття}
    items:
${Array.from({ length: ITEMS }, (_, n) => {
  const title = LANGUAGES.map((it) => `${it}: ${JSON.stringify(`${n} ${it} ${'слово '.repeat(8)}`.trim())}`);
  return `      - {key: bench-${n}, type: presentation, minutes: 5, title: {${title.join(', ')}}}`;
}).join('\n')}
`;

/** In the page: when a letter was drawn, how long keys took, and which tasks were longer than 50 ms. */
function watch() {
  const seen = { drawn: /** @type {number[]} */ ([]), keys: /** @type {number[]} */ ([]), tasks: /** @type {number[]} */ ([]) };
  Object.assign(globalThis, { seen });
  addEventListener('input', () => requestAnimationFrame(() => setTimeout(() => seen.drawn.push(performance.now()))), true);
  new PerformanceObserver((list) => {
    for (const it of /** @type {any[]} */ (list.getEntries())) {
      if (it.name.startsWith('key')) seen.keys.push(it.processingEnd - it.processingStart);
    }
  }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask', buffered: true });
}

const application = await startApplication();
process.env.SITE = application.site;
try {
  const { launch } = await import('../../frontend/e2e/support/browser.js');
  const { cell, organiser, saved } = await import('../../frontend/e2e/support/editors.js');
  const headers = { Authorization: `Bearer ${process.env.CONSILIUM_KEY}`, 'Content-Type': 'application/yaml' };
  const address = `${application.site}/api/exchange-files?release=true&name=${SLUG}`;
  const answer = await fetch(address, { method: 'POST', headers, body: file });
  if (!answer.ok) throw new Error(await answer.text());
  const browser = await launch();
  const { page } = await organiser(browser, SLUG, 'uk');
  await page.addInitScript(watch);
  const seen = () => page.evaluate(() => /** @type {any} */ (globalThis).seen);
  const forget = () => page.evaluate(() => Object.values(/** @type {any} */ (globalThis).seen).forEach((it) => it.splice(0)));

  const first = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(`${application.site}/uk/console/${SLUG}/agenda`, { waitUntil: 'commit' });
    await cell(page, 'bench-3', 'b').click();
    await page.keyboard.press('Enter');
    await page.locator('consilium-agenda-row textarea').first().waitFor();
    await page.keyboard.press('KeyA');
    await page.waitForFunction(() => /** @type {any} */ (globalThis).seen.drawn.length > 0);
    first.push((await seen()).drawn[0]);
    await page.keyboard.press('Escape');
  }

  /** @type {Record<string, {slowest: number, longTasks: number[]}>} */
  const kinds = {};
  const measured = async (/** @type {string} */ kind, /** @type {() => Promise<unknown>} */ act) => {
    await page.waitForTimeout(1_500); // what came before has settled
    await forget();
    await act();
    await saved(page);
    const { keys, tasks } = await seen();
    kinds[kind] = { slowest: Math.max(0, ...keys), longTasks: tasks.map(Math.round) };
  };
  const press = async (/** @type {string} */ key, /** @type {number} */ times) => {
    for (let n = 0; n < times; n++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
  };
  await cell(page, 'bench-3', 'b').click();
  await measured('letters in a title', async () => {
    await page.keyboard.press('Enter');
    await press('KeyA', 60);
    await page.keyboard.press('Enter');
  });
  await measured('arrows down', () => press('ArrowDown', 40));
  await cell(page, 'bench-5', 'minutes').click();
  await measured('a minute more, which moves all', async () => {
    await press('+', 10);
    await page.keyboard.press('Enter');
  });
  const result = { items: ITEMS, languages: LANGUAGES.length, firstLetter: first.map(Math.round), kinds };
  writeFileSync(process.argv[2], JSON.stringify(result));
  console.log(JSON.stringify(result, null, 1));
  await browser.close();
} finally {
  await application.stop();
}
