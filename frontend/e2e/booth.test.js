import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  atTheConsole,
  begin,
  chair,
  command,
  ihor,
  maria,
  meeting,
  room,
  said,
  segment,
  spoken,
  take,
  voice,
  wang,
  write,
} from './support/booths.js';
import { hindrances, launch, shoot } from './support/browser.js';

const refused = /status of (409|422)/;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('two interpreters hand over by keyboard, and nothing that was typed is lost', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const first = await enter(maria, 'booth/uk');
    const second = await enter(ihor, 'booth/uk');
    await take(first);
    await second.locator('.lease-now', { hasText: maria.name }).waitFor();

    await first.keyboard.type('Заступ');
    await first.locator('.offers.terms', { hasText: 'Заступник мера Біньчжоу' }).waitFor();
    await first.keyboard.press('Tab');
    assert.equal(await first.inputValue('#booth-text'), 'Заступник мера Біньчжоу');
    await first.keyboard.press('Enter');
    await segment(second, 'Заступник мера Біньчжоу').waitFor();

    await first.keyboard.type('Пацієнта перевели');
    await second.locator('.mate-draft', { hasText: 'Пацієнта перевели' }).waitFor();
    await first.keyboard.type(' до реанімації.');
    await first.keyboard.press('Enter');
    await segment(second, 'Пацієнта перевели до реанімації.').waitFor();
    assert.equal(await first.inputValue('#booth-text'), '');
    await second.locator('.mate-draft').waitFor({ state: 'detached' });

    await second.fill('#booth-hint', '12 мг');
    await second.press('#booth-hint', 'Enter');
    await first.locator('.hints li', { hasText: '12 мг' }).waitFor();
    await first.focus('#booth-text');
    await first.keyboard.type('Призначили');
    await first.keyboard.press('Alt+Enter');
    assert.equal(await first.inputValue('#booth-text'), 'Призначили 12 мг');

    await first.selectOption('.lease select', { label: ihor.name });
    await first.locator('.lease button', { hasText: 'Запропонувати' }).click();
    await second.locator('.offered', { hasText: maria.name }).waitFor();
    await second.keyboard.press('Alt+Semicolon');
    await second.keyboard.press('Enter');
    await second.locator('#booth-state:not(.notice)').waitFor();

    await first.locator('.lease-now', { hasText: ihor.name }).waitFor();
    await first.focus('#booth-text');
    await first.keyboard.press('Enter');
    assert.equal(await first.inputValue('#booth-text'), 'Призначили 12 мг');
    await write(second, 'Дякую, продовжую.');
    await segment(first, 'Дякую, продовжую.').waitFor();
    assert.equal(await segment(first, 'Призначили').count(), 0);
    await shoot(second, 'booth-handed-over-uk');
  });
});

test('who loses the lease while typing keeps the text, and sends it when the lease is back', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'booth/uk');
    await begin(moderator, slug);
    const page = await enter(maria, 'booth/uk');
    await take(page);
    await page.keyboard.type('Це речення я ще');
    await moderator.locator('.coordinate summary').click();
    await moderator.locator('.coordinate button.danger').click();
    await moderator.locator('dialog', { hasText: maria.name }).waitFor();
    await moderator.locator('dialog button.danger').click();

    await page.locator('#booth-state.notice').waitFor();
    await page.keyboard.type(' не дописала');
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    assert.equal(await page.inputValue('#booth-text'), 'Це речення я ще не дописала');
    await take(page);
    await page.focus('#booth-text');
    await page.keyboard.press('Enter');
    await segment(moderator, 'Це речення я ще не дописала').waitFor();
  });
});

test('after a reload a text keeps the speaker for whom it was begun', async () => {
  await atTheConsole(browser, async ({ page, slug }) => {
    await page.keyboard.insertText('Передаю слово');
    await voice(page, 'Голова');
    await page.reload();
    await page.waitForSelector('.connection-status.live');
    await spoken(page, 'Голова').waitFor();
    assert.equal(await page.inputValue('#booth-text'), 'Передаю слово');
    await page.locator('#booth-state:not(.notice)').waitFor();
    await page.locator('#booth-text').press('Enter');
    await segment(page, 'Передаю слово').waitFor();
    assert.equal((await said(page, slug, 'Передаю слово')).voice, 'Голова');
    await spoken(page, 'Голова').waitFor();
  });
});

