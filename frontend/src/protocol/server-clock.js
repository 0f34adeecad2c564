/** The computer's clock as it was when the page was opened: setting it right meanwhile moves nothing here. */
export const steady = () => performance.timeOrigin + performance.now();

/**
 * The server's time as far as it can be known here: what was sent at once never arrives before it was sent, so the least
 * difference that was ever seen is the difference of the clocks and the shortest way. What comes later than that is behind.
 */
export class ServerClock {
  /** @type {number | undefined} milliseconds that our clock is ahead, the way included */
  #ahead;
  #here;

  /** @param {() => number} [here] milliseconds since 1970, on a clock that nobody puts forward or back meanwhile */
  constructor(here = steady) {
    this.#here = here;
  }

  /** @param {string | undefined} at when something was sent that came just now */
  heard(at) {
    const ahead = this.#here() - Date.parse(at ?? '');
    if (Number.isFinite(ahead)) this.#ahead = Math.min(this.#ahead ?? ahead, ahead);
  }

  now() {
    return this.#here() - (this.#ahead ?? 0);
  }

  /** @param {string | undefined} at @returns {number} whole seconds since then, none before it was asked for */
  secondsSince(at) {
    const seconds = Math.floor((this.now() - Date.parse(at ?? '')) / 1000);
    return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
  }
}
