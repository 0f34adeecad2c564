import { roomHttp } from '../protocol/http.js';
import { consoleId } from './console-id.js';
import { fetchedCheck, unchecked } from './figures-check.js';
import { Terms, fetchedTerms } from './terms.js';

/** Plans change while an exchange runs. */
const SHIFTS_AGAIN = 5 * 60_000;
/** An older list of people is fetched again when somebody may be needed. */
const PEOPLE_LAST = 5_000;

/** @type {import('./booth-element.js').Seat} */
export const EMPTY_SEAT = { console: '', interpreters: [], shifts: [], terms: new Terms(), differing: unchecked };

const quietly = () => {}; // the console works without

/** @param {() => void} ask @returns {() => void} asks at most once in PEOPLE_LAST, and later for calls in between */
function rarely(ask) {
  let soon = 0;
  return () => {
    const now = performance.now();
    if (now < soon) return; // already scheduled
    const rest = Math.max(0, soon + PEOPLE_LAST - now);
    soon = now + rest;
    setTimeout(ask, rest);
  };
}

/**
 * The window's data besides the room. Each part arrives independently, and nothing waits for it.
 *
 * @param {{slug: string, languages: {tag: string}[]}} exchange
 * @param {string} booth its language
 * @param {(seat: import('./booth-element.js').Seat) => void} changed
 * @returns {{people: () => void, leave: () => void}} people: fetches who can write; leave: ends it
 */
export function takeSeat(exchange, booth, changed) {
  let left = false;
  /** @type {import('./booth-element.js').Seat} */
  let seat = { ...EMPTY_SEAT, console: consoleId(sessionStorage, window) };
  const learn = (/** @type {Partial<typeof seat>} */ more) => {
    seat = { ...seat, ...more };
    if (!left) changed(seat);
  };
  const shifts = async () => {
    const answer = await fetch(`/api/exchanges/${exchange.slug}/booths/${booth}/shifts`);
    if (answer.ok) learn({ shifts: (await answer.json()).shifts }); // 404: nobody planned any
  };
  const languages = [...new Set([booth, ...exchange.languages.map(({ tag }) => tag)])];
  const timer = setInterval(() => void shifts().catch(quietly), SHIFTS_AGAIN);
  const leave = () => {
    left = true;
    clearInterval(timer);
  };
  changed(seat);
  const ask = () => {
    if (left) return;
    roomHttp(exchange.slug)
      .interpreters()
      .then(({ people }) => learn({ interpreters: people }), quietly);
  };
  ask();
  void fetchedTerms(roomHttp(exchange.slug), languages).then((terms) => learn({ terms }));
  void fetchedCheck(languages).then((differing) => learn({ differing }));
  shifts().catch(quietly);
  return { people: rarely(ask), leave };
}
