import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchanges, get, languages, missions } from './support/site.js';

/** What a first visit to a public page may transfer, page, style and script together. */
const budgetBytes = 20_000;
const compressed = { 'accept-encoding': 'gzip' };

/** @param {string} html */
const linked = (html) =>
  [...html.matchAll(/<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g)].map((it) => it[1]);

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
