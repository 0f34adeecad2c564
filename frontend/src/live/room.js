import { html, nothing } from 'lit';
import { wordsOf } from '../i18n/words.js';
import { Room } from '../protocol/room.js';
import { doorAt, isPaused } from '../protocol/room-state.js';
import { Announcer } from './announcer.js';
import './chat.js';
import { letClocksGo } from './clocks.js';
import './door.js';
import { given } from './given.js';
import { Island } from './island.js';
import './line-sign.js';
import { typed } from './message-view.js';
import { roomLeft } from './room-left.js';
import './notes.js';
import { fetchPart } from './parts.js';
import './people.js';
import { platform } from './platform.js';
import './question-list.js';
import './run-of-show.js';

const SECOND = 1_000;
/** A list of people that is older is asked for again when somebody is to be mentioned. */
const PEOPLE_LAST = 15_000;

/** The whole room: reads what the page was handed, keeps the connection, and gives its parts what they show. */
class ConsiliumRoom extends Island {
  static properties = { ...Island.properties, people: { state: true } };

  constructor() {
    super();
    /** @type {Room | undefined} */
    this.live = undefined;
    /** @type {Announcer | undefined} */
    this.announcer = undefined;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.ticking = undefined;
    /** @type {import('../protocol/frames.js').Person[]} */
    this.people = [];
    this.peopleAt = 0;
    /** what was told last of the line, the door and the announcement */
    this.told = { line: '', door: '', announcement: '', last: 0 };
  }

  connectedCallback() {
    super.connectedCallback();
    this.facts = JSON.parse(document.getElementById('room-facts')?.textContent ?? '{}');
    this.words = wordsOf(this.facts.words, this.facts.language);
    const live = new Room(this.facts.exchange.slug, () => this.requestUpdate(), platform());
    this.live = live;
    this.send = (/** @type {import('../protocol/frames.js').Command} */ command) => live.send(command);
    const clocks = letClocksGo(document, () => live.clock.now());
    this.ticking = setInterval(() => {
      clocks();
      this.requestUpdate();
    }, SECOND);
    live.start();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.live?.stop();
  }

  firstUpdated() {
    const region = this.querySelector('.announcer');
    if (region) this.announcer = new Announcer(region, this.words);
  }

  render() {
    const { live, words, facts } = this;
    if (!live) return nothing;
    const { state, me, sign } = live;
    if (state && me) this.querySelector('[data-until-there]')?.remove();
    return html`
      <p class="announcer unseen" role="status"></p>
      <div class="room-bar">
        <consilium-line-sign
          ${given({ facts, words, sign, now: Date.now() })}
          @reconnect=${() => live.reconnect()}
        ></consilium-line-sign>
        ${
          state && me && sign.state !== 'ended'
            ? html`<consilium-people
                ${given({ room: state, me, facts, words, fetchPeople: () => live.people() })}
              ></consilium-people>`
            : nothing
        }
      </div>
      ${this.#present(live)}
    `;
  }

