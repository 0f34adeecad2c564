import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Glossary } from '../src/protocol/glossary.js';

/** @typedef {import('../src/protocol/glossary.js').Term} Term */

let made = 0;
/** @param {Record<string, string | string[]>} words @param {Term['status']} [status] @returns {Term} */
function term(words, status = 'agreed') {
  const all = Object.entries(words).map(([language, it]) => [language, [it].flat()]);
  return { id: String(++made), status, words: Object.fromEntries(all) };
}

const ventilation = term({
  zh: '机械通气',
  ru: 'искусственная вентиляция лёгких (ИВЛ)',
  uk: 'штучна вентиляція легень (ШВЛ)',
  kk: 'өкпені жасанды желдету',
  en: 'mechanical ventilation',
});
const isolation = term({ zh: '隔离', ru: 'изоляция', uk: 'ізоляція', kk: 'оқшаулау', en: 'isolation' });
const quarantine = term({ zh: '隔离检疫', ru: 'карантин', uk: 'карантин', kk: 'карантин', en: 'quarantine' });
const unit = term({
  zh: '重症监护室（ICU）',
  ru: 'отделение реанимации',
  uk: 'відділення інтенсивної терапії',
  en: 'ICU',
});
const organisation = term({ zh: '世界卫生组织', ru: 'ВОЗ', uk: 'ВООЗ', en: ['WHO', 'World Health Organization'] });
const swab = term({ zh: '咽拭子', ru: 'мазок из зева', uk: 'мазок із зіва', en: 'throat swab' });
const lung = term({ zh: '肺', ru: 'лёгкое', en: 'lung' });
const prone = term({ zh: '俯卧位', ru: 'прон-позиция', uk: 'прон-позиція' }, 'proposed');
const pan = term({ zh: '潘庆', uk: 'Пань Цін', en: 'Pan Qing' }, 'programme');
const room = term({ kk: 'қарқынды терапия бөлімі', en: 'intensive care unit' });

const glossary = new Glossary({
  terms: [ventilation, isolation, quarantine, unit, organisation, swab, lung, prone, pan, room],
});

/** @param {string} text @param {string} language */
const marked = (text, language) => glossary.termsIn(text, language).map(({ from, to }) => text.slice(from, to));
/** @param {string} text @param {string} language */
const found = (text, language) => glossary.termsIn(text, language).map((it) => it.term);

describe('terms in a text', () => {
  test('are found in Chinese, which has no word boundaries', () => {
    assert.deepEqual(marked('患者需要机械通气，住在重症监护室。', 'zh'), ['机械通气', '重症监护室']);
    assert.deepEqual(found('世界卫生组织的潘庆', 'zh'), [organisation, pan]);
  });

  test('are the longest ones, without overlaps', () => {
    assert.deepEqual(marked('隔离检疫与隔离', 'zh'), ['隔离检疫', '隔离']);
  });

  test('are found inflected in Russian, Ukrainian, Kazakh and English', () => {
    assert.deepEqual(marked('Без искусственной вентиляции легких нельзя', 'ru'), ['искусственной вентиляции легких']);
    assert.deepEqual(marked('Дети в карантине, без мазка из зева.', 'ru'), ['карантине', 'мазка из зева']);
    assert.deepEqual(marked('На штучну вентиляцію легень, після ізоляції', 'uk'), [
      'штучну вентиляцію легень',
      'ізоляції',
    ]);
    assert.deepEqual(marked('Қарқынды терапия бөлімінде карантинге', 'kk'), [
      'Қарқынды терапия бөлімінде',
      'карантинге',
    ]);
    assert.deepEqual(marked('Throat swabs in both ICUs', 'en'), ['Throat swabs', 'ICUs']);
  });

  test('are found by their abbreviation, compared as written', () => {
    assert.deepEqual(marked('Пациент на ИВЛ', 'ru'), ['ИВЛ']);
    assert.deepEqual(marked('患者进入ICU', 'zh'), ['ICU']);
    assert.deepEqual(marked('Who asked the WHO? Везли воз', 'en'), ['WHO']);
    assert.deepEqual(marked('Везли воз', 'ru'), []);
  });

  test('do not reach over the end of a sentence, but over a hyphen', () => {
    assert.deepEqual(marked('Закрыто отделение. Реанимации нет', 'ru'), []);
    assert.deepEqual(marked('в прон позиции', 'ru'), ['прон позиции']);
  });

  test('are not found inside other words', () => {
    assert.deepEqual(marked('изоляционный, карантинный, reisolation', 'ru'), []);
    assert.deepEqual(marked('肺炎患者', 'zh'), []);
    assert.deepEqual(marked('查 肺 。', 'zh'), ['肺']);
  });

  test('keep their offsets whatever marks the text has', () => {
    const text = 'Ｗеч: “ка\u0301рантина” ёж';
    assert.deepEqual(marked(text, 'ru'), ['ка\u0301рантина']);
  });

  test('are none in a language that the glossary does not have', () => {
    assert.deepEqual(found('mechanical ventilation', 'de'), []);
    assert.deepEqual(new Glossary({ terms: [] }).termsIn('隔离', 'zh'), []);
  });

  test('prefer the word as written to an inflected form', () => {
    const island = term({ ru: 'остров' });
    const acute = term({ ru: 'острая' });
    const both = new Glossary({ terms: [island, acute] });
    assert.deepEqual(
      both.termsIn('острая остров', 'ru').map((it) => it.term),
      [acute, island],
    );
  });
});

