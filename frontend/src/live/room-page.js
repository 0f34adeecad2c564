import { html, nothing } from 'lit';
import { sameLanguage } from '../i18n/text.js';
import { isSettled, wordings } from '../protocol/questions.js';
import { doorAt, isPaused, newAfter } from '../protocol/room-state.js';
import './agenda-list.js';
import './chat.js';
import { clockUpdater } from './page-clocks.js';
import '../shared/door.js';
import { setProperties } from '../shared/set-properties.js';
import { LivePage } from '../shared/live-page.js';
import './notes.js';
import { fetchPart } from './lazy-parts.js';
import './people.js';
import './question-list.js';
import { pane } from './room-frame.js';
import { showDoor, showLine } from './room-head.js';
import './room-strip.js';
import { RoomTabs } from './room-tabs.js';
import './run-of-show.js';
import { steady } from '../protocol/server-clock.js';

/** An older list of people is fetched again when somebody is to be mentioned. */
const PEOPLE_LAST = 15_000;

/** @typedef {import('../protocol/room-client.js').RoomClient} RoomClient */

/** The whole room: reads the page's data, keeps the connection, and gives its parts what they show. */
class ConsiliumRoom extends LivePage {
  static properties = { ...LivePage.properties, people: { state: true } };

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').Person[]} */
    this.people = [];
    this.peopleAt = 0;
    /** what was told last */
    this.told = { door: '', announcement: '', question: 0, last: 0 };
    /** starts the clocks of the page */
    this.updateClocks = () => {};
    this.tabs = new RoomTabs(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.updateClocks = clockUpdater(document, () => this.live?.clock.now() ?? steady());
  }

  tick() {
    this.updateClocks();
    super.tick();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    const { state, me } = this.live ?? {};
    if (!state || !me) return;
    this.room = state;
    this.me = me;
    this.tabs.look();
  }

  render() {
    const { live } = this;
    if (!live) return nothing;
    this.arrived(live);
    return html`<p class="announcer unseen" role="status"></p>
      ${this.present(live, (room, me) => this.#inside(room, me, live))}`;
  }