test('a second window of the same interpreter says so, and writes only when it is told to', async () => {
  await meeting(browser, async (enter, slug) => {
    await begin(await enter(chair, 'room'), slug);
    const page = await enter(wang, 'booth/zh');
    await take(page);
    await page.keyboard.insertText('第一窗口');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector('.connection-status.live');
    await other.locator('.lease-now', { hasText: '另一个窗口' }).waitFor();
    await write(other, '第二窗口');
    assert.equal(await other.inputValue('#booth-text'), '第二窗口');
    await take(other);
    await other.locator('#booth-text').press('Enter');
    await segment(page, '第二窗口').waitFor();
    await page.locator('#booth-state.notice').waitFor();
    assert.equal(await page.inputValue('#booth-text'), '第一窗口');

    await other.reload();
    await other.waitForSelector('.connection-status.live');
    await other.locator('#booth-state:not(.notice)').waitFor();
  });
});

test('an input method composes in peace: Enter chooses a word and sends nothing', async () => {
  await meeting(browser, async (enter, slug) => {
    await begin(await enter(chair, 'room'), slug);
    const page = await enter(wang, 'booth/zh');
    const reader = await enter(maria, 'booth/zh');
    await take(page);
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'huanzhe', selectionStart: 7, selectionEnd: 7 });
    // The event that Chromium dispatches for a key that an input method takes.
    const enterKey = { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process', code: 'Enter' };
    await keys.send('Input.dispatchKeyEvent', /** @type {any} */ (enterKey));
    await keys.send('Input.imeSetComposition', { text: '患者', selectionStart: 2, selectionEnd: 2 });
    await keys.send('Input.dispatchKeyEvent', /** @type {any} */ ({ ...enterKey, key: 'Enter' }));
    await keys.send('Input.insertText', { text: '患者' });
    assert.equal(await page.inputValue('#booth-text'), '患者');
    await reader.locator('.mate-draft', { hasText: '患者' }).waitFor();
    assert.equal(await segment(page, '患者').count(), 0);
    await page.keyboard.press('Enter');
    await segment(reader, '患者').waitFor();
  });
});

test('20,000 characters, control characters and marks of direction are dealt with before they are sent', async () => {
  await meeting(browser, async (enter, slug) => {
    await begin(await enter(chair, 'room'), slug);
    const page = await enter(wang, 'booth/en');
    await take(page);
    const sentence = 'The patient was moved to intensive care. ';
    await page.fill('#booth-text', sentence.repeat(500));
    await page.press('#booth-text', 'Enter');
    await page.locator('button.split').waitFor();
    assert.equal((await page.inputValue('#booth-text')).length, sentence.length * 500);
    await page.locator('button.split').click();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('#booth-text')).value === '');
    await page.locator('.segments .sending').first().waitFor({ state: 'detached' });
    const texts = (await room(page, slug)).notes.segments
      .filter((/** @type {any} */ it) => it.booth === 'en')
      .map((/** @type {any} */ it) => it.text);
    assert.ok(texts.join(' ') === sentence.repeat(500).trim(), `${texts.length} segments`);

    await page.fill('#booth-text', 'Dose\u0007 \u202Egm 5\u202C and \u200Fשלום\u200E.');
    assert.equal(await page.inputValue('#booth-text'), 'Dose gm 5 and \u200Fשלום\u200E.');
    await page.press('#booth-text', 'Enter');
    await segment(page, 'Dose gm 5 and').waitFor();

    await page.fill('#booth-text', 'Пацієнта перевели до реанімації');
    await page.locator('.marks').waitFor();
    await page.fill('#booth-text', '');
  });
});

