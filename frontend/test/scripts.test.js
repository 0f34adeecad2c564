import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languageIn, scriptMismatch } from '../src/editor/scripts.js';

describe('the script of a text', () => {
  /** @type {[string, string, string | undefined][]} language of the field, text, language that it seems to be in */
  const CASES = [
    ['zh', '新冠肺炎患者的中医康复', undefined],
    ['zh', 'COVID-19 ECMO 治疗', undefined],
    ['zh', 'COVID-19', undefined],
    ['zh', '', undefined],
    ['zh', 'Weaning of ventilated patients', 'en'],
    ['zh', 'Профілактика інфекцій', 'uk'],
    ['ru', '重症患者的救治', 'zh'],
    ['ru', 'Применение ECMO при COVID-19', undefined],
    ['ru', 'Опыт больницы города Кривий Ріг', undefined],
    ['ru', 'Досвід лікування тяжких пацієнтів', 'uk'],
    ['ru', 'Қазақстан дәрігерлерінің тәжірибесі', 'kk'],
    ['uk', 'Опыт лечения тяжёлых пациентов', 'ru'],
    ['uk', 'Доповідь про вакцинацію', undefined],
    ['uk', 'Доклад', undefined],
    ['kk', 'Медицина қызметкерлерінің жұқтыруын азайту', undefined],
    ['kk', 'Снижение заражений медицинских работников', 'ru'],
    ['kk', 'COVID-19 пандемиясы', undefined],
    ['kk', 'Досвід лікування хворих на коронавірус', 'uk'],
    ['en', 'Questions and answers', undefined],
    ['en', 'Вопросы и ответы', 'ru'],
    ['en', '提问与讨论', 'zh'],
    ['en', 'Huang Liwei (黄立伟): weaning of patients', undefined],
    ['de', 'Вопросы и ответы', undefined],
  ];
  for (const [language, text, seems] of CASES)
    test(`in a field of ${language}: “${text}” ${seems ? `seems to be ${seems}` : 'stays'}`, () => {
      assert.equal(scriptMismatch(language, text)?.language, seems);
    });

  test('tells a language by its letters alone, and does not guess', () => {
    assert.deepEqual(
      ['Вопросы', 'Запитання з Кривого Рогу', 'Үзіліс', 'Доклад', '2020'].map((it) => languageIn(it)),
      ['ru', undefined, 'kk', undefined, undefined],
    );
  });
});
