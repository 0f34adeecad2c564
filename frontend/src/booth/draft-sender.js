import { steady } from '../protocol/server-clock.js';

/** Milliseconds after which an unchanged draft is repeated, so that a pause does not make it disappear ... */
const AGAIN = 10_000;
/** ... and for how long: a text left in a box for longer is not being written. */
const FORGOTTEN = 120_000;

/** Sends the text being typed as drafts: the first change at once, later ones at a pace; the latest wins. */
export class DraftSender {
  #send;
  #pace;
  #now;
  /** @type {string | undefined} what is to go out */
  #latest;
  #sentAt = -Infinity;
  #typedAt = 0;
  #text = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {(text: string) => void} send
   * @param {() => number} pace milliseconds between two drafts
   * @param {() => number} [now] milliseconds on a monotonic clock
   */
  constructor(send, pace, now = steady) {
    this.#send = send;
    this.#pace = pace;
    this.#now = now;
  }

  /** @param {string} text the present one */
  type(text) {
    this.#typedAt = this.#now();
    this.#latest = text;
    this.#plan();
  }

  /** The text became a segment or was given up: no draft of it may be sent after that. */
  end() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = undefined;
    this.#text = '';
  }

  #plan() {
    clearTimeout(this.#timer);
    const wait = this.#sentAt + this.#pace() - this.#now();
    if (wait > 0) this.#timer = setTimeout(() => this.#flush(), wait);
    else this.#flush();
  }

  #flush() {
    if (this.#latest === undefined) return;
    this.#text = this.#latest;
    this.#latest = undefined;
    this.#sentAt = this.#now();
    this.#send(this.#text);
    this.#timer = this.#text === '' ? undefined : setTimeout(() => this.#again(), AGAIN);
  }

  #again() {
    if (this.#now() - this.#typedAt >= FORGOTTEN) return;
    this.#latest = this.#text;
    this.#flush();
  }
}
