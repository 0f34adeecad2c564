import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from './support/browser.js';
import { inBooth } from './support/notes.js';
import { bringIn, enterRoom, order } from './support/rooms.js';
import { site } from './support/site.js';

/** The delay between an interpreter's typing and a reader's screen, both in a browser. */

const slug = 'notes-speed';
const olena = { name: 'Олена Ковальчук', role: 'doctor', language: 'uk', country: 'UA' };
const wang = { name: 'Ван Лей', role: 'interpreter', language: 'uk' };
const moderator = { name: 'Модератор', role: 'moderator', language: 'uk' };

const KEYS = 120;
/** Milliseconds between two drafts: more than the 80 for which DraftBoard waits, so that each is passed on. */
const PACE = 120;
/** Milliseconds. On an idle machine half of it is less than 40; this one also runs the server, its database and a browser with three pages. */
const HALF = 100;
/** How many others read at the same time, over their own sockets: none, except in bench/notes. */
const OTHERS = Number(process.env.READERS ?? 0);

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('what is typed is on a reader’s screen within a tenth of a second', async (t) => {
  await bringIn(slug);
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  const [chair, writer, reader] = await Promise.all(contexts.map((context) => context.newPage()));
  await enterRoom(chair, slug, moderator);
  await order(chair, { type: 'set_door', mode: 'open' });
  await enterRoom(writer, slug, wang);
  await enterRoom(reader, slug, olena);
  const here = (await inBooth(writer, 'uk')).here;
  const others = await readers(contexts[2], OTHERS);

  await reader.evaluate(watch);
  const typed = await writer.evaluate(typeAll, { slug, here, keys: KEYS, pace: PACE });
  await reader.waitForFunction((key) => key in /** @type {any} */ (globalThis).seen, String(KEYS - 1));
  const seen = await reader.evaluate(() => /** @type {any} */ (globalThis).seen);
  const took = typed.flatMap((at, key) => (key in seen ? [seen[key] - at] : [])).sort((a, b) => a - b);

  const of = (/** @type {number} */ share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
  t.diagnostic(`${took.length} of ${KEYS} drawn; milliseconds: p50 ${of(0.5)}, p95 ${of(0.95)}, p99 ${of(0.99)}`);
  assert.ok(took.length > KEYS * 0.9, 'nearly every draft is drawn');
  assert.ok(of(0.5) < HALF, `half of them take ${of(0.5)} ms`);
  for (const socket of others) socket.close();
  for (const context of contexts) await context.close();
});

/**
 * Sockets of other readers, which render nothing.
 *
 * @param {import('playwright-core').BrowserContext} seat whose session they share
 * @param {number} count
 * @returns {Promise<WebSocket[]>} once each has been let in
 */
async function readers(seat, count) {
  const cookie = (await seat.cookies(site)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const address = `${site.replace('http', 'ws')}/live/${slug}`;
  /** @type {WebSocket[]} */
  const all = [];
  while (all.length < count) {
    const some = Array.from({ length: Math.min(100, count - all.length) }, () => {
      const socket = new WebSocket(address, /** @type {any} */ ({ headers: { cookie, origin: site } }));
      return new Promise((resolve, reject) => {
        socket.onmessage = () => resolve(socket);
        socket.onclose = ({ code }) => reject(new Error(`closed: ${code}`));
      });
    });
    all.push(...(await Promise.all(some)));
  }
  return all;
}

/** In the reader's page: when each draft was rendered, by the computer's clock. */
function watch() {
  /** @type {Record<string, number>} */
  const seen = {};
  Object.assign(globalThis, { seen });
  new MutationObserver(() => {
    const key = document.querySelector('.draft .text')?.textContent?.match(/№(\d+)$/)?.[1];
    if (key === undefined || key in seen) return;
    seen[key] = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen[key] = performance.timeOrigin + performance.now()); // after it was painted
      port2.postMessage('');
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/**
 * In the writer's page, over a separate socket: types a little slower than drafts are passed on.
 *
 * @param {{slug: string, here: object, keys: number, pace: number}} order
 * @returns {Promise<number[]>} when each was sent
 */
async function typeAll({ slug: room, here, keys, pace }) {
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/live/${room}`);
  await new Promise((opened) => (socket.onmessage = opened));
  /** @type {number[]} */
  const typed = [];
  await new Promise((done) => {
    const timer = setInterval(() => {
      const key = typed.length;
      typed.push(performance.timeOrigin + performance.now());
      socket.send(JSON.stringify({ type: 'draft', ...here, text: `Хворого перевели на апаратну вентиляцію №${key}` }));
      if (typed.length < keys) return;
      clearInterval(timer);
      done(undefined);
    }, pace);
  });
  socket.close();
  return typed;
}
