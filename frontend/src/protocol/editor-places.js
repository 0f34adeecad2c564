import { nameOf } from './working-copy-document.js';

/** Milliseconds after which a place that is not confirmed is forgotten; its editor confirms it more often. */
const FORGOTTEN_AFTER = 45_000;
const CONFIRMED_EVERY = 20_000;

/**
 * Where everybody is editing now. Nobody stores it.
 *
 * @typedef {{client: string, by: import('./undo-stacks.js').Editor, path: string[]}} EditorPlace
 */
export class EditorPlaces {
  #client;
  #send;
  #changed;
  /** @type {string[] | null} */
  #own = null;
  /** @type {Map<string, EditorPlace & {timer: ReturnType<typeof setTimeout>}>} by window */
  #others = new Map();
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #confirming;

  /** @param {string} client this window @param {(frame: object) => void} send @param {() => void} changed */
  constructor(client, send, changed) {
    this.#client = client;
    this.#send = send;
    this.#changed = changed;
  }

  /** @returns {EditorPlace[]} */
  get others() {
    return [...this.#others.values()];
  }

  /** @param {string[] | null} path where this window's person is now */
  moved(path) {
    if (nameOf(path ?? []) === nameOf(this.#own ?? [])) return;
    this.#own = path;
    clearInterval(this.#confirming);
    if (path) this.#confirming = setInterval(() => this.#tell(), CONFIRMED_EVERY);
    this.#tell();
  }

  /** On a new connection. */
  tellAgain() {
    if (this.#own) this.#tell();
  }

  /** @param {{client: string, by: import('./undo-stacks.js').Editor, path: string[] | null}} frame */
  heard({ client, by, path }) {
    if (client === this.#client) return;
    clearTimeout(this.#others.get(client)?.timer);
    if (path) {
      const timer = setTimeout(() => this.#forget(client), FORGOTTEN_AFTER);
      this.#others.set(client, { client, by, path, timer });
      this.#changed();
    } else this.#forget(client);
  }

  stop() {
    clearInterval(this.#confirming);
    for (const { timer } of this.#others.values()) clearTimeout(timer);
  }

  /** @param {string} client */
  #forget(client) {
    if (this.#others.delete(client)) this.#changed();
  }

  #tell() {
    this.#send({ type: 'at', client: this.#client, path: this.#own });
  }
}
