import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hindrances, launch, shoot } from './support/browser.js';
import { enter, goIn, invite, visitor } from './support/people.js';
import { lookAt } from './support/rooms.js';
import { site } from './support/site.js';

/** @typedef {import('playwright-core').Page} Page */

const exchange = 'binzhou-krivoy-rog-2020';
const asked = 'Коли ви знімаєте ізоляцію: після двох від’ємних тестів чи за КТ легень?';
const translated = '你们何时解除隔离：两次核酸阴性之后，还是依据肺部CT？';
const answer = '两次核酸阴性，并且肺部CT明显吸收。';
const answerTranslated = 'Після двох від’ємних тестів і явного розсмоктування на КТ.';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** @param {Page} page @param {string} path of a personal link @param {string} language */
async function intoTheRoom(page, path, language) {
  await page.goto(site + path);
  await goIn(page);
  await page.goto(`${site}/${language}/exchanges/${exchange}/room`);
  await page.locator('consilium-question-list h2').waitFor({ state: 'attached' });
}

/** @param {Page} moderator presses a letter of the desk, on the question that is open */
async function press(moderator, /** @type {string} */ letter) {
  await moderator.locator('.queue-line[aria-expanded=true]').focus();
  await moderator.keyboard.press(letter);
}

/** @param {Page} moderator waits until the question stands in a group of the queue */
const standsUnder = (moderator, /** @type {string} */ group) =>
  moderator.locator('.queue-group', { hasText: group }).locator('.queue-line[aria-expanded=true]').waitFor();

/** @param {Page} page @param {string} name */
const click = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** @param {Page} moderator @param {Page} olena */
async function startsTheFirstItem(moderator, olena) {
  await click(moderator, '开始下一项');
  await moderator.getByRole('dialog').getByRole('button', { name: '开始此项' }).click();
  await olena.locator('.show-now', { hasText: 'Заходи Біньчжоу' }).waitFor();
  await moderator.getByRole('button', { name: '撤销' }).waitFor();
}

/** @param {Page} olena is warned first: the text has a phone number, and stays where it is */
async function asks(olena) {
  await lookAt(olena, 'questions');
  await olena.locator('.ask-box summary').click();
  const box = olena.getByLabel('Ваше запитання');
  await box.fill(`${asked} Пацієнт: +380 67 123 45 67`);
  await click(olena, 'Надіслати запитання');
  await olena.locator('.identity mark').waitFor();
  await shoot(olena, 'questions-identity-uk');
  assert.match(await box.inputValue(), /\+380 67/);
  await box.fill(asked);
  await click(olena, 'Надіслати запитання');
  await olena.getByText('Надіслано, чекає на модератора').waitFor();
}

/** @param {Page} moderator @param {Page} interpreter nobody approves what cannot be read */
async function isTranslatedAndShown(moderator, interpreter) {
  await lookAt(moderator, 'questions');
  await moderator.locator('.queue-line', { hasText: asked }).click();
  assert.equal(await moderator.getByRole('button', { name: '采纳' }).count(), 0);
  await shoot(moderator, 'questions-unreadable-zh');
  await press(moderator, 't');
  await standsUnder(moderator, '翻译中');

  await lookAt(interpreter, 'questions');
  const work = interpreter.locator('.translation-desk li.wanted', { hasText: asked });
  await work.locator('textarea[lang=zh]').fill(translated);
  await shoot(interpreter, 'questions-interpreter-uk');
  await work
    .locator('form', { has: interpreter.locator('textarea[lang=zh]') })
    .locator('button')
    .click();

  await moderator.locator('.queue-detail', { hasText: translated }).waitFor();
  await press(moderator, 'a');
  await standsUnder(moderator, '已采纳');
  await press(moderator, 'v');
  await standsUnder(moderator, '已公开');
}

/** @param {Page} moderator @param {Page} speaker votes, and is then asked to answer */
async function isVotedForAndAssigned(moderator, speaker) {
  await lookAt(speaker, 'questions');
  await speaker.locator('.questions > li', { hasText: translated }).locator('.vote').click();
  await moderator.locator('.queue-line', { hasText: '1 票' }).waitFor();
  await press(moderator, 'g');
  await moderator.getByLabel('由谁解答').selectOption({ label: '王建国，滨州市人民医院，山东省滨州市' });
  await moderator.locator('consilium-desk-panel button').first().click();
  await speaker.locator('.speaker .next', { hasText: translated }).waitFor();
}

