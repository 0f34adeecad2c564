import { html, nothing } from 'lit';
import { setProperties } from '../shared/set-properties.js';
import '../shared/booth-alarms.js';
import './hints.js';
import './input.js';
import './lease.js';
import './queue.js';
import './segments.js';

/** @typedef {import('../protocol/room-client.js').RoomClient} RoomClient */
/** The page of a console, whose parts these are. @typedef {any} Console a `consilium-booth` */

/**
 * Who holds the booth, and what it wrote.
 *
 * @param {Console} console
 * @param {unknown} all what every part is given
 * @param {number} now
 * @param {RoomClient} live
 */
export function ownSegments({ writer, currentSpeaker, booth }, all, now, live) {
  const older = () => live.olderSegments(booth.language);
  return html`<div class="booth-own">
    <consilium-booth-lease
      ${all}
      ${setProperties({ now, changedAt: currentSpeaker.changedAt })}
    ></consilium-booth-lease>
    <consilium-booth-segments
      ${all}
      ${setProperties({ writer, entries: writer.entries, older })}
    ></consilium-booth-segments>
  </div>`;
}

/**
 * The box in which what is said is typed.
 *
 * @param {Console} console
 * @param {unknown} all what every part is given
 * @param {import('../protocol/frames.js').Segment | undefined} work what is being translated
 * @param {RoomClient} live
 */
export function inputBox({ writer, currentSpeaker }, all, work, live) {
  const { voice, item } = currentSpeaker.of(work);
  const draft = (/** @type {any} */ it) => void live.draft(it);
  return html`<consilium-booth-input
    ${all}
    ${setProperties({ work, writer, voice, item, draft })}
  ></consilium-booth-input>`;
}

/**
 * Hints, what is to be translated, and the booths that stand still.
 *
 * @param {Console} console
 * @param {unknown} all what every part is given
 * @param {RoomClient} live
 */
export function lists(console, all, { pending, clock }) {
  const { room, me, facts, words, send } = console;
  return html`
    <consilium-booth-hints ${all} ${setProperties({ pending })}></consilium-booth-hints>
    ${console.may('question.translate') ? html`<consilium-booth-queue ${all}></consilium-booth-queue>` : nothing}
    <consilium-booth-alarm ${setProperties({ room, me, facts, words, send, clock })}></consilium-booth-alarm>
  `;
}
