import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pendingTexts } from '../src/editor/pending-texts.js';
import { tableOf } from './support/clocks.js';

/** `TranslationRulesTest` holds the same table on the server's side. */
const { document, pending } = tableOf('translations/pending.json');

for (const language of document.languages)
  test(`the editor counts what the server counts in ${language}`, () => {
    assert.deepEqual(pendingTexts(document, language), pending[language]);
  });
