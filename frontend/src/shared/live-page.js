import { html, nothing } from 'lit';
import { useZones } from '../i18n/times.js';
import { wordsOf } from '../i18n/words.js';
import { useLimits } from '../protocol/limits.js';
import { RoomClient } from '../protocol/room-client.js';
import { Announcer } from './announcer.js';
import { setProperties } from './set-properties.js';
import './connection-status.js';
import { platform } from './platform.js';
import { RoomElement } from './room-element.js';
import { accessEnded } from './access-ended.js';
import { cleanBoxes } from './text-box.js';
import { steady } from '../protocol/server-clock.js';

/**
 * @typedef {(room: import('../protocol/room-state.js').RoomState, me: import('../protocol/frames.js').Me) => unknown} Inside
 *   what is shown to a person in the room
 */

const SECOND = 1_000;

/** The whole of a page that shows a room: the server's data, the connection, and announcements for screen readers. */
export class LivePage extends RoomElement {
  constructor() {
    super();
    /** @type {RoomClient | undefined} */
    this.live = undefined;
    /** @type {Announcer | undefined} */
    this.announcer = undefined;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.ticking = undefined;
    /** the last announcement about the connection */
    this.announcedStatus = '';
    cleanBoxes(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.facts = JSON.parse(document.getElementById('room-facts')?.textContent ?? '{}');
    useZones(this.facts.exchange.sides);
    useLimits({ ...this.facts.limits, ...this.facts.booth?.limits });
    this.words = wordsOf(this.facts.words, this.facts.language);
    const live = new RoomClient(this.facts.exchange.slug, () => this.requestUpdate(), platform());
    this.live = live;
    this.clock = live.clock;
    this.send = (/** @type {import('../protocol/command-types.js').Command} */ command) => live.send(command);
    this.ticking = setInterval(() => this.tick(), SECOND);
    live.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.live?.stop();
  }

  /** Each second, since much of the page depends on the time. */
  tick() {
    this.requestUpdate();
  }

  firstUpdated() {
    const region = this.querySelector('.announcer');
    if (region) this.announcer = new Announcer(region, this.words);
  }

  /**
   * @param {RoomClient} live
   * @param {unknown} beside what stands beside the status of the connection
   * @param {Inside} inside
   */
  frame(live, beside, inside) {
    const { facts, words } = this;
    this.arrived(live);
    return html`
      <p class="announcer unseen" role="status"></p>
      <div class="room-bar">
        <consilium-connection-status
          ${setProperties({ facts, words, status: live.status, now: steady() })}
          @reconnect=${() => live.reconnect()}
        ></consilium-connection-status>
        ${beside}
      </div>
      ${this.present(live, inside)}
    `;
  }

  /** What stood here until the room came is no longer needed. @param {RoomClient} live */
  arrived({ state, me, status }) {
    if ((state && me) || status.state === 'ended') this.querySelector('[data-until-there]')?.remove();
  }

  /** From then on shows nothing of the room to a person who may no longer be here. @param {RoomClient} live @param {Inside} inside */
  present({ state, me, status, pending }, inside) {
    if (status.state === 'ended') return accessEnded(this.words, this.facts, status.because, pending);
    return state && me ? inside(state, me) : nothing;
  }

  /** Announces once that the connection was lost, and once that it is back. @param {import('../protocol/connection.js').ConnectionStatus} status */
  announceStatus({ state }) {
    const status =
      state === 'offline' || state === 'waiting' ? 'away' : state === 'live' ? 'live' : this.announcedStatus;
    if (this.announcedStatus && status !== this.announcedStatus) {
      this.announcer?.say(this.words.say(status === 'away' ? 'room.line.lost' : 'room.line.back'));
    }
    this.announcedStatus = status;
  }
}
