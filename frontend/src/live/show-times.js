import { html, nothing } from 'lit';
import { markedText } from '../shared/pending-text.js';

/**
 * @typedef {import('../protocol/run-times.js').Step} Step
 * @typedef {import('../shared/room-element.js').RoomElement} RoomElement
 */

const MINUTE = 60_000;
/** Minutes. A larger difference is a rehearsal or a different day: then nothing is late. */
export const MOST_LATE = 12 * 60;

/** @param {RoomElement} element @param {Step} step @returns the title of its item */
export function titleOf(element, { item }) {
  const { title, title_language: tag } = /** @type {import('../shared/island.js').Item} */ (item);
  return markedText(element, title, tag);
}

/**
 * When it begins, planned and, if different, expected, at each side, by its mark; its name and zone are for screen readers.
 *
 * @param {RoomElement} element
 * @param {Step} step
 */
export function places(element, step) {
  const { sides, starts } = element.exchange;
  const moved = Math.abs(step.expected - step.starts) / MINUTE;
  const differs = Boolean(element.room.now) && moved >= 1 && moved <= MOST_LATE;
  const shown = differs ? step.expected : step.starts;
  const { clock, day, offset } = element.clocks;
  const dated = (/** @type {string} */ zone) => (day(shown, zone) === day(starts, zone) ? '' : `${day(shown, zone)}, `);
  return html`<ul class="show-times small">
    ${sides.map(
      ({ name, name_language: tag, zone }) =>
        html`<li class="at-side">
          <b><time datetime=${iso(shown)}>${dated(zone)}${clock(shown, zone)}</time></b>
          ${
            differs
              ? html`<s class="soft"
                  ><span class="unseen">${element.say('room.show.planned')} </span
                  ><time datetime=${iso(step.starts)}>${clock(step.starts, zone)}</time></s
                >`
              : nothing
          }
          <span class="unseen" lang=${tag}>${name} ${offset(shown, zone)}</span>
        </li>`,
    )}
  </ul>`;
}

/** @param {RoomElement} element which side has which mark, and its offset from UTC at the beginning */
export const legend = (element) =>
  html`<ul class="legend small soft">
    ${element.exchange.sides.map(
      ({ name, name_language: tag, zone }) =>
        html`<li class="at-side">
          ${markedText(element, name, tag)} ${element.clocks.offset(element.exchange.starts, zone)}
        </li>`,
    )}
  </ul>`;

/** @param {number} millis */
const iso = (millis) => new Date(millis).toISOString();
