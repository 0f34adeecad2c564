import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { refusal } from '../i18n/refusals.js';
import { timesOf } from '../i18n/times.js';
import './composer.js';
import { given } from './given.js';
import { Island } from './island.js';
import './message.js';
import { nameOf } from './message-view.js';

/** @typedef {import('../protocol/frames.js').Message} Message */

/** So near to the end the list follows what comes; farther up nobody's place is taken from under the eyes. */
const NEAR = 80;
const KEYS = /** @type {Record<string, (at: number, last: number) => number>} */ ({
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_at, last) => last,
});

/** The chat: what was said, newest last, and where to say something. */
class ConsiliumChat extends Island {
  static properties = {
    ...Island.properties,
    door: { attribute: false },
    now: { attribute: false },
    pending: { attribute: false },
    older: { attribute: false },
    people: { attribute: false },
    active: { state: true },
    replyTo: { state: true },
    unseen: { state: true },
    fetching: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').DoorState} */
    this.door = 'before';
    this.now = 0;
    /** @type {import('../protocol/commands.js').Pending[]} */
    this.pending = [];
    /** @type {() => Promise<void>} */
    this.older = async () => {};
    /** @type {import('../protocol/frames.js').Person[]} */
    this.people = [];
    /** the message that has the focus of the list @type {number | undefined} */
    this.active = undefined;
    /** @type {Message | undefined} */
    this.replyTo = undefined;
    /** number of the first message that was not yet in sight @type {number | undefined} */
    this.unseen = undefined;
    this.fetching = false;
    /** @type {unknown} why older messages did not come */
    this.problem = undefined;
    /** @type {import('../i18n/times.js').Times | undefined} */
    this.times = undefined;
    /** whether the end of the list is in sight, and so the list follows what comes */
    this.near = true;
    this.top = 0;
    /** the last message that was there @type {number | undefined} */
    this.last = undefined;
  }

