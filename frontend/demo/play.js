/**
 * Plays a meeting in an installation of its own, see `make demo`: interpreters who type and hand over, doctors who ask, vote and chat,
 * a moderator. SITE is its address, CONSILIUM_KEY its key. PACE divides every pause: 1 is slow enough to read.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { lines } from './lines.js';
import { enter, guests, invite, publish, slug } from './people.js';

const site = process.env.SITE ?? 'http://127.0.0.1:8080';
const pace = Number(process.env.PACE ?? 1);
/** Milliseconds for one character: Chinese takes longer to enter and says more. */
const character = /** @type {Record<string, number>} */ ({ uk: 90, zh: 260 });
const characters = 5; // between two drafts
const toRead = 7_000; // milliseconds after a segment
const between = 2_500; // milliseconds between two acts

const wait = (/** @type {number} */ millis) => pause(millis / pace);

/** The hour of Binzhou, eight hours ahead of UTC, as exchange files write it. */
const nowInBinzhou = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);

/** @typedef {import('./lines.js').Act} Act */
/** @typedef {{players: Record<string, import('./people.js').Player>, items: Record<string, number>, numbers: Record<string, number>, leases: Record<string, {console: string, lease: number}>}} Stage */

/** @returns {Promise<Record<string, number>>} numbers of the agenda's items by their order in the file */
async function itemsByKey() {
  const keys = [...file().matchAll(/- key: (\S+)\n\s+type:/g)].map(([, key]) => key);
  const exchange = await (await fetch(`${site}/api/exchanges/${slug}`)).json();
  const items = exchange.agenda.flatMap((/** @type {{items: {id: number}[]}} */ part) => part.items);
  return Object.fromEntries(keys.map((key, index) => [key, items[index].id]));
}

const file = () =>
  readFileSync(new URL('exchange.yaml', import.meta.url), 'utf8').replace(
    'starts: STARTS',
    `starts: ${nowInBinzhou()}`,
  );

/**
 * The command of each act.
 *
 * @type {Record<string, (stage: Stage, act: Act) => object>}
 */
const acts = {
  now: (s, a) => ({ type: 'move_now', item: s.items[a.item] }),
  say: (_, a) => ({ type: 'say', text: a.text, language: a.language }),
  ask: (_, a) => ({ type: 'ask', text: a.text, language: a.language, named: true }),
  react: (s, a) => ({ type: 'react', message: s.numbers[a.to], reaction: a.reaction, on: true }),
  translate: (s, a) => ({ type: 'translate', of: s.numbers[a.of], language: a.language, text: a.text }),
  vote: (s, a) => ({ type: 'vote', question: s.numbers[a.of], on: true }),
  show: (s, a) => ({ type: 'show', question: s.numbers[a.of] }),
  screen: (s, a) => ({ type: 'put_on_screen', question: s.numbers[a.of] }),
  answered: (s, a) => ({ type: 'answer_live', question: s.numbers[a.of] }),
  announce: (_, a) => ({ type: 'announce', text: a.text, language: a.language, minutes: a.minutes }),
};

/** @param {Stage} stage @param {import('./lines.js').Act} act */
async function perform(stage, act) {
  if (act.does === 'hand_over') return handOver(stage, act.booth, act.who, act.to);
  const number = await stage.players[act.who].order(acts[act.does](stage, act));
  if (act.as) stage.numbers[act.as] = number;
}

/**
 * The one who writes leaves the booth, and the colleague takes it.
 *
 * @param {Stage} stage
 * @param {string} booth
 * @param {string} from
 * @param {string} to
 */
async function handOver(stage, booth, from, to) {
  await stage.players[from].order({ type: 'leave_booth', booth });
  await take(stage, booth, to);
}

/** @param {Stage} stage @param {string} booth @param {string} who */
async function take(stage, booth, who) {
  const console = `demo-${who}`;
  const lease = await stage.players[who].order({ type: 'take_booth', booth, console });
  stage.leases[booth] = { console, lease };
}

/**
 * Types a segment a few characters at a time.
 *
 * @param {Stage} stage
 * @param {import('./lines.js').Segment} segment
 */
async function write(stage, { booth, who, voice, text }) {
  if (!stage.leases[booth]) await take(stage, booth, who);
  const here = { booth, voice, ...stage.leases[booth] };
  const signs = [...text];
  for (let typed = characters; typed < signs.length; typed += characters) {
    await stage.players[who].draft({ ...here, text: signs.slice(0, typed).join('') });
    await wait(character[booth] * characters);
  }
  await stage.players[who].order({ type: 'write_segment', ...here, text });
  await wait(toRead);
}

/** @param {Stage} stage @param {Act[]} several one after the other */
async function performAll(stage, several) {
  for (const act of several) {
    await perform(stage, act);
    await wait(between);
  }
}

/** @param {Stage} stage */
async function play(stage) {
  for (const step of lines) {
    if ('acts' in step) await performAll(stage, step.acts);
    else await Promise.all([write(stage, step), performAll(stage, step.meanwhile ?? [])]);
  }
}

/** The addresses by which the reader of the terminal watches, each with a role. */
async function sayWhereToLook() {
  /** @type {[string, import('./people.js').Guest][]} */
  const roles = [
    ['a doctor who reads Ukrainian', { name: 'Ви', role: 'doctor', language: 'uk', country: 'UA' }],
    ['a doctor who reads Chinese', { name: '您', role: 'doctor', language: 'zh', country: 'CN' }],
    ['a moderator', { name: 'Moderator', role: 'moderator', language: 'uk', country: 'UA' }],
    ['an interpreter', { name: 'Interpreter', role: 'interpreter', language: 'uk', country: 'UA' }],
  ];
  console.log('Everything is played by a script. Open one of these, each in a browser window of its own:');
  for (const [who, guest] of roles) console.log(`  as ${who}: ${await invite(site, guest)}`);
  console.log(`  the public page: ${site}/uk/exchanges/${slug}`);
}

await publish(site, file());
const end = new AbortController();
/** @type {Stage} */
const stage = { players: {}, items: await itemsByKey(), numbers: {}, leases: {} };
for (const [who, guest] of Object.entries(guests)) stage.players[who] = await enter(site, guest, end.signal);
await stage.players.chair.order({ type: 'set_door', mode: 'open', minutes: 120 });
await stage.players.chair.order({
  type: 'announce',
  text: 'Усе, що тут відбувається, грає сценарій. 此处一切均为脚本演示。 All of this is played by a script.',
  language: 'uk',
  minutes: 15,
});
await sayWhereToLook();
console.log('It begins in 20 seconds and takes about eight minutes. Ctrl-C ends it and removes everything.');
await wait(20_000);
const began = Date.now();
await play(stage);
console.log(
  `The play is over after ${Math.round((Date.now() - began) / 1000)} s; the room stays open. Ctrl-C ends it and removes everything.`,
);
end.abort();
