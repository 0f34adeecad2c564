import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, shoot, tooWide, widths } from './support/browser.js';
import { enter, visitor } from './support/people.js';
import { exchanges, languages, pages, site } from './support/site.js';

const slug = 'long-words-2027';
const address = 'https://drive.example.com/file/d/1A2b3C4d5E6f7G8h9I0jKlMnOpQrStUv/view?usp=sharing';
const word = 'электроэнцефалографиялықзерттеушілердіңқатысуымен';

/** Long words and addresses wherever an organiser can enter them. */
const file = `format: 1
exchange: ${slug}
kind: webinar
title: {zh: "测试 ${address}", kk: "${word} тақырыбы"}
languages: [zh, kk]
starts: 2027-05-01T09:00
zone: Asia/Almaty
sides:
  - {key: a, name: {kk: "${word}"}, also_known_as: ["${word}"], country: KZ, zone: Asia/Almaty, language: kk}
  - {key: b, name: {zh: "${address}"}, country: CN, zone: Asia/Shanghai, language: zh}
institutions:
  clinic: {kind: hospital, side: a, name: {kk: "${word} орталығы"}}
organisations: [{institution: clinic, tier: host}]
people:
  speaker: {name: {kk: {family: ${word}, given: ${word}}}, posts: [{post: {kk: "${word}"}, institution: clinic}]}
agenda:
  - part: {kk: "${word}", zh: "${address}"}
    items:
      - type: presentation
        minutes: 10
        title: {kk: "${word}", zh: "${address}"}
        speakers: [{person: speaker, role: speaker}]
        note: {kk: "Материалдар ${address}", zh: "${address}"}
outcomes: [{text: {kk: "${address}"}}]
sources: [{publisher: "${address}", date: 2027-05-02}]
`;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
  const headers = { Authorization: `Bearer ${process.env.CONSILIUM_KEY}`, 'Content-Type': 'application/yaml' };
  const answer = await fetch(`${site}/api/exchange-files?release=true&name=${slug}`, {
    method: 'POST',
    headers,
    body: file,
  });
  assert.equal(answer.status, 200, await answer.text());
});
after(() => browser.close());

const own = [
  `/exchanges/${slug}`,
  `/exchanges/${slug}/register`,
  `/people/${slug}/speaker`,
  `/institutions/${slug}/clinic`,
];

describe('nothing is wider than its column', () => {
  for (const code of Object.keys(languages)) {
    test(`on pages full of long words in ${code}`, { timeout: 300_000 }, () =>
      visitor(browser, async (page) => {
        for (const path of own) {
          await page.goto(`${site}/${code}${path}`);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await tooWide(page), [], `/${code}${path} at ${width}`);
            if (path === own[0]) await shoot(page, `columns-${code}-${width}`);
          }
        }
      }),
    );
  }
});

test('paper has nothing to press, to fill in or to go on by', () =>
  visitor(browser, async (page) => {
    await enter(page, { role: 'organiser', exchange: exchanges[0], language: 'uk' });
    await page.emulateMedia({ media: 'print' });
    const seen = [`/exchanges/${exchanges[0]}/participants`, `/exchanges/${exchanges[0]}/room`, '/me'];
    for (const path of [...pages.map((one) => one.path), ...seen]) {
      await page.goto(`${site}/uk${path}`);
      // A room is rendered after its page.
      if (path.endsWith('/room')) await page.waitForSelector('.connection-status.live', { state: 'attached' });
      const left = await page
        .locator('button, .button, input, select, textarea, nav, dialog, form:not(:has(table))')
        .evaluateAll((all) => all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 120)));
      assert.deepEqual(left, [], path);
    }
    await page.goto(`${site}/uk/exchanges/${exchanges[0]}`);
    assert.ok(await page.locator('.item').first().isVisible());
    await shoot(page, 'print-uk');
  }));
