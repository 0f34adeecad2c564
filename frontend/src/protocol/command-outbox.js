import { typedTexts } from './drafts.js';
import { Refused } from './http.js';
import { limits } from './limits.js';

/**
 * @typedef {import('./command-types.js').Command} Command
 * @typedef {{id: string, command: Command, done: Promise<{seq: number}>, awaited?: boolean}} Pending awaited: somebody keeps
 *   its text, should it be refused
 */

/** The most commands that may wait for an answer; nobody types faster, and a script that does is refused. */
const MOST_PENDING = 50;

/** Bytes that its id and the frame around it add to a command. */
const ENVELOPE = 1_500;

/** Works without TLS too, where `randomUUID` is not there. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Command} command @returns {string} what was written in it; nothing where nothing was */
export const textOf = (command) => ('text' in command ? command.text : '');

/**
 * What a page that is gone sent and this one keeps, should it be refused: it is not given back elsewhere then.
 *
 * @param {Pending[]} pending
 * @param {string} type
 * @param {string} booth
 * @returns {Pending[]} oldest first
 */
export function takenOver(pending, type, booth) {
  const found = pending.filter(
    (it) => !it.awaited && it.command.type === type && 'booth' in it.command && it.command.booth === booth,
  );
  for (const sent of found) sent.awaited = true;
  return found;
}

/**
 * Commands that have no answer yet. Each keeps its id and is sent again after every break until it is done or refused, over
 * a reload too, so that what was sent is done once.
 */
export class Outbox {
  #storage;
  #key;
  #deliver;
  #typed;
  /** @type {Map<string, Pending & {resolve: (done: {seq: number}) => void, reject: (why: Error) => void}>} */
  #pending = new Map();

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} storage of this visit
   * @param {string} slug of the exchange
   * @param {(command: Command & {id: string}) => void} deliver sends, or does not where nothing can be sent
   */
  constructor(storage, slug, deliver) {
    this.#storage = storage;
    this.#key = `consilium.sent.${slug}`;
    this.#deliver = deliver;
    this.#typed = typedTexts(slug, storage);
    /** @type {[string, Command][]} */
    const kept = JSON.parse(storage.getItem(this.#key) ?? '[]');
    for (const [id, command] of kept) this.#add(id, command).done.catch(() => {}); // a caller that repeats the question gets an answer
  }

  /** @returns {Pending[]} oldest first */
  get pending() {
    return [...this.#pending.values()];
  }

  /** @param {Command} command @returns {Promise<{seq: number}>} rejected with a {@link Refused} */
  send(command) {
    if (this.#pending.size >= MOST_PENDING) {
      return Promise.reject(
        new Refused({ status: 429, code: 'room.many_waiting', detail: 'Too much waits to be sent already.' }),
      );
    }
    // The room closes a connection that sends more, and it would be sent again forever.
    if (new TextEncoder().encode(JSON.stringify(command)).length > limits.command_bytes - ENVELOPE) {
      const detail = 'This is longer than the room takes at once. Make it shorter.';
      return Promise.reject(new Refused({ status: 413, code: 'text.too_long', detail }));
    }
    const id = newId();
    const entry = this.#add(id, command);
    entry.awaited = true;
    this.#keep();
    this.#deliver({ id, ...command });
    return entry.done;
  }

  /** Everything once more: the server knows what it has done. */
  resend() {
    for (const { id, command } of this.pending) this.#deliver({ id, ...command });
  }

  /** What waits was sent by somebody else: it must not go out in the name of the person who is here now. */
  forget() {
    this.#pending.clear();
  }

  /** @param {string} id @param {number} seq */
  done(id, seq) {
    this.#take(id)?.resolve({ seq });
  }

  /** @param {string} id @param {import('./frames.js').Problem} problem */
  refused(id, problem) {
    const entry = this.#take(id);
    if (entry && !entry.awaited) this.#giveBack(entry.command);
    entry?.reject(new Refused(problem));
  }

  /**
   * What left its box when it was sent, by a page that is gone: the console of its booth finds it where it keeps such texts.
   * What else is sent stays in its box until it is done.
   *
   * @param {any} command
   */
  #giveBack({ type, booth, text, speaker, voice, item, source }) {
    const place = `booth/${booth}/${type === 'push_hint' ? 'hint' : 'refused'}`;
    const before = this.#typed.read(place);
    if (type === 'push_hint') this.#typed.keep(place, [before, text].filter(Boolean).join(' '));
    if (type !== 'write_segment') return;
    const written = { text, speaker, voice, item, source };
    this.#typed.keep(place, JSON.stringify([...JSON.parse(before || '[]'), written]));
  }

  /** @param {string} id @param {Command} command */
  #add(id, command) {
    const { promise, resolve, reject } = withResolvers();
    const entry = { id, command, done: promise, awaited: false, resolve, reject };
    this.#pending.set(id, entry);
    return entry;
  }

  /** @param {string} id */
  #take(id) {
    const entry = this.#pending.get(id);
    this.#pending.delete(id);
    this.#keep();
    return entry;
  }

  #keep() {
    if (this.#pending.size === 0) this.#storage.removeItem(this.#key);
    else this.#storage.setItem(this.#key, JSON.stringify(this.pending.map(({ id, command }) => [id, command])));
  }
}

/** `Promise.withResolvers`, which browsers of 2023 do not have. */
function withResolvers() {
  /** @type {(done: {seq: number}) => void} */
  let resolve = () => {};
  /** @type {(why: Error) => void} */
  let reject = () => {};
  /** @type {Promise<{seq: number}>} */
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
