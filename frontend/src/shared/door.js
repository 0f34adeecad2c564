import { html, nothing } from 'lit';
import { countdown, timesOf } from '../i18n/times.js';
import { isPaused } from '../protocol/room-state.js';
import { Island } from './island.js';

/** Shown in place of the room while it is not open: when it opens, on the clocks of all sides, or that it is over. */
class ConsiliumDoor extends Island {
  static properties = { ...Island.properties, door: { attribute: false }, now: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').DoorState} */
    this.door = 'open';
    /** the server's time, which ticks */
    this.now = 0;
  }

  render() {
    if (this.door === 'open') return nothing;
    return this.door === 'over' ? this.#record() : this.#waiting();
  }

  #record() {
    const { words } = this;
    if (isPaused(this.room.door, this.now)) {
      return html`<section class="not-open" aria-labelledby="room-paused">
        <h2 id="room-paused">${words.say('room.paused.title')}</h2>
        <p>${words.say('room.paused.text')}</p>
      </section>`;
    }
    return html`<section class="done" aria-labelledby="room-over">
      <h2 id="room-over">${words.say('room.over.title')}</h2>
      <p>${words.say('room.over.text')}</p>
    </section>`;
  }

  #waiting() {
    const { words, room } = this;
    const byClock = room.door.mode !== 'closed';
    const seconds = byClock ? (Date.parse(room.door.opens) - this.now) / 1000 : 0;
    return html`<section class="not-open" aria-labelledby="room-waiting">
      <h2 id="room-waiting">${words.say('room.waiting.title')}</h2>
      ${seconds > 0 ? this.#countdown(seconds) : html`<p>${words.say('room.waiting.moderator')}</p>`}
      <ul class="clocks">
        ${this.facts.exchange.sides.map((side) => this.#side(side))}
      </ul>
      <p>${words.say('room.waiting.text')}</p>
    </section>`;
  }

  /** @param {number} seconds */
  #countdown(seconds) {
    const days = Math.floor(seconds / 86_400);
    const rest = countdown(seconds % 86_400);
    // Not read out every second; a reader who wants to know can read it.
    return html`<p class="countdown" role="timer" aria-live="off">
      ${days > 0 ? this.words.say('room.waiting.days', { days }) : nothing} <b>${rest}</b>
    </p>`;
  }

  /** @param {import('./island.js').Side} side */
  #side(side) {
    const { words, room, facts } = this;
    const times = timesOf(facts.language, side.zone);
    const { opens, starts } = room.door;
    return html`<li>
      <b lang=${side.name_language}>${side.name}</b>
      <b class="clock starts">${times.clock(starts)}</b>
      <span class="soft">
        ${times.day(starts)} · ${words.say('room.waiting.opens', { time: times.beside(opens, starts) })} ·
        ${words.say('room.waiting.starts', { time: times.clock(starts) })} · ${times.offset(starts)}
      </span>
    </li>`;
  }
}

customElements.define('consilium-door', ConsiliumDoor);
