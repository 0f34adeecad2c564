import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered } from './support/people.js';
import { bringIn } from './support/rooms.js';
import { exchanges, get, languages, missions } from './support/site.js';

/** Bytes of a first visit to a public page: page, style and script together. */
const budgetBytes = 20_000;
/** Bytes of a first visit to a room, with its texts, its script and its first content; rarely used parts are loaded later. */
const roomBudgetBytes = 60_000;
/** The same for a console, without the check of figures, whose lists of words are loaded afterwards. */
const boothBudgetBytes = 80_000;
/** The same for the agenda editor, with its document and its history. */
const editorBudgetBytes = 120_000;
const compressed = { 'accept-encoding': 'gzip' };

/** @param {string} html */
const linked = (html) =>
  [...html.matchAll(/<(?:link rel="(?:stylesheet|modulepreload)" href|script[^>]* src)="([^"]+)"/g)].map((it) => it[1]);

/** @param {string} script @returns {string[]} what it imports before it runs; not what it may import later */
const imported = (script) =>
  [...script.matchAll(/(?:from|import)"\.\/(chunk-[^"]+)"/g)].map(([, name]) => `/assets/${name}`);

for (const code of Object.keys(languages)) {
  for (const path of [
    ...exchanges.map((it) => `/exchanges/${it}`),
    ...missions.map((it) => `/missions/${it}`),
    '/people',
  ]) {
    test(`/${code}${path} weighs at most 20 kB`, async () => {
      const page = await get(`/${code}${path}`, compressed);
      assert.equal(page.status, 200);
      const weights = { page: page.size };
      for (const address of linked(page.body)) {
        const asset = await get(address, compressed);
        assert.equal(asset.status, 200, address);
        Object.assign(weights, { [address]: asset.size });
      }
      const total = Object.values(weights).reduce((sum, size) => sum + size, 0);
      assert.ok(Object.keys(weights).length > 1, 'no style is linked');
      assert.ok(total <= budgetBytes, `${total} bytes: ${JSON.stringify(weights)}`);
    });
  }
}

/**
 * Everything loaded before the page runs: itself, its links, their imports, and the room's requests.
 *
 * @param {string} path below the room's exchange
 * @param {string} slug
 * @param {import('./support/people.js').Order} order
 * @param {string} code
 */
async function weigh(path, slug, order, code) {
  const api = `/api/exchanges/${slug}/room`;
  return weighPage(`/${code}/exchanges/${slug}/${path}`, slug, order, [api, `${api}/me`]);
}

/**
 * @param {string} address
 * @param {string} slug
 * @param {import('./support/people.js').Order} order
 * @param {string[]} requests that its script makes at once
 */
async function weighPage(address, slug, order, requests) {
  await bringIn(slug);
  const cookie = await entered(order);
  const headers = { ...compressed, cookie };
  const page = await get(address, headers);
  assert.equal(page.status, 200);
  /** @type {Record<string, number>} */
  const weights = { page: page.size };
  let scripts = '';
  const wanted = [...linked(page.body), ...requests];
  for (const one of wanted) {
    const part = await get(one, headers);
    assert.equal(part.status, 200, one);
    weights[one] = part.size;
    if (!one.includes('.js')) continue;
    scripts += part.body;
    wanted.push(...imported(part.body).filter((it) => !wanted.includes(it)));
  }
  const total = Object.values(weights).reduce((sum, size) => sum + size, 0);
  assert.ok(Object.keys(weights).length > 4, 'its own style and script are linked');
  return { total, said: `${total} bytes: ${JSON.stringify(weights)}`, scripts };
}

for (const code of Object.keys(languages)) {
  test(`a room in ${code} weighs at most 60 kB before anybody has said anything`, async () => {
    const slug = `weight-${code}`;
    const { total, said } = await weigh('room', slug, { role: 'doctor', exchange: slug, language: code }, code);
    assert.ok(total <= roomBudgetBytes, said);
  });

  test(`a console in ${code} weighs at most 80 kB, and stands before the check of figures comes`, async () => {
    const slug = `weight-booth-${code}`;
    const order = { role: 'interpreter', exchange: slug, language: code };
    const { total, said, scripts } = await weigh(`booth/${code}`, slug, order, code);
    assert.ok(total <= boothBudgetBytes, said);
    assert.match(scripts, /consilium-booth/);
    assert.doesNotMatch(scripts, /двенадцат/);
  });

  test(`the agenda editor in ${code} weighs at most 120 kB`, async () => {
    const slug = `weight-editor-${code}`;
    const order = { role: 'organiser', exchange: slug, language: code };
    const api = `/api/working-copies/${slug}`;
    const { total, said } = await weighPage(`/${code}/console/${slug}/agenda`, slug, order, [api, `${api}/edits`]);
    assert.ok(total <= editorBudgetBytes, said);
  });
}
