import { html, nothing } from 'lit';
import { sameLanguage } from '../i18n/text.js';
import { wordings } from '../protocol/questions.js';
import { announced, doorAt, isPaused, newAfter } from '../protocol/room-state.js';
import './chat.js';
import { clockUpdater } from './page-clocks.js';
import '../shared/door.js';
import { setProperties } from '../shared/set-properties.js';
import { LivePage } from '../shared/live-page.js';
import { languageName, typed } from '../shared/typed-text.js';
import './notes.js';
import { fetchPart } from './lazy-parts.js';
import './people.js';
import './question-list.js';
import './run-of-show.js';
import { steady } from '../protocol/server-clock.js';

/** An older list of people is fetched again when somebody is to be mentioned. */
const PEOPLE_LAST = 15_000;

/** @typedef {import('../protocol/room-client.js').RoomClient} RoomClient */

/** @param {unknown} all what every part is given @param {RoomClient} live */
const notesPart = (all, live) =>
  html`<section class="room-notes" aria-labelledby="room-notes">
    <consilium-notes
      ${all}
      ${setProperties({ older: (/** @type {string} */ language) => live.olderSegments(language) })}
    ></consilium-notes>
  </section>`;

/** The whole room: reads the page's data, keeps the connection, and gives its parts what they show. */
class ConsiliumRoom extends LivePage {
  static properties = { ...LivePage.properties, people: { state: true } };

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').Person[]} */
    this.people = [];
    this.peopleAt = 0;
    /** what was told last */
    this.told = { door: '', announcement: '', last: 0 };
    /** starts the clocks of the page */
    this.updateClocks = () => {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.updateClocks = clockUpdater(document, () => this.live?.clock.now() ?? steady());
  }

  tick() {
    this.updateClocks();
    super.tick();
  }

  render() {
    const { live, words, facts } = this;
    if (!live) return nothing;
    const { state, me, status } = live;
    const people =
      state && me && status.state !== 'ended'
        ? html`<consilium-people
            ${setProperties({ room: state, me, facts, words, fetchPeople: () => live.people() })}
          ></consilium-people>`
        : nothing;
    return this.frame(live, people, (room, mine) => this.#inside(room, mine, live));
  }

  /**
   * @param {import('../protocol/room-state.js').RoomState} room
   * @param {import('../protocol/frames.js').Me} me
   * @param {RoomClient} live
   */
  #inside(room, me, live) {
    this.room = room;
    this.me = me;
    const { facts, words, send, people } = this;
    const now = live.clock.now();
    const door = doorAt(room.door, now);
    const all = setProperties({ room, me, facts, words, send, clock: live.clock });
    const noted = room.notes.booths.size > 0;
    return html`
      ${this.#announcement(now)} ${this.#ways()}
      <consilium-door ${setProperties({ room, me, facts, words, door, now })}></consilium-door>
      <div class="room-grid ${noted ? 'with-notes' : ''}">
        ${noted ? notesPart(all, live) : nothing}
        <section class="room-main" aria-labelledby="room-chat">
          <h2 id="room-chat" tabindex="-1">${words.say('room.chat.title')}</h2>
          <consilium-chat
            ${setProperties({ room, me, facts, words, send, door, now, people, pending: live.pending })}
            ${setProperties({ older: () => live.older() })}
            @people-wanted=${() => void this.#fetchPeople(live)}
          ></consilium-chat>
        </section>
        ${this.#rest(all, live)}
      </div>
    `;
  }

  /** The programme, the questions, and what each role works with. @param {unknown} all what every part is given @param {RoomClient} live */
  #rest(all, { pending }) {
    const desk = this.#has('desk', 'question.triage', 'question.translate');
    return html`<div class="room-rest">
      <consilium-run-of-show id="room-show" ${all}></consilium-run-of-show>
      ${this.#has('speaker', 'question.answer') ? html`<consilium-speaker-view ${all}></consilium-speaker-view>` : nothing}
      ${desk ? html`<consilium-question-desk ${all}></consilium-question-desk>` : nothing}
      <consilium-question-list id="room-questions" ${all} .pending=${pending}></consilium-question-list>
      ${this.#has('moderation', 'room.moderate') ? html`<consilium-moderation ${all}></consilium-moderation>` : nothing}
    </div>`;
  }

  /** @param {Parameters<typeof fetchPart>[0]} part that any of the rights requires @param {string[]} rights */
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
    const announcement = announced(this.room, now);
    if (!announcement) return nothing;
    const { words, facts } = this;
    const { shown, translated } = wordings(announcement, facts.language);
    const foreign = !sameLanguage(announcement.language, facts.language);
    return html`<div class="announcement">
      <p>
        <b>${words.say('room.announcement')}</b>
        ${foreign ? html`<span class="tag">${languageName(facts, announcement.language)}</span>` : nothing}
      </p>
      ${typed(shown.text, shown.language)}
      ${translated ? html`<div class="small">${typed(announcement.text, announcement.language)}</div>` : nothing}
    </div>`;
  }

  /** @param {RoomClient} live people to mention: those who are here, and those who wrote recently */
  async #fetchPeople(live) {
    if (steady() - this.peopleAt < PEOPLE_LAST) return;
    this.peopleAt = steady();
    const { people } = await live.people().catch(() => ({ people: [] }));
    const writers = [...this.room.messages.values()].map(({ by }) => by);
    const known = new Map([...people, ...writers].map((person) => [person.id, person]));
    known.delete(this.me.person.id);
    this.people = [...known.values()].filter(({ name }) => name);
  }

  /** Announces changes once, for screen readers. */
  updated() {
    const { live, announcer, words, told } = this;
    if (!live?.state || !live.me || !announcer) return;
    const { state, me, status } = live;
    if (told.last > 0) announcer.messages(newAfter([...state.messages.values()], told.last, me).length);
    told.last = Math.max(state.seq, 1);
    this.announceStatus(status);
    const { announcement: it } = state;
    const announcement = it ? wordings(it, this.facts.language).shown.text : '';
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