describe('completion', () => {
  /** @param {string} prefix @param {string} language @param {Term[]} [sourceTerms] */
  const words = (prefix, language, sourceTerms) =>
    glossary.complete(prefix, language, sourceTerms).map(({ word }) => word);

  test('offers what begins so, from any word before the caret on', () => {
    assert.deepEqual(words('Пацієнту потрібна шту', 'uk'), ['штучна вентиляція легень']);
    assert.deepEqual(words('потрібна штучна вент', 'uk'), ['штучна вентиляція легень']);
    assert.deepEqual(words('ШВ', 'uk'), ['ШВЛ']);
    assert.deepEqual(words('患者需要机', 'zh'), ['机械通气']);
  });

  test('says how much of what was typed the word replaces', () => {
    const [one] = glossary.complete('потрібна штучна вент', 'uk');
    assert.equal('потрібна штучна вент'.slice(-one.typed), 'штучна вент');
    assert.equal(glossary.complete('患者需要机械', 'zh')[0].typed, 2);
  });

  test('offers terms of the source first, and after a single letter those alone', () => {
    assert.deepEqual(words('ка', 'ru', []), ['карантин']);
    assert.deepEqual(words('и', 'ru'), []);
    assert.deepEqual(words('и', 'ru', [ventilation]), ['искусственная вентиляция лёгких', 'ИВЛ']);
    assert.equal(words('隔', 'zh', [quarantine])[0], '隔离检疫');
  });

  test('offers nothing where nothing is begun', () => {
    assert.deepEqual(words('', 'uk', [isolation, quarantine]), []);
    assert.deepEqual(words('Після цього ', 'uk', [isolation]), []);
  });

  test('offers nothing that is there already, nothing twice and never more than eight', () => {
    assert.deepEqual(words('карантин', 'uk'), []);
    const many = Array.from({ length: 20 }, (_, at) => term({ en: [`test ${at}`, `test ${at}`] }));
    const offered = new Glossary({ terms: many }).complete('te', 'en');
    assert.equal(offered.length, 8);
    assert.equal(new Set(offered.map(({ word }) => word)).size, 8);
  });

  test('puts agreed terms before proposed ones', () => {
    const both = new Glossary({ terms: [term({ en: 'test a' }, 'proposed'), term({ en: 'test by nucleic acid' })] });
    assert.deepEqual(
      both.complete('tes', 'en').map(({ word }) => word),
      ['test by nucleic acid', 'test a'],
    );
  });
});

