/**
 * Many people open their personal links within a few seconds, each with their own connection and cookie, as browsers do:
 * link, redirect, the page with the button, the click, redirect, the personal page.
 *
 * node load.js SITE LINKS_FILE SECONDS       opens every link of the file, one address per line
 * node load.js SITE STEADY:NUMBER SECONDS    the same number of requests at the same pace for one page (a peer)
 *
 * Prints one line of JSON. Exits with 1 if somebody did not get in.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const [site, source, seconds] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const stepsEach = 4;

/** @typedef {{agent: Agent, cookies: Map<string, string>}} Browser */

/** @param {Browser} browser @param {string} method @param {string} path */
function send(browser, method, path) {
  const headers = {
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'accept-language': 'zh-CN,zh;q=0.9',
    ...(method === 'POST' && { 'sec-fetch-site': 'same-origin', 'content-length': '0' }),
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, site), { method, headers, agent: browser.agent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => (body += text));
      response.on('end', () => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [pair] = cookie.split(';');
          const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
          value && !/max-age=0/i.test(cookie) ? browser.cookies.set(name, value) : browser.cookies.delete(name);
        }
        const millis = performance.now() - began;
        resolve({ status: response.statusCode ?? 0, to: response.headers.location, body, millis });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const newBrowser = () => ({ agent: new Agent({ keepAlive: true, maxSockets: 1 }), cookies: new Map() });

/** @param {string} link @returns {Promise<{inside: boolean, click: number, whole: number, steps: number[]}>} */
async function enter(link) {
  const browser = newBrowser();
  const began = performance.now();
  const steps = [];
  const step = async (/** @type {string} */ method, /** @type {string} */ path) => {
    const answer = await send(browser, method, path);
    steps.push(answer.millis);
    return answer;
  };
  const opened = await step('GET', new URL(link).pathname);
  await step('GET', opened.to ?? '/enter');
  const clicked = await step('POST', '/enter');
  const own = clicked.status === 303 ? await step('GET', clicked.to ?? '/') : clicked;
  browser.agent.destroy();
  const inside = own.status === 200 && own.body.includes('action="/sign-out"');
  return { inside, click: steps[2], whole: performance.now() - began, steps };
}

async function look() {
  const browser = newBrowser();
  const began = performance.now();
  const steps = [];
  for (let i = 0; i < stepsEach; i++) {
    steps.push((await send(browser, 'GET', '/')).millis);
  }
  browser.agent.destroy();
  return { inside: true, click: steps[2], whole: performance.now() - began, steps };
}

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  Math.round(10 * [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1]) / 10;

const links = source.startsWith('STEADY:') ? null : readFileSync(source, 'utf8').trim().split('\n');
const people = links ? links.length : Number(source.split(':')[1]);
const arrivals = Array.from({ length: people }, () => Math.random() * seconds * 1000);
const results = await Promise.all(
  arrivals.map(async (at, i) => {
    await pause(at);
    return links ? enter(links[i]) : look();
  }),
);
const clicks = results.map((it) => it.click);
const steps = results.flatMap((it) => it.steps);
const inside = results.filter((it) => it.inside).length;
console.log(
  JSON.stringify({
    people,
    inside,
    click_p50: quantile(clicks, 0.5),
    click_p99: quantile(clicks, 0.99),
    whole_p99: quantile(results.map((it) => it.whole), 0.99),
    request_p99: quantile(steps, 0.99),
    request_max: quantile(steps, 1),
  }),
);
process.exitCode = inside === people ? 0 : 1;
