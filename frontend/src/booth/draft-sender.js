import { steady } from '../protocol/server-clock.js';

/** A pause does not make a draft disappear: it is said again so often ... */
const AGAIN = 10_000;
/** ... as long as its writer may be thinking. What lies in a box for longer is not being written. */
const FORGOTTEN = 120_000;

/** Sends what is being typed: the first change at once, later ones at a pace, the latest wins. */
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
   * @param {() => number} pace milliseconds between two
   * @param {() => number} [now] milliseconds, on a clock that nobody puts forward or back
   */
  constructor(send, pace, now = steady) {
    this.#send = send;
    this.#pace = pace;
    this.#now = now;
  }

  /** @param {string} text as it is now */
  type(text) {
    this.#typedAt = this.#now();
    this.#latest = text;
    this.#plan();
  }

  /** What was typed became a segment, or is nobody's business any more: nothing of it goes out after that. */
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
