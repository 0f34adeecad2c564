import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { takeSeat } from '../src/booth/seat.js';
import { FakeStorage } from './support/network.js';

/** @type {string[]} */
let asked = [];
const fetch = async (/** @type {string} */ address) => {
  asked.push(address);
  const body = JSON.stringify({ people: [], shifts: [], terms: [] });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  asked = [];
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const window = Object.assign(new EventTarget(), { fetch });
  Object.assign(globalThis, { window, fetch, sessionStorage: new FakeStorage() });
});
afterEach(() => mock.timers.reset());

test('a window that was left fetches nothing and gets nothing', async () => {
  let told = 0;
  const { people, leave } = takeSeat({ slug: 'some-slug', languages: [{ tag: 'uk' }] }, 'uk', () => told++);
  await settle();
  people();
  people();
  mock.timers.tick(0);
  await settle();
  const before = { told, asked: asked.length };
  people(); // soon after: it is asked later
  leave();
  mock.timers.tick(3_600_000);
  await settle();
  assert.deepEqual({ told, asked: asked.length }, before);
});