  get #list() {
    return /** @type {HTMLElement | null} */ (this.querySelector('.messages'));
  }

  willUpdate() {
    this.times ??= timesOf(this.facts.language);
    const numbers = [...this.room.messages.keys()];
    const last = numbers.at(-1);
    const before = this.last;
    this.last = last;
    if (before === undefined || last === undefined || last <= before) return;
    const fresh = numbers.filter((it) => it > before && this.room.messages.get(it)?.by.id !== this.me.person.id);
    if (!this.near && fresh.length > 0) this.unseen ??= fresh[0];
  }

  firstUpdated() {
    // Messages draw themselves a moment after the list, and grow by translations, reactions and forms.
    const items = this.querySelector('.messages > ol');
    if (items) new ResizeObserver(() => this.#follow()).observe(items);
  }

  updated() {
    this.#follow();
  }

  #follow() {
    if (this.near && this.#list) this.#list.scrollTop = this.#list.scrollHeight;
  }

  render() {
    const { room, me, words } = this;
    const messages = [...room.messages.values()];
    return html`
      ${this.#pinned()}
      <p id="chat-keys" class="unseen">${words.say('room.chat.keys')}</p>
      <div class="chat-frame">
        ${messages.length === 0 ? html`<p class="soft empty">${words.say('room.chat.empty')}</p>` : nothing}
        <div class="messages" @scroll=${() => this.#scrolled()}>
          ${
            room.more
              ? html`<p class="more">
                    <button type="button" class="quiet" aria-disabled=${this.fetching} @click=${() => this.#more()}>
                      ${words.say('room.chat.older')}
                    </button>
                  </p>
                  ${this.problem ? html`<p class="notice" role="alert">${refusal(words, this.problem)}</p>` : nothing}`
              : nothing
          }
          <ol
            aria-labelledby="room-chat"
            aria-describedby="chat-keys"
            @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
            @focusin=${(/** @type {Event} */ event) => this.#attend(event)}
            @message-reply=${(/** @type {CustomEvent} */ event) => this.#reply(event.detail)}
            @message-back=${(/** @type {CustomEvent} */ event) => this.#focus(event.detail.number)}
          >
            ${guard([room.messages, me, this.active, this.unseen, this.door], () =>
              repeat(
                messages,
                ({ number }) => number,
                (message, index) => this.#message(message, messages[index - 1]),
              ),
            )}
          </ol>
        </div>
        ${this.#marker(messages)}
      </div>
      ${this.#composer()}
    `;
  }

  /** @param {Message} message @param {Message | undefined} before */
  #message(message, before) {
    const { room, me, facts, words, send } = this;
    const times = /** @type {import('../i18n/times.js').Times} */ (this.times);
    const day = times.day(message.at);
    const opensDay = !before || times.day(before.at) !== day;
    const first = this.active === undefined && message.number === this.last;
    const active = message.number === this.active;
    return html`
      ${opensDay ? html`<li class="day"><b>${day}</b></li>` : nothing}
      ${
        message.number === this.unseen
          ? html`<li class="day new"><b>${words.say('room.chat.new_from_here')}</b></li>`
          : nothing
      }
      <li
        id="message-${message.number}"
        class="message ${message.by.id === me.person.id ? 'mine' : ''}"
        data-number=${message.number}
        tabindex=${active || first ? 0 : -1}
        @click=${() => (this.active = message.number)}
      >
        <consilium-message
          ${given({
            me,
            facts,
            words,
            send,
            message,
            times,
            active,
            answered: message.reply_to === undefined ? undefined : room.messages.get(message.reply_to),
            open: this.door === 'open',
          })}
        ></consilium-message>
      </li>
    `;
  }

  #pinned() {
    if (this.room.pinned.size === 0) return nothing;
    return html`<ul class="pinned" aria-label=${this.words.say('room.chat.pins')}>
      ${[...this.room.pinned.values()].map(
        (message) =>
          html`<li>
            <b>${nameOf(/** @type {any} */ (this), message.by)}</b>
            <span lang=${message.language} dir="auto">${message.text}</span>
          </li>`,
      )}
    </ul>`;
  }

  /** @param {Message[]} messages */
  #marker(messages) {
    const { unseen } = this;
    if (unseen === undefined) return nothing;
    const count = messages.filter(({ number, by }) => number >= unseen && by.id !== this.me.person.id).length;
    return html`<p class="marker">
      <button type="button" @click=${() => this.#toEnd()}>${this.words.say('room.chat.new', { count })}</button>
    </p>`;
  }

  #composer() {
    const { room, me, facts, words, send, pending, people, now, replyTo, door } = this;
    if (door === 'over') return nothing;
    if (door === 'before') return html`<p class="soft">${words.say('room.chat.not_yet')}</p>`;
    if (!this.may('room.say')) return html`<p class="soft">${words.say('room.chat.read_only')}</p>`;
    return html`<consilium-composer
      ${given({ room, me, facts, words, send, pending, people, now, replyTo })}
      @reply-dropped=${() => (this.replyTo = undefined)}
      @reply-kept=${(/** @type {CustomEvent} */ { detail }) => (this.replyTo = room.messages.get(detail))}
      @said=${() => this.#said()}
    ></consilium-composer>`;
  }

  #said() {
    this.replyTo = undefined;
    this.#toEnd();
  }

  #toEnd() {
    this.near = true;
    this.unseen = undefined;
    this.requestUpdate();
  }

  #scrolled() {
    const list = this.#list;
    if (!list) return;
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    // Only a reader goes up; what grows below, and our own way to the end, does not change the wish to follow.
    this.near = near || (this.near && list.scrollTop >= this.top);
    this.top = list.scrollTop;
    if (this.near) this.unseen = undefined;
  }

  /** Older messages come above: what was in sight stays where it was. */
  async #more() {
    const list = this.#list;
    const first = this.querySelector('[data-number]');
    if (!list || !first || this.fetching) return;
    this.fetching = true;
    this.problem = undefined;
    this.near = false;
    const place = first.getBoundingClientRect().top;
    try {
      await this.older();
      await this.updateComplete;
      list.scrollTop += first.getBoundingClientRect().top - place;
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.fetching = false;
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const move = KEYS[event.key];
    if (!move || /** @type {HTMLElement} */ (event.target).closest('textarea, select')) return;
    event.preventDefault();
    const numbers = [...this.room.messages.keys()];
    const at = this.active === undefined ? numbers.length - 1 : numbers.indexOf(this.active);
    void this.#focus(numbers[move(at, numbers.length - 1)]);
  }

  /** @param {number | undefined} number */
  async #focus(number) {
    this.active = number;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`#message-${number}`))?.focus();
  }

  /** @param {Event} event */
  #attend(event) {
    const item = /** @type {HTMLElement} */ (event.target).closest('[data-number]');
    if (item) this.active = Number(/** @type {HTMLElement} */ (item).dataset.number);
  }

  /** @param {Message} message */
  async #reply(message) {
    this.replyTo = message;
    await this.updateComplete;
    /** @type {any} */ (this.querySelector('consilium-composer'))?.focusBox();
  }
}

customElements.define('consilium-chat', ConsiliumChat);