  /** @param {Room} live whoever may not be here any more is shown nothing of it from then on */
  #present({ state, me, sign }) {
    const { facts, words, live } = this;
    if (sign.state === 'ended') return roomLeft(words, facts, sign.because);
    return state && me && live ? this.#inside(state, me, live) : nothing;
  }

  /**
   * @param {import('../protocol/room-state.js').RoomState} room
   * @param {import('../protocol/frames.js').Me} me
   * @param {Room} live
   */
  #inside(room, me, live) {
    this.room = room;
    this.me = me;
    const { facts, words, send, people } = this;
    const now = live.clock.now();
    const door = doorAt(room.door, now);
    const all = given({ room, me, facts, words, send, clock: live.clock });
    const desk = this.#has('desk', 'question.triage', 'question.translate');
    return html`
      ${this.#announcement(now)} ${this.#ways()}
      <consilium-door ${given({ room, me, facts, words, door, now })}></consilium-door>
      <div class="room-grid ${room.notes.booths.size > 0 ? 'with-notes' : ''}">
        ${
          room.notes.booths.size > 0
            ? html`<section class="room-notes" aria-labelledby="room-notes">
                <consilium-notes
                  ${all}
                  ${given({ older: (/** @type {string} */ language) => live.olderSegments(language) })}
                ></consilium-notes>
              </section>`
            : nothing
        }
        <section class="room-main" aria-labelledby="room-chat">
          <h2 id="room-chat" tabindex="-1">${words.say('room.chat.title')}</h2>
          <consilium-chat
            ${given({ room, me, facts, words, send, door, now, people, pending: live.pending })}
            ${given({ older: () => live.older() })}
            @people-wanted=${() => void this.#fetchPeople(live)}
          ></consilium-chat>
        </section>
        <div class="room-rest">
          <consilium-run-of-show id="room-show" ${all}></consilium-run-of-show>
          ${this.#has('speaker', 'question.answer') ? html`<consilium-speaker-view ${all}></consilium-speaker-view>` : nothing}
          ${desk ? html`<consilium-question-desk ${all}></consilium-question-desk>` : nothing}
          <consilium-question-list id="room-questions" ${all} .pending=${live.pending}></consilium-question-list>
          ${this.#has('moderation', 'room.moderate') ? html`<consilium-moderation ${all}></consilium-moderation>` : nothing}
        </div>
      </div>
    `;
  }

  /** @param {Parameters<typeof fetchPart>[0]} part that one of the rights brings with it @param {string[]} rights */
  #has(part, ...rights) {
    const has = rights.some((it) => this.may(it));
    if (has) fetchPart(part);
    return has;
  }

  #ways() {
    const { words } = this;
    return html`<nav class="room-ways" aria-label=${words.say('room.ways')}>
      <ul>
        ${
          this.room.notes.booths.size > 0
            ? html`<li><a href="#room-notes">${words.say('room.notes.title')}</a></li>`
            : nothing
        }
        <li><a href="#room-chat">${words.say('room.chat.title')}</a></li>
        <li><a href="#room-questions">${words.say('room.ways.questions')}</a></li>
        <li><a href="#room-show">${words.say('room.ways.show')}</a></li>
      </ul>
    </nav>`;
  }

  /** @param {number} now */
  #announcement(now) {
    const { announcement } = this.room;
    if (!announcement || Date.parse(announcement.until) <= now) return nothing;
    return html`<div class="announcement">
      <p><b>${this.words.say('room.announcement')}</b></p>
      ${typed(announcement.text, announcement.language)}
    </div>`;
  }

  /** @param {Room} live whom one may mention: those who are here, and who wrote lately */
  async #fetchPeople(live) {
    if (Date.now() - this.peopleAt < PEOPLE_LAST) return;
    this.peopleAt = Date.now();
    const { people } = await live.people().catch(() => ({ people: [] }));
    const writers = [...this.room.messages.values()].map(({ by }) => by);
    const known = new Map([...people, ...writers].map((person) => [person.id, person]));
    known.delete(this.me.person.id);
    this.people = [...known.values()].filter(({ name }) => name);
  }

  /** Tells those who do not see it what has changed, once. */
  updated() {
    const { live, announcer, words, told } = this;
    if (!live?.state || !live.me || !announcer) return;
    const { state, me, sign } = live;
    const numbers = [...state.messages.keys()];
    if (told.last > 0) {
      const fresh = numbers.filter((it) => it > told.last && state.messages.get(it)?.by.id !== me.person.id);
      announcer.messages(fresh.length);
    }
    told.last = Math.max(state.seq, 1);
    const line =
      sign.state === 'offline' || sign.state === 'waiting' ? 'away' : sign.state === 'live' ? 'live' : told.line;
    if (told.line && line !== told.line)
      announcer.say(words.say(line === 'away' ? 'room.line.lost' : 'room.line.back'));
    told.line = line;
    const announcement = state.announcement?.text ?? '';
    if (announcement && announcement !== told.announcement) announcer.say(announcement);
    told.announcement = announcement;
    const at = live.clock.now();
    const door = isPaused(state.door, at) ? 'paused' : doorAt(state.door, at);
    if (told.door && door !== told.door) announcer.say(words.say(DOORS[door]));
    told.door = door;
  }
}

const DOORS = /** @type {const} */ ({
  before: 'room.waiting.title',
  open: 'room.opened',
  paused: 'room.paused.title',
  over: 'room.over.title',
});

customElements.define('consilium-room', ConsiliumRoom);
