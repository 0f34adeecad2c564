import { order } from './rooms.js';

/** What interpreters do in booths, through the room's commands: for tests of readers. */

/**
 * @typedef {{speaker?: string, voice?: string, item?: number}} Tags
 * @typedef {Awaited<ReturnType<typeof inBooth>>} Writer
 */

/**
 * Takes a booth and writes there.
 *
 * @param {import('playwright-core').Page} page an interpreter's in the room
 * @param {string} booth its language
 */
export async function inBooth(page, booth) {
  const console = `e2e-${crypto.randomUUID()}`.slice(0, 40);
  const lease = await order(page, { type: 'take_booth', booth, console });
  const here = { booth, console, lease };
  return {
    here,
    /** @param {string} text @param {Tags} [tags] @returns {Promise<number>} the number of the segment */
    write: (text, tags = {}) => order(page, { type: 'write_segment', ...here, text, ...tags }),
    /** @param {number} segment @param {string} text @param {Tags} [tags] */
    correct: (segment, text, tags = {}) =>
      order(page, { type: 'correct_segment', segment, revision: 1, text, ...tags }),
    /** @param {number} segment */
    retract: (segment) => order(page, { type: 'retract_segment', segment, revision: 1 }),
    leave: () => order(page, { type: 'leave_booth', booth }),
    /** @param {string} text @param {Tags} [tags] what is being typed, which has no answer */
    type: (text, tags = {}) => draft(page, { ...here, text, ...tags }),
  };
}

/** @param {import('playwright-core').Page} page @param {object} typed */
const draft = (page, typed) =>
  page.evaluate(async (it) => {
    const room = location.pathname.replace(/^\/\w+/, '/api');
    const headers = { 'Content-Type': 'application/json' };
    await fetch(`${room}/commands`, { method: 'POST', headers, body: JSON.stringify({ type: 'draft', ...it }) });
  }, typed);

/** @param {import('playwright-core').Page} page in a room @returns {Promise<number[]>} numbers of the items of its agenda */
export const itemsOf = (page) =>
  page.evaluate(() => {
    const { exchange } = JSON.parse(document.getElementById('room-facts')?.textContent ?? '{}');
    return exchange.items.map((/** @type {{number: number}} */ { number }) => number);
  });

/** @param {import('playwright-core').Page} page @param {string} language a pane of the notes */
export const pane = (page, language) => page.locator(`consilium-notes-pane:has([data-language="${language}"])`);
