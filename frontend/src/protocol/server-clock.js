/** A monotonic clock that starts with the computer's clock: setting the computer's clock later has no effect. */
export const steady = () => performance.timeOrigin + performance.now();

/**
 * An estimate of the server's time. A frame never arrives before it was sent, so the smallest difference ever observed is the
 * difference of the clocks plus the shortest delay. A larger difference is lag.
 */
export class ServerClock {
  /** @type {number | undefined} milliseconds by which our clock is ahead, including the delay */
  #ahead;
  #here;

  /** @param {() => number} [here] milliseconds since 1970, on a monotonic clock */
  constructor(here = steady) {
    this.#here = here;
  }

  /** @param {string | undefined} at when a frame that arrived just now was sent */
  heard(at) {
    const ahead = this.#here() - Date.parse(at ?? '');
    if (Number.isFinite(ahead)) this.#ahead = Math.min(this.#ahead ?? ahead, ahead);
  }

  now() {
    return this.#here() - (this.#ahead ?? 0);
  }

  /** @param {string | undefined} at @returns {number} whole seconds since then, at least 0 */
  secondsSince(at) {
    const seconds = Math.floor((this.now() - Date.parse(at ?? '')) / 1000);
    return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
  }
}
