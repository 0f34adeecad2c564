import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
// @ts-expect-error the parser of the W3C brings no types along
import webvtt from 'webvtt-parser';
import { command, meeting, segment, take, write } from './support/booths.js';
import { launch, shoot } from './support/browser.js';
import { itemsOf, pane } from './support/notes.js';

/** Ten minutes of an exchange, as fast as the pages allow: two interpreters who hand over, a third in relay, and a reader. */

/** @typedef {import('playwright-core').Page} Page */

const chair = { name: 'Модератор', role: 'moderator', language: 'uk' };
const maria = { name: 'Марія Лисенко', role: 'interpreter', language: 'uk' };
const ihor = { name: 'Ігор Бондар', role: 'interpreter', language: 'uk' };
const aigul = { name: 'Айгүл Сәрсенова', role: 'interpreter', language: 'kk' };
const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk' };
const daniyar = { name: 'Данияр Ахметов', role: 'doctor', language: 'kk' };

/** The speech, minute by minute: by the first interpreter of the Ukrainian booth, then by the second; and into Kazakh. */
const first = [
  'Доброго дня, колеги.',
  'За два дні ми звільнили корпус на 120 ліжок.',
  'Гепарин вводили по 500 ОД двічі на добу.',
  'Сатурація зросла до 95 %.',
];
const second = [
  'Пацієнта відлучили від апарата на дев’ятий день.',
  'Виписували після двох від’ємних тестів.',
  'Дякую, перейдемо до запитань.',
];
const inKazakh = {
  [first[0]]: 'Қайырлы күн, әріптестер.',
  [first[1]]: 'Екі күнде 120 төсектік ғимаратты босаттық.',
  [first[2]]: 'Гепарин тәулігіне екі рет 500 ХБ-ден енгізілді.',
  [first[3]]: 'Сатурация 95 %-ға дейін көтерілді.',
  [second[0]]: 'Науқас тоғызыншы күні аппараттан ажыратылды.',
  [second[1]]: 'Екі теріс сынамадан кейін шығарылды.',
  [second[2]]: 'Рахмет, сұрақтарға көшейік.',
};
const dose = 'Гепарин вводили по 5000 ОД двічі на добу.';
const doseInKazakh = 'Гепарин тәулігіне екі рет 5000 ХБ-ден енгізілді.';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} moderator @param {string} slug opens the room and booths that the agenda does not promise, and begins */
async function begin(moderator, slug) {
  await command(moderator, slug, { type: 'set_door', mode: 'open' });
  await command(moderator, slug, { type: 'open_booth', booth: 'uk' });
  await command(moderator, slug, { type: 'open_booth', booth: 'kk' });
  await command(moderator, slug, { type: 'move_now', item: (await itemsOf(moderator))[0] });
}

/** @param {Page} writer @param {Page} relay @param {string} text written, and then made into Kazakh from that passage */
async function sayInBoth(writer, relay, text) {
  await write(writer, text);
  await relay.locator('.pivot [aria-current]', { hasText: text }).waitFor();
  await write(relay, inKazakh[text]);
  await segment(relay, inKazakh[text]).waitFor();
}

/** @param {Page} from @param {Page} to by offer and acceptance */
async function handOver(from, to) {
  await from.selectOption('.lease select', { label: ihor.name });
  await from.locator('.lease button', { hasText: 'Запропонувати' }).click();
  await to.locator('.offered', { hasText: maria.name }).waitFor();
  await to.keyboard.press('Alt+Semicolon');
  await to.keyboard.press('Enter');
  await to.locator('#booth-state:not(.notice)').waitFor();
}

/** @param {Page} writer @param {Page} relay the dose was wrong: it is put right in the pivot, and then in what was made from it */
async function correctTheDose(writer, relay) {
  await segment(writer, first[2]).locator('button', { hasText: 'Виправити' }).click();
  await writer.locator('.inline-form textarea').fill(dose);
  await writer.keyboard.press('Enter');
  const relayed = segment(relay, inKazakh[first[2]]);
  await relayed.locator('.stale', { hasText: '5000' }).waitFor();
  await relayed.locator('button', { hasText: 'Түзету' }).click();
  await relay.locator('.inline-form textarea').fill(doseInKazakh);
  await relay.keyboard.press('Enter');
  await segment(relay, doseInKazakh).waitFor();
  assert.equal(await segment(relay, doseInKazakh).locator('.stale').count(), 0);
}

/** @param {Page} page @param {string} language @param {string[]} texts stand in this order, and nothing else does */
async function reads(page, language, texts) {
  await pane(page, language)
    .locator('.line', { hasText: texts[texts.length - 1] })
    .waitFor();
  const shown = await pane(page, language).locator('.line').allInnerTexts();
  const places = texts.map((text) => shown.findIndex((line) => line.includes(text)));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    shown.join('\n'),
  );
  assert.ok(!places.includes(-1), shown.join('\n'));
}

/** @param {Page} page a moderator's @param {string} form @param {string} language @returns {Promise<string>} */
async function file(page, form, language) {
  const transcript = page.url().replace(/room$/, 'transcript');
  const answer = await page.request.get(`${transcript}.${form}?language=${language}`);
  assert.equal(answer.status(), 200);
  return (await answer.body()).toString(form === 'docx' ? 'latin1' : 'utf8');
}

test('ten minutes: a handover, a relay into a third language, a correction that travels, and the transcript', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const one = await enter(maria, 'booth/uk');
    const mate = await enter(ihor, 'booth/uk');
    const relay = await enter(aigul, 'booth/kk');
    const reader = await enter(olena, 'room');
    const kazakh = await enter(daniyar, 'room');
    await take(one);
    await take(relay);
    await relay.selectOption('.booth-there .panel-head select', 'uk');

    for (const text of first) await sayInBoth(one, relay, text);
    await handOver(one, mate);
    for (const text of second) await sayInBoth(mate, relay, text);
    await correctTheDose(mate, relay);

    const uk = [...first.slice(0, 2), dose, first[3], ...second];
    const kk = uk.map((text) => (text === dose ? doseInKazakh : inKazakh[text]));
    await reads(reader, 'uk', uk);
    await reads(kazakh, 'kk', kk);
    await shoot(reader, 'interpreting-reader-uk');
    await shoot(kazakh, 'interpreting-reader-kk');
    await shoot(mate, 'interpreting-console-uk');
    await shoot(relay, 'interpreting-relay-kk');

    const text = await file(moderator, 'txt', 'uk');
    assert.deepEqual(
      uk.map((line) => text.includes(line)),
      uk.map(() => true),
    );
    assert.ok(!text.includes(first[2]), 'what was corrected is not in it');
    const { cues, errors } = new webvtt.WebVTTParser().parse(await file(moderator, 'vtt', 'kk'), 'subtitles');
    assert.deepEqual(errors, []);
    assert.equal(cues.length, kk.length);
    assert.ok((await file(moderator, 'docx', 'uk')).startsWith('PK'));
    assert.equal((await file(moderator, 'csv', 'kk')).trim().split('\r\n').length, kk.length + 1);
  });
});
