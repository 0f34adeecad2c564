import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPlain } from '../src/booth/completion-list.js';
import { fetchedTerms } from '../src/booth/terms.js';
import { Glossary } from '../src/protocol/glossary.js';
import { Refused } from '../src/protocol/http.js';

/** @typedef {import('../src/protocol/glossary.js').Term} Term */

/** @param {number} many @returns {Term[]} */
const terms = (many) =>
  Array.from({ length: many }, (_, at) => ({
    id: String(at),
    status: 'agreed',
    words: { en: [`word ${at}`], uk: [`слово ${at}`] },
  }));

/** A browser that is idle when the test says so, and never pauses. */
class Idle {
  /** @type {((left: {timeRemaining: () => number}) => void)[]} */
  works = [];
  /** @type {number[]} */
  pauses = [];
  soon = (/** @type {(left: {timeRemaining: () => number}) => void} */ work) => void this.works.push(work);
  pause = async (/** @type {number} */ milliseconds) => void this.pauses.push(milliseconds);

  /** @returns {number} how many idle callbacks ran */
  run() {
    let times = 0;
    for (let work = this.works.shift(); work; work = this.works.shift(), times++) work({ timeRemaining: () => 0 });
    return times;
  }
}

/** @param {(Error | {terms: Term[]})[]} answers one after the other */
const answering = (...answers) => ({
  glossary: async () => {
    const answer = answers.shift();
    if (answer instanceof Error || !answer) throw answer ?? new Error('asked too often');
    return answer;
  },
});
const failing = (/** @type {number} */ status) => new Refused({ code: 'http.failed', detail: '', status });

describe('the terms of a booth', () => {
  test('are asked for again where the network or the server fails', async () => {
    const idle = new Idle();
    const http = answering(new TypeError('no network'), failing(503), failing(429), { terms: terms(3) });
    const found = await fetchedTerms(http, ['en', 'uk'], idle);
    assert.equal(idle.pauses.length, 3);
    assert.deepEqual(
      found.complete('wor', 'en', []).map(({ word }) => word),
      ['word 0', 'word 1', 'word 2'],
    );
  });

  test('are empty for a reader without the right, and not fetched again', async () => {
    const idle = new Idle();
    const found = await fetchedTerms(answering(failing(404)), ['en'], idle);
    assert.deepEqual(found.complete('wor', 'en', []), []);
    assert.equal(idle.pauses.length, 0);
  });

  test('are indexed in pieces while the browser is idle', async () => {
    const idle = new Idle();
    const asked = terms(1_000);
    const found = await fetchedTerms(answering({ terms: asked }), ['en', 'uk'], idle);
    assert.ok(idle.run() > 10);
    for (const term of asked) {
      Object.defineProperty(term, 'words', { get: () => assert.fail('nothing is left to be taken up') });
    }
    assert.equal(found.complete('word 99', 'en', []).length, 8);
    assert.equal(found.in('тут слово 998', 'uk')[0].id, '998');
  });

  test('answer at once even before that', async () => {
    const idle = new Idle();
    const found = await fetchedTerms(answering({ terms: terms(1_000) }), ['en', 'uk'], idle);
    idle.works.shift()?.({ timeRemaining: () => 0 });
    assert.equal(found.complete('слово 99', 'uk', []).length, 8);
    assert.equal(found.in('a word 998 in it', 'en')[0].id, '998');
    idle.run();
    assert.equal(found.in('a word 998 in it', 'en').length, 1);
    assert.deepEqual(found.complete('слово 998', 'uk', []), []);
  });

  test('grow no further once they are whole', () => {
    const glossary = new Glossary({ terms: terms(10) });
    assert.equal(glossary.grow(['en'], 4), true);
    glossary.termsIn('word 1', 'en');
    assert.equal(glossary.grow(['en'], 4), false);
  });
});

test('a key with Shift, Ctrl, Alt or Meta does not act on the list', () => {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  assert.equal(isPlain(none), true);
  for (const key of Object.keys(none)) assert.equal(isPlain({ ...none, [key]: true }), false, key);
});
