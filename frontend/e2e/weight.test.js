import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entered } from './support/people.js';
import { bringIn } from './support/rooms.js';
import { exchanges, get, languages, missions } from './support/site.js';

/** What a first visit to a public page may transfer, page, style and script together. */
const budgetBytes = 20_000;
/** What a first visit to a room may transfer, with its words, its script and what it shows first; what few people see comes when they do. */
const roomBudgetBytes = 60_000;
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

for (const code of Object.keys(languages)) {
  test(`a room in ${code} weighs at most 60 kB before anybody has said anything`, async () => {
    const slug = `weight-${code}`;
    await bringIn(slug);
    const cookie = await entered({ role: 'doctor', exchange: slug, language: code });
    const headers = { ...compressed, cookie };
    const page = await get(`/${code}/exchanges/${slug}/room`, headers);
    assert.equal(page.status, 200);
    const weights = { page: page.size };
    const api = `/api/exchanges/${slug}/room`;
    const wanted = [...linked(page.body), api, `${api}/me`];
    for (const address of wanted) {
      const part = await get(address, headers);
      assert.equal(part.status, 200, address);
      Object.assign(weights, { [address]: part.size });
      if (address.includes('.js')) wanted.push(...imported(part.body).filter((it) => !wanted.includes(it)));
    }
    const total = Object.values(weights).reduce((sum, size) => sum + size, 0);
    assert.ok(Object.keys(weights).length > 6, 'the room links its own style and script');
    assert.ok(total <= roomBudgetBytes, `${total} bytes: ${JSON.stringify(weights)}`);
  });
}