/** @param {Page} moderator @param {Page} speaker @param {Page} olena */
async function isAnsweredLive(moderator, speaker, olena) {
  await press(moderator, 's');
  await standsUnder(moderator, '屏幕上');
  await olena.locator('consilium-run-of-show .on-screen', { hasText: asked }).waitFor();
  await shoot(olena, 'questions-on-screen-uk');
  await speaker.locator('.speaker .next.now').waitFor();
  await shoot(speaker, 'questions-speaker-zh');
  await click(speaker, '已在会上解答');
  await olena.getByText('Відповідь дано на зустрічі').first().waitFor();
}

/** @param {Page} speaker @param {Page} interpreter @param {Page} olena */
async function isAnsweredInWriting(speaker, interpreter, olena) {
  await speaker.locator('.speaker').getByRole('button', { name: '书面答复' }).click();
  await speaker.getByLabel('答复', { exact: true }).fill(answer);
  await speaker.locator('consilium-desk-panel button').first().click();
  const work = interpreter.locator('.translation-desk li', { hasText: answer });
  await work.locator('textarea[lang=uk]').fill(answerTranslated);
  await work.locator('form button').first().click();
  const mine = olena.locator('.questions > li', { hasText: 'Відповідь дано письмово' });
  await mine.locator('.answer > .said', { hasText: answerTranslated }).waitFor();
  await mine.locator('.answer summary').click();
  await mine.locator('.answer .said', { hasText: answer }).waitFor();
  await shoot(olena, 'questions-answered-uk');
}

/** @param {Page} page @param {string} language */
async function readsTheDossier(page, language) {
  await page.goto(`${site}/${language}/exchanges/${exchange}/room/questions?left=uk&right=zh`);
  const entry = page.locator('section', { hasText: asked });
  for (const words of [translated, answer, answerTranslated]) await entry.getByText(words).waitFor();
  assert.deepEqual(await hindrances(page, `dossier-${language}`), []);
}

test('a question goes from Kryvyi Rih to an answer from Binzhou, across two languages', () =>
  visitor(browser, (organiser) =>
    visitor(browser, (moderator) =>
      visitor(browser, (interpreter) =>
        visitor(browser, (speaker) =>
          visitor(browser, async (olena) => {
            await enter(organiser, { role: 'organiser', exchange });
            const guests = /** @type {const} */ ([
              [moderator, '张敏', 'moderator', 'zh', 'CN', '滨州市卫生健康委员会'],
              [interpreter, 'Лі Сюе', 'interpreter', 'uk', 'UA', ''],
              [speaker, '王建国', 'speaker', 'zh', 'CN', '滨州市人民医院'],
              [olena, 'Олена Коваль', 'doctor', 'uk', 'UA', 'Криворізька міська лікарня № 1'],
            ]);
            for (const [page, name, role, language, country, institution] of guests) {
              const path = await invite(organiser, exchange, { name, role, language, country, institution });
              await intoTheRoom(page, path, language);
            }
            await lookAt(moderator, 'moderation');
            await click(moderator, '立即开放');
            await moderator.getByText('由主持人开放').waitFor();
            await moderator.getByRole('button', { name: '更改时长' }).waitFor();

            await startsTheFirstItem(moderator, olena);
            await asks(olena);
            await isTranslatedAndShown(moderator, interpreter);
            await isVotedForAndAssigned(moderator, speaker);
            await isAnsweredLive(moderator, speaker, olena);
            await isAnsweredInWriting(speaker, interpreter, olena);

            const csv = await olena.request.get(`${site}/uk/exchanges/${exchange}/room/questions.csv?left=uk&right=zh`);
            const table = await csv.text();
            for (const words of [asked, translated, answer, answerTranslated]) assert.ok(table.includes(words), table);
            await readsTheDossier(speaker, 'zh');
            await readsTheDossier(olena, 'uk');
            await olena.goBack();
            await olena.locator('.connection-status.live').waitFor();
            assert.deepEqual(await hindrances(moderator, 'questions-moderator'), []);
            assert.deepEqual(await hindrances(olena, 'questions-doctor'), []);
          }),
        ),
      ),
    ),
  ));
