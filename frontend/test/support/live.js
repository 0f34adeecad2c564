// A room as its page has it, over a network that answers as the test says.
import { mock } from 'node:test';
import { RoomClient } from '../../src/protocol/room-client.js';
import { FakeSocket, platform } from './network.js';
import { me, snapshot } from './room.js';

export const settle = () => new Promise((resolve) => setImmediate(resolve));
export const socket = () => /** @type {FakeSocket} */ (FakeSocket.all.at(-1));
export const hello = (seq = 10) => ({ type: 'hello', epoch: 'e1', seq, at: new Date().toISOString(), lane: 'floor' });

/** The test moves time: call it before each test. */
export function stopTime() {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2020-04-16T07:00:00Z') });
}

/**
 * A room over HTTP that answers as the test says.
 *
 * @param {Record<string, any>} answers by path after the room's; a number is a status, an Error a network failure, a function
 *     gets the body
 * @param {import('./network.js').FakeStorage} [storage]
 */
export async function room(answers, storage) {
  /** @type {{path: string, body: any}[]} */
  const asked = [];
  const base = '/api/exchanges/some-slug/room';
  const fetch = async (/** @type {string} */ address, /** @type {any} */ { body, signal } = {}) => {
    const path = address.slice(base.length);
    asked.push({ path, body: body && JSON.parse(body) });
    const said = typeof answers[path] === 'function' ? answers[path](body && JSON.parse(body)) : answers[path];
    const answer = await (signal ? Promise.race([said, givenUp(signal)]) : said);
    if (answer instanceof Error) throw answer;
    const status = typeof answer === 'number' ? answer : 200;
    const json = status === 200 ? answer : { status, code: 'some.code', detail: 'No.' };
    return new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } });
  };
  const on = platform(storage);
  const it = new RoomClient('some-slug', () => {}, { ...on, fetch });
  it.start();
  await settle();
  return { it, asked, on };
}
export const open = () => ({ '': snapshot(), '/me': me() });

/** Lets received frames be applied. */
export async function heard() {
  mock.timers.tick(20);
  await settle();
}

/** @param {AbortSignal} signal */
const givenUp = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** A pending answer until it is released. */
export function onItsWay() {
  /** @type {(answer: any) => void} */
  let letGo = () => {};
  const answer = new Promise((resolve) => (letGo = resolve));
  return { answer, letGo };
}
