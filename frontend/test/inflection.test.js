import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Glossary } from '../src/protocol/glossary.js';

// The shipped terms in all their forms, and words that look similar. The expected forms were derived from the grammar, case by
// case; the glossary's own forms come from the server's dictionaries (dictionary-forms.tsv, checked by the server's test).

/** @param {string} name @returns {string[][]} */
const rows = (name) =>
  readFileSync(new URL(`inflection/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

/** @type {Record<string, Record<string, string[]>>} */
const forms = {};
for (const [language, word, known] of rows('dictionary-forms')) {
  forms[language] = { ...forms[language], [word]: known.split('|') };
}

const CELL = /(?:^|,)(?:"([^"]*)"|([^,]*))/g;
const [languages, ...shipped] = readFileSync(
  new URL('../../exchanges/glossary-covid-2020.csv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter(Boolean)
  .map((line) => [...line.matchAll(CELL)].map(([, quoted, plain]) => quoted ?? plain));

/** @param {string} language @param {string} english @returns {string} the shipped term */
const termOf = (language, english) =>
  shipped.find((cells) => cells[languages.indexOf('en')] === english)?.[languages.indexOf(language)] ?? '';

/** Whether a sentence counts as one that uses a term. @param {string} language @param {string} word @param {string} sentence */
function isUsed(language, word, sentence) {
  /** @type {import('../src/protocol/glossary.js').Term} */
  const term = { id: '1', status: 'agreed', words: { en: ['anything'], [language]: [word] } };
  return new Glossary({ terms: [term], forms }).unusedTerms('anything', 'en', sentence, language).length === 0;
}

/** What is not found, out of how many. @param {string} language */
function missed(language) {
  const all = rows('term-forms').filter(([it]) => it === language);
  const looked = all.flatMap(([, english, known]) => known.split('|').map((form) => [termOf(language, english), form]));
  const not = looked.filter(([word, form]) => !isUsed(language, word, `2020: ${form} — 1`)).map(([, form]) => form);
  return { not, of: looked.length };
}

describe('agreed terms in all their forms', () => {
  for (const [language, most] of /** @type {[string, number][]} */ ([
    ['ru', 0],
    // "мали" is not a form in a dictionary of nouns and adjectives.
    ['uk', 5],
    ['kk', 0],
  ])) {
    test(`count as used in ${language}`, (context) => {
      const { not, of } = missed(language);
      context.diagnostic(`${language}: ${of - not.length} of ${of} forms`);
      assert.ok(not.length <= most, `${not.length} of ${of}: ${not.join(', ')}`);
    });
  }

  test('are not found where a similar word is used', (context) => {
    const all = rows('look-alikes');
    const wrong = all.filter(([language, word, other]) => isUsed(language, word, `2020: ${other} — 1`));
    context.diagnostic(`${all.length - wrong.length} of ${all.length} look-alikes`);
    assert.deepEqual(wrong, []);
  });
});
