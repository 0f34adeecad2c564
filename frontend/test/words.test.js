import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { refusal } from '../src/i18n/refusals.js';
import { asks, pieces, versionIn } from '../src/i18n/text.js';
import { countdown, timesOf } from '../src/i18n/times.js';
import { wordsOf } from '../src/i18n/words.js';

const root = new URL('../../', import.meta.url);
const languages = ['zh', 'ru', 'uk', 'kk', 'en'];

/** @param {string} language @returns {Record<string, string>} the catalogue that the server reads too */
const catalogue = (language) =>
  Object.fromEntries(
    readFileSync(new URL(`src/main/resources/messages/${language}.properties`, root), 'utf8')
      .split('\n')
      .filter((line) => /^[\w.]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

test('numbers stand in the plural of the language', () => {
  const said = (/** @type {string} */ language) =>
    [1, 3, 5].map((count) => wordsOf(catalogue(language), language).say('room.chat.new', { count }));
  assert.deepEqual(said('uk'), ['1 нове повідомлення', '3 нові повідомлення', '5 нових повідомлень']);
  assert.deepEqual(said('zh'), ['1 条新消息', '3 条新消息', '5 条新消息']);
  assert.deepEqual(said('kk'), ['1 жаңа хабарлама', '3 жаңа хабарлама', '5 жаңа хабарлама']);
});

for (const language of languages) {
  test(`every text with arguments in ${language} is what a complete implementation makes of it`, () => {
    const messages = catalogue(language);
    const words = wordsOf(messages, language);
    for (const [key, message] of Object.entries(messages)) {
      const names = [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);
      if (names.length === 0) continue;
      const complete = new IntlMessageFormat(message, language);
      for (const value of [0, 1, 2, 5, 11, 21, 1234567, 'Олена']) {
        const number = typeof value === 'number' ? value : 3;
        const args = Object.fromEntries(names.map((it) => [it, message.includes(`{${it},`) ? number : value]));
        assert.equal(words.say(key, args), String(complete.format(args)), key);
      }
    }
  });
}

test('a word that does not exist is a defect, not a key on the page', () => {
  assert.throws(() => wordsOf({}, 'en').say('room.nothing'), /room\.nothing/);
});

test('a refusal is shown in the language of the page, an unknown one in the server’s words', () => {
  const words = wordsOf(catalogue('uk'), 'uk');
  assert.match(refusal(words, { code: 'room.slow', seconds: 3 }), /через 3 секунди/);
  assert.match(refusal(words, { code: 'some.new', detail: 'Ask again.' }), /Ask again\./);
});

test('what a room or a booth refuses has words in every language', () => {
  /** Codes that our pages never get: they offer a choice, or have a page of their own for the answer. */
  const forPrograms = ['booth.too_many', 'booth.console', 'text.language', 'text.languages'];
  const codes = ['live', 'booth'].flatMap((feature) => {
    const folder = new URL(`src/main/java/org/consilium/${feature}/`, root);
    return readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.java') && !name.startsWith('web/')) // errors of programs only
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .flatMap((source) => [
        ...source.matchAll(/\bProblem(?:\s*\.\w+)?\(\s*(?:[\w.]+,\s*)?"([a-z]+\.[a-z_]+)"/g),
        ...source.matchAll(/unknown\("([a-z]+)"/g),
      ])
      .map(([call, word = '']) => (call.startsWith('unknown') ? `${word}.unknown` : word));
  });
  assert.ok(codes.length > 40, `${codes.length}`);
  for (const language of languages) {
    const words = wordsOf(catalogue(language), language);
    const silent = codes.filter((code) => refusal(words, { code, detail: 'The detail.' }).includes('The detail.'));
    assert.deepEqual([...new Set(silent)].sort(), [...forPrograms].sort(), language);
  }
});

test('a question mark of any script asks something', () => {
  assert.deepEqual(['Як?', '如何？', 'كيف؟', 'Так.'].map(asks), [true, true, true, false]);
});

test('zh is read by who reads zh-Hans', () => {
  assert.deepEqual(versionIn({ 'zh-Hans': { text: '是' } }, 'zh'), ['zh-Hans', { text: '是' }]);
  assert.equal(versionIn({ uk: { text: 'так' } }, 'ru'), undefined);
  assert.equal(versionIn(undefined, 'ru'), undefined);
});

test('a text in pieces is the whole text, whatever the spans say', () => {
  const text = 'Іван, 01.02.1960, 📞 5551234';
  const whole = (/** @type {{from: number, to: number}[]} */ spans) =>
    pieces(text, spans)
      .map((it) => it.text)
      .join('');
  assert.equal(whole([]), text);
  assert.equal(
    whole([
      { from: 6, to: 16 },
      { from: 0, to: 4 },
    ]),
    text,
  );
  assert.equal(
    whole([
      { from: 6, to: 16 },
      { from: 10, to: 99 },
      { from: 3, to: 3 },
    ]),
    text,
  );
  assert.deepEqual(pieces('abc', [{ from: 1, to: 2 }]), [
    { text: 'a', marked: false },
    { text: 'b', marked: true },
    { text: 'c', marked: false },
  ]);
});

test('a time is shown with its offset from UTC', () => {
  const kyiv = timesOf('uk', 'Europe/Kyiv');
  assert.equal(kyiv.moment('2020-04-16T07:00:00Z'), '10:00\u00a0UTC+3');
  assert.equal(kyiv.moment('2020-01-16T07:00:00Z'), '09:00\u00a0UTC+2');
  assert.equal(kyiv.moment('2020-04-16T07:00:00Z', 'Asia/Kolkata'), '12:30\u00a0UTC+5:30');
  assert.equal(kyiv.offset('2020-04-16T07:00:00Z', 'UTC'), 'UTC+0');
  assert.equal(kyiv.offset('2020-04-16T07:00:00Z', 'America/New_York'), 'UTC−4');
  assert.match(kyiv.day('2020-04-16T07:00:00Z'), /16 квітня/);
});

test('a countdown counts hours, minutes and seconds', () => {
  assert.deepEqual([3909, 727, 9.2, 0, -4].map(countdown), ['1:05:09', '12:07', '00:10', '00:00', '00:00']);
});

test('scripts say only words that are handed to them', () => {
  const messages = catalogue('en');
  const folder = new URL('frontend/src/', root);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const said = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\.say\(\s*'((?:room|booth)\.[^']+)'/g)].map(
      ([, key]) => key,
    ),
  );
  assert.ok(said.length > 30);
  assert.deepEqual(
    said.filter((key) => !(key in messages)),
    [],
  );
});

test('where the browser does not know a language its days stand in numbers', () => {
  assert.equal(timesOf('xx', 'Asia/Almaty').day('2020-04-16T20:00:00Z'), '17.04.2020');
  assert.match(timesOf('uk', 'Europe/Kyiv').day('2020-04-16T10:00:00Z'), /16 квітня/);
});

test('a time beside another one shows its day and offset where they differ', () => {
  const almaty = timesOf('en-GB', 'Asia/Almaty');
  const beside = (/** @type {string} */ at, /** @type {string} */ told) =>
    almaty.beside(at, told).replace('\u00a0', ' ');
  assert.equal(beside('2024-02-29T16:00:00Z', '2024-02-29T15:30:00Z'), '22:00');
  // Almaty had the hour before midnight twice on 29 February 2024.
  assert.equal(beside('2024-02-29T18:30:00Z', '2024-02-29T17:30:00Z'), '23:30 UTC+5');
  assert.match(beside('2024-02-29T19:30:00Z', '2024-02-29T17:30:00Z'), /^Fri,? 1 March, 00:30 UTC\+5$/);
});