describe('agreed terms that are not used', () => {
  test('are those of the source whose translation is in no form in the target', () => {
    const source = '患者隔离检疫后机械通气';
    assert.deepEqual(glossary.unusedTerms(source, 'zh', 'Після карантину пацієнт на ШВЛ', 'uk'), []);
    assert.deepEqual(glossary.unusedTerms(source, 'zh', 'Після ізоляції пацієнт дихає', 'uk'), [
      quarantine,
      ventilation,
    ]);
  });

  test('count any of the words that a language has', () => {
    assert.deepEqual(glossary.unusedTerms('世界卫生组织', 'zh', 'by the World Health Organization', 'en'), []);
  });

  test('are neither proposed ones, nor names, nor those without a translation', () => {
    assert.deepEqual(glossary.unusedTerms('潘庆 俯卧位', 'zh', 'Доброго дня', 'uk'), []);
    assert.deepEqual(glossary.unusedTerms('机械通气', 'zh', 'hello', 'de'), []);
  });

  test('are named once', () => {
    assert.deepEqual(glossary.unusedTerms('隔离，隔离', 'zh', 'ok', 'en'), [isolation]);
  });

  test('are used in Chinese where they are words, not where other words begin or end in them', () => {
    const liver = term({ zh: '肝', en: 'liver' });
    const recovery = term({ zh: '康复', en: 'rehabilitation' });
    const both = new Glossary({ terms: [liver, recovery, lung] });
    const unused = (/** @type {string} */ source, /** @type {string} */ target) =>
      both.unusedTerms(source, 'en', target, 'zh');
    for (const target of ['术后康复训练', '康复期患者', '心理康复', '康复'])
      assert.deepEqual(unused('rehabilitation', target), [], target);
    for (const target of ['健康复查', '患者健康复查正常', '小康复兴'])
      assert.deepEqual(unused('rehabilitation', target), [recovery], target);
    for (const target of ['查肝', '对肝有损害', '肝、肾', '肝损伤', '双侧肝'])
      assert.deepEqual(unused('liver', target), [], target);
    for (const target of ['肝素', '给予肝素抗凝治疗', '低分子肝素', '肝炎'])
      assert.deepEqual(unused('liver', target), [liver], target);
    assert.deepEqual(unused('the lung', '肺炎'), [lung]);
    assert.deepEqual(unused('the lung', '双肺感染'), []);
  });

  test('are all used in Chinese where each stands between other words', () => {
    const words = readFileSync(new URL('../../exchanges/glossary-covid-2020.csv', import.meta.url), 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',')[1] ?? []);
    const sentences = [
      (/** @type {string} */ it) => `患者需要${it}，情况稳定。`,
      (/** @type {string} */ it) => `关于${it}的讨论`,
      (/** @type {string} */ it) => `${it}后复查`,
      (/** @type {string} */ it) => `进行${it}和治疗`,
    ];
    const missed = words.flatMap((zh, at) => {
      const one = term({ zh, en: `e${at}` });
      const bare = zh.replace(/（.*）/u, '');
      return sentences
        .map((made) => made(bare))
        .filter((it) => new Glossary({ terms: [one] }).unusedTerms(`e${at}`, 'en', it, 'zh').length > 0);
    });
    assert.deepEqual(missed, []);
  });
});

describe('agreed terms in inflected form', () => {
  test('are used where one other word stands between their words, but not where a sentence ends', () => {
    const unused = (/** @type {string} */ target) => glossary.unusedTerms('机械通气', 'zh', target, 'ru');
    assert.deepEqual(unused('на искусственной инвазивной вентиляции лёгких'), []);
    assert.deepEqual(unused('искусственная, как и прежде, вентиляция лёгких'), [ventilation]);
    assert.deepEqual(unused('Путь искусственный. Далее вентиляция лёгких'), [ventilation]);
    assert.deepEqual(found('искусственной инвазивной вентиляции лёгких', 'ru'), [lung]);
  });

  test('are used in Kazakh with any suffixes, those of short words too', () => {
    for (const [word, form] of [
      ['науқас', 'науқасымызды'],
      ['науқас', 'науқасы'],
      ['қан', 'қандағы'],
      ['дәрігер', 'дәрігеріңізге'],
      ['дәрігер', 'дәрігерімнің'],
      ['жүрек', 'жүрегінен'],
      ['карантин', 'карантинде'],
      ['вакцина', 'вакциналарыңыз'],
    ]) {
      const only = new Glossary({ terms: [term({ kk: word, en: 'x' })] });
      assert.deepEqual(only.unusedTerms('x', 'en', form, 'kk'), [], form);
    }
  });

  test('are not used where a Kazakh suffix has vowels that do not go with the word', () => {
    const only = new Glossary({ terms: [term({ kk: 'қан', en: 'x' }), term({ kk: 'дәрігер', en: 'y' })] });
    for (const form of ['қанден', 'дәрігерлар'])
      assert.equal(only.unusedTerms('x y', 'en', form, 'kk').length, 2, form);
    assert.equal(only.unusedTerms('x y', 'en', 'қаннан, дәрігерлер', 'kk').length, 0);
  });

  test('with a comma in them are found with it', () => {
    const contact = term({ ru: 'лицо, имевшее тесный контакт', en: 'contact' });
    const only = new Glossary({ terms: [contact] });
    assert.equal(only.termsIn('Это лицо, имевшее тесный контакт, здорово', 'ru').length, 1);
    assert.deepEqual(only.unusedTerms('contact', 'en', 'лицо. Имевшее тесный контакт', 'ru'), []);
  });
});
