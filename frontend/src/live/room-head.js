import { html, render } from 'lit';
import { setProperties } from '../shared/set-properties.js';

/**
 * The part of the page's header that changes: the state of the room and of the connection.
 *
 * @param {import('../protocol/room-client.js').RoomClient} live
 * @param {import('../shared/island.js').Facts} facts
 * @param {import('../i18n/words.js').Words} words
 * @param {number} now this computer's time
 */
export function showLine({ status }, facts, words, now) {
  const place = document.getElementById('room-line');
  if (!place) return;
  const line = html`<consilium-connection-status
    ${setProperties({ facts, words, status, now })}
  ></consilium-connection-status>`;
  render(line, place);
}

/** @param {string} state of the door, which chooses the chip and the clocks of the header */
export function showDoor(state) {
  document.body.dataset.door = state;
}