  /**
   * @param {import('../protocol/room-state.js').RoomState} room
   * @param {import('../protocol/frames.js').Me} me
   * @param {RoomClient} live
   */
  #inside(room, me, live) {
    const { facts, words, send, tabs } = this;
    const now = live.clock.now();
    const door = this.paused ? 'paused' : this.door;
    const all = setProperties({ room, me, facts, words, send, clock: live.clock });
    return html`
      <consilium-room-strip
        ${all}
        ${setProperties({ status: live.status, now })}
        @reconnect=${() => live.reconnect()}
        @to-question=${() => this.#toQuestion()}
      ></consilium-room-strip>
      <div
        class="room ${this.may('question.triage') || this.may('question.translate') ? 'staff' : ''}"
        data-door=${door}
        data-pane=${tabs.shown}
        @item-start=${(/** @type {CustomEvent} */ { detail }) => this.#part('consilium-run-of-show')?.start(detail)}
      >
        ${this.#stage(all)} ${door === 'before' ? this.#lobby(now) : nothing}
        ${pane(tabs, 'notes', this.#notes(all, live), door === 'before')} ${tabs.render()}
        ${pane(tabs, 'chat', this.#chat(live, now))} ${pane(tabs, 'questions', this.#questions(all, live))}
        ${pane(tabs, 'agenda', html`<consilium-agenda ${all}></consilium-agenda>`)}
        ${pane(tabs, 'people', this.#peopleHere(all, live))} ${this.#moderation(all)}
      </div>
    `;
  }

  /** @param {string} name @returns {any} */
  #part(name) {
    return this.querySelector(name);
  }

  /** @param {unknown} all what every part is given */
  #stage(all) {
    const over = this.door === 'over' && !this.paused;
    return html`<div
      class="stage"
      role="group"
      aria-label=${this.say('room.show.title')}
      tabindex=${over ? nothing : 0}
    >
      ${
        over
          ? html`<section class="contents frame-pane" tabindex="0">
              <consilium-agenda ${all}></consilium-agenda>
            </section>`
          : html`<consilium-run-of-show id="room-show" ${all}></consilium-run-of-show>`
      }
      ${this.may('booth.coordinate') ? html`<consilium-booth-alarm ${all}></consilium-booth-alarm>` : nothing}
    </div>`;
  }

  /** Before the opening: how long, what can be done already. @param {number} now */
  #lobby(now) {
    const { room, me, facts, words } = this;
    const ask = () => {
      this.tabs.goTo('questions');
      this.#part('consilium-question-list')?.ask();
    };
    return html`<section class="lobby frame-pane ${this.tabs.phone && this.tabs.shown !== 'notes' ? 'away' : ''}">
      <consilium-door ${setProperties({ room, me, facts, words, door: 'before', now })}></consilium-door>
      ${
        this.may('question.ask')
          ? html`<p><button type="button" @click=${ask}>${words.say('room.question.ask')}</button></p>`
          : nothing
      }
      ${this.#settle()}
    </section>`;
  }

  /** What a reader may settle before the opening: in which language to read, what to ask, and what the chat is for. */
  #settle() {
    const { words, exchange, facts } = this;
    const notes = this.#part('consilium-notes');
    const choose = (/** @type {{target: EventTarget | null}} */ { target }) =>
      notes?.choose({ languages: [/** @type {HTMLSelectElement} */ (target).value] });
    const [chosen] = notes?.choice?.languages ?? [];
    const reads = chosen ?? facts.reads.find((it) => exchange.languages.some(({ tag }) => sameLanguage(tag, it)));
    return html`<dl class="settle">
      <div>
        <dt id="settle-notes">${words.say('room.notes.title')}</dt>
        <dd>
          <select aria-labelledby="settle-notes" @change=${choose}>
            ${exchange.languages.map(({ tag, name }) => html`<option value=${tag} .selected=${sameLanguage(tag, reads ?? '')}>${name}</option>`)}
          </select>
        </dd>
      </div>
      <div>
        <dt>${words.say('room.question.title')}</dt>
        <dd>${words.say('room.question.text.hint')}</dd>
      </div>
      <div>
        <dt>${words.say('room.chat.title')}</dt>
        <dd>${words.say('room.chat.not_yet')}</dd>
      </div>
    </dl>`;
  }

  /** @param {unknown} all @param {RoomClient} live */
  #notes(all, live) {
    const older = (/** @type {string} */ language) => live.olderSegments(language);
    return html`<consilium-notes ${all} ${setProperties({ older })}></consilium-notes>`;
  }

  /** @param {RoomClient} live @param {number} now */
  #chat(live, now) {
    const { room, me, facts, words, send, people } = this;
    return html`<h2 id="room-chat" class="unseen" tabindex="-1">${words.say('room.chat.title')}</h2>
      <consilium-chat
        ${setProperties({ room, me, facts, words, send, door: this.door, now, people, pending: live.pending })}
        ${setProperties({ older: () => live.older() })}
        @people-wanted=${() => void this.#fetchPeople(live)}
      ></consilium-chat>`;
  }

  /** The questions, with what speakers and the desk work with. @param {unknown} all @param {RoomClient} live */
  #questions(all, { pending }) {
    const desk = this.#has('desk', 'question.triage', 'question.translate');
    return html`
      ${this.#has('speaker', 'question.answer') ? html`<consilium-speaker-view ${all}></consilium-speaker-view>` : nothing}
      ${desk ? html`<consilium-question-desk ${all}></consilium-question-desk>` : nothing}
      <consilium-question-list id="room-questions" ${all} .pending=${pending}></consilium-question-list>
    `;
  }

  /** @param {unknown} all @param {RoomClient} live */
  #peopleHere(all, live) {
    return html`<consilium-people
      ${all}
      ${setProperties({ fetchPeople: () => live.people(), active: this.tabs.shown === 'people' })}
    ></consilium-people>`;
  }

  /** @param {unknown} all */
  #moderation(all) {
    if (!this.#has('moderation', 'room.moderate')) return nothing;
    return pane(this.tabs, 'moderation', html`<consilium-moderation ${all}></consilium-moderation>`);
  }

  /** To the question that this person is asked to answer. */
  async #toQuestion() {
    this.tabs.goTo('questions');
    await this.updateComplete;
    const next = this.#part('.speaker .next button') ?? this.#part('.speaker button');
    next?.focus();
  }

  /** @param {Parameters<typeof fetchPart>[0]} part that any of the rights requires @param {string[]} rights */
  #has(part, ...rights) {
    const has = rights.some((it) => this.may(it));
    if (has) fetchPart(part);
    return has;
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
    if (live) showLine(live, this.facts, words, steady());
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
    showDoor(door);
    if (told.door && door !== told.door) announcer.say(words.say(DOORS[door]));
    told.door = door;
    this.#tellOfQuestion(me);
  }

  /** Once, and without moving the focus. @param {import('../protocol/frames.js').Me} me */
  #tellOfQuestion(me) {
    const waiting = (me.assigned ?? []).filter((it) => !isSettled(it) && it.state !== 'declined');
    const last = Math.max(0, ...waiting.map(({ number }) => number));
    const question = waiting.find(({ number }) => number === last);
    if (question && last > this.told.question) {
      this.announcer?.say(
        `${this.say('room.strip.yours')}${this.say('sign.colon')}${wordings(question, me.language).shown.text}`,
      );
    }
    this.told.question = Math.max(this.told.question, last);
  }
}

const DOORS = /** @type {const} */ ({
  before: 'room.waiting.title',
  open: 'room.opened',
  paused: 'room.paused.title',
  over: 'room.over.title',
});

customElements.define('consilium-room', ConsiliumRoom);