test('in a relay a correction of the pivot asks for a check, and both texts are shown where two correct at once', async () => {
  await meeting(
    browser,
    async (enter, slug) => {
      const moderator = await enter(chair, 'room');
      await begin(moderator, slug);
      const pivot = await enter(maria, 'booth/uk');
      const page = await enter({ ...ihor, language: 'ru' }, 'booth/ru');
      await take(pivot);
      await take(page);
      await page.selectOption('.booth-there .panel-head select', 'uk');
      await write(pivot, 'Вводили 40 мг двічі на добу.');
      await page.locator('.pivot [aria-current]', { hasText: '40 мг' }).waitFor();
      await write(page, 'Вводили 4 мг дважды в сутки.');
      const relayed = segment(page, 'дважды в сутки');
      await relayed.locator('.tag').waitFor();
      await relayed.locator('.marks', { hasText: '40' }).waitFor();

      await pivot.focus('#booth-text');
      await pivot.keyboard.press('ArrowUp');
      await pivot.locator('.inline-form textarea').fill('Вводили 80 мг двічі на добу.');
      await pivot.keyboard.press('Enter');
      await relayed.locator('.stale', { hasText: '80 мг' }).waitFor();
      await page.locator('.panel-head .stale').click();
      await shoot(page, 'booth-relay-ru');
      await relayed.locator('.stale button').click();
      await relayed.locator('.stale').waitFor({ state: 'detached' });

      await pivot.focus('#booth-text');
      await pivot.keyboard.press('ArrowUp');
      await pivot.locator('.inline-form textarea').fill('Моє виправлення');
      const { number, revision } = (await room(pivot, slug)).notes.segments.findLast(
        (/** @type {any} */ it) => it.booth === 'uk',
      );
      const text = 'Виправлення модератора';
      await command(moderator, slug, { type: 'correct_segment', segment: number, revision, text });
      await pivot.keyboard.press('Enter');
      await pivot.locator('.inline-form .notice', { hasText: text }).waitFor();
      assert.equal(await pivot.locator('.inline-form textarea').inputValue(), 'Моє виправлення');
      await pivot.locator('.inline-form .notice button').first().click();
      await segment(pivot, 'Моє виправлення').waitFor();

      const mine = segment(pivot, 'Моє виправлення');
      await mine.locator('button', { hasText: 'Відкликати' }).click();
      await pivot.locator(`#segment-${number} button`, { hasText: 'Повернути' }).click();
      await mine.locator('button', { hasText: 'Попередні тексти' }).click();
      await mine.locator('.history li', { hasText: 'Моє виправлення' }).waitFor();
      assert.equal(await mine.locator('.history li', { hasText: text }).count(), 0); // gone since it was retracted
    },
    refused,
  );
});

test('a message waits in the queue, is claimed by one interpreter, translated, and gone', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'room');
    await begin(moderator, slug);
    const page = await enter(wang, 'booth/zh');
    const mate = await enter({ ...wang, name: '李明' }, 'booth/zh');
    await command(moderator, slug, { type: 'say', text: 'Зачекайте хвилину', language: 'uk' });
    const work = page.locator('.booth-queue li', { hasText: 'Зачекайте хвилину' });
    await work.waitFor();
    await page.focus('#booth-text');
    await page.keyboard.press('Alt+Equal');
    await page.keyboard.press('Enter');
    await mate.locator('.booth-queue li .tag', { hasText: wang.name }).waitFor();
    await page.keyboard.insertText('请稍等');
    await page.keyboard.press('Enter');
    await work.waitFor({ state: 'detached' });
    await page.locator('#booth-text:focus').waitFor();
    await moderator.locator('.message', { hasText: 'Зачекайте хвилину' }).waitFor();
  });
});

test('the console is whole in Chinese and Ukrainian, on a phone and in the dark', async () => {
  await meeting(browser, async (enter, slug) => {
    const moderator = await enter(chair, 'booth/uk');
    await begin(moderator, slug);
    const page = await enter(wang, 'booth/zh');
    await take(page);
    await write(page, '患者转入重症监护室，给予甲泼尼龙40毫克。');
    await page.keyboard.insertText('正在输入的文字');
    await page.keyboard.press('Alt+BracketLeft');
    await page.locator('.offers.sounds').waitFor();
    await page.keyboard.press('1');
    assert.equal(await page.inputValue('#booth-text'), '正在输入的文字[掌声]');
    assert.deepEqual(await hindrances(page, 'booth-writer-zh'), []);
    assert.deepEqual(await hindrances(moderator, 'booth-coordinator-uk'), []);
    await page.keyboard.press('F1');
    await page.locator('dialog.keys').waitFor();
    assert.deepEqual(await hindrances(page, 'booth-keys-zh'), []);
    await page.keyboard.press('Escape');
  });
});
