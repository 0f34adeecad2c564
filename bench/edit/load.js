/**
 * Several people edit one working copy of 200 items in five languages: from the sending of an edit to its arrival at all of them,
 * and the time of the answer to its sender.
 *
 * node --experimental-websocket load.js URL SLUG OUTPUT COOKIE...
 */
import { writeFileSync } from 'node:fs';

const [base, slug, output, ...cookies] = process.argv.slice(2);
const SECONDS = Number(process.env.SECONDS_EACH ?? 20);
/** Milliseconds between two edits of one person: the pause after which an editor sends what was typed. */
const PAUSE = Number(process.env.PAUSE ?? 400);
const ITEMS = 200;
const LANGUAGES = ['zh', 'ru', 'uk', 'kk', 'en'];

const headers = (/** @type {string} */ cookie) => ({
  cookie: `consilium-session=${cookie}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
});
const address = `${base}/api/working-copies/${slug}`;

async function json(/** @type {Response} */ response) {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** @returns {Promise<{keys: string[], seq: number}>} of the items */
async function fill(/** @type {string} */ cookie) {
  const { document, seq } = await json(await fetch(address, { headers: headers(cookie) }));
  const part = document.agenda[0].key;
  const keys = Array.from({ length: ITEMS }, (_, n) => `bench-${n}`);
  if (document.agenda[0].items.some((/** @type {{key: string}} */ it) => it.key === keys[0])) return { keys, seq };
  const ops = keys.map((key, n) => ({
    op: 'add',
    path: ['items', key],
    in: part,
    after: n === 0 ? null : keys[n - 1],
    value: {
      type: 'presentation',
      minutes: 10,
      title: Object.fromEntries(LANGUAGES.map((it) => [it, `${n} ${it} ${'слово '.repeat(8)}`.trim()])),
    },
  }));
  const languages = { op: 'set', path: ['languages'], value: LANGUAGES, base: 1e9 };
  const body = JSON.stringify({ id: `fill-${Date.now()}`, client: 'bench', ops: [languages, ...ops] });
  const filled = await json(await fetch(`${address}/commands`, { method: 'POST', headers: headers(cookie), body }));
  return { keys, seq: filled.seq };
}

/** @type {Map<string, number>} when each edit was sent */
const sent = new Map();
/** @type {number[]} */
const answers = [];
/** @type {number[]} */
const arrivals = [];
let refused = 0;

/** @returns {Promise<WebSocket>} */
function open(/** @type {string} */ cookie) {
  const url = `${base.replace(/^http/, 'ws')}/edit/${slug}`;
  // @ts-ignore Node's own WebSocket takes headers
  const socket = new WebSocket(url, { headers: { cookie: `consilium-session=${cookie}`, origin: base } });
  return new Promise((resolve, reject) => {
    socket.onerror = () => reject(new Error('a socket failed'));
    socket.onmessage = ({ data }) => {
      const now = performance.now();
      const frame = JSON.parse(data);
      if (frame.type === 'hello') resolve(socket);
      if (frame.type === 'refused') refused++;
      const began = sent.get(frame.id);
      if (began === undefined) return;
      if (frame.type === 'done') answers.push(now - began);
      if (frame.type === 'edited') arrivals.push(now - began);
    };
  });
}

function percentile(/** @type {number[]} */ values, /** @type {number} */ part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

const { keys, seq } = await fill(cookies[0]);
const sockets = await Promise.all(cookies.map(open));
const until = performance.now() + SECONDS * 1_000;
await Promise.all(
  sockets.map(async (socket, n) => {
    for (let i = 0; performance.now() < until; i++) {
      const id = `e-${n}-${i}-${seq}`;
      const path = ['items', keys[n * 20 + (i % 20)], 'title', LANGUAGES[n % LANGUAGES.length]];
      sent.set(id, performance.now());
      socket.send(JSON.stringify({ id, client: `c${n}`, ops: [{ op: 'set', path, value: `Title ${n} ${i}`, base: seq }] }));
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }),
);
const patience = performance.now() + 10_000;
while (answers.length < sent.size && performance.now() < patience) await new Promise((done) => setTimeout(done, 50));
for (const socket of sockets) socket.close();
const result = {
  edits: sent.size,
  refused,
  answered: answers.length,
  arrivals: arrivals.length,
  answer: { p50: percentile(answers, 0.5), p99: percentile(answers, 0.99) },
  arrival: { p50: percentile(arrivals, 0.5), p99: percentile(arrivals, 0.99), most: Math.max(...arrivals) },
};
writeFileSync(output, JSON.stringify(result));
console.log(JSON.stringify(result, null, 1));
