import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { refusal } from '../i18n/refusals.js';
import { timesOf } from '../i18n/times.js';
import { isPaused, newAfter } from '../protocol/room-state.js';
import { attend, focus, step, stopOf } from '../shared/roving-focus.js';
import './composer.js';
import { AutoScroll } from '../shared/auto-scroll.js';
import { setProperties } from '../shared/set-properties.js';
import { Island } from '../shared/island.js';
import './message.js';
import { nameOf } from './message-view.js';

/** @typedef {import('../protocol/frames.js').Message} Message */

/** The chat: messages, newest last, and the composer. */
class ConsiliumChat extends Island {
  static properties = {
    ...Island.properties,
    door: { attribute: false },
    now: { attribute: false },
    pending: { attribute: false, hasChanged: () => false },
    older: { attribute: false, hasChanged: () => false },
    people: { attribute: false },
    active: { state: true },
    replyTo: { state: true },
    unseen: { state: true },
    fetching: { state: true },
    problem: { state: true },
  };

  /** @type {typeof Island.shown} */
  static shown = ({ messages, pinned, more, slowSeconds, door, line }) => [
    messages,
    pinned,
    more,
    slowSeconds,
    door,
    line,
  ];

  constructor() {
    super();
    /** @type {import('../protocol/frames.js').DoorState} */
    this.door = 'before';
    this.now = 0;
    /** @type {import('../protocol/command-outbox.js').Pending[]} */
    this.pending = [];
    /** @type {() => Promise<void>} */
    this.older = async () => {};
    /** @type {import('../protocol/frames.js').Person[]} */
    this.people = [];
    /** the message that has the focus of the list @type {number | undefined} */
    this.active = undefined;
    /** @type {Message | undefined} */
    this.replyTo = undefined;
    /** number of the first message not yet in view @type {number | undefined} */
    this.unseen = undefined;
    this.fetching = false;
    /** @type {unknown} why older messages did not come */
    this.problem = undefined;
    /** @type {import('../i18n/times.js').Times | undefined} */
    this.times = undefined;
    this.pressing = false;
    this.follow = new AutoScroll(this, '.messages > ol', () => this.#followed());
    /** the last message so far @type {number | undefined} */
    this.last = undefined;
  }

  willUpdate() {
    this.times ??= timesOf(this.facts.language);
    const messages = [...this.room.messages.values()];
    const before = this.last;
    this.last = messages.at(-1)?.number;
    if (this.follow.near || before === undefined) return;
    this.unseen ??= newAfter(messages, before, this.me)[0]?.number;
  }

  render() {
    const { room, words } = this;
    const messages = [...room.messages.values()];
    return html`
      ${this.#pinned()}
      <p id="chat-keys" class="unseen">${words.say('room.chat.keys')}</p>
      <div class="chat-frame">
        ${messages.length === 0 ? html`<p class="soft empty">${words.say('room.chat.empty')}</p>` : nothing}
        <div class="messages">
          ${room.more ? this.#olderButton() : nothing}
          <ol
            aria-labelledby="room-chat"
            aria-describedby="chat-keys"
            @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
            @pointerdown=${() => this.#pressed()}
            @focusin=${(/** @type {Event} */ event) => this.#attend(event)}
            @message-reply=${(/** @type {CustomEvent} */ event) => this.#reply(event.detail)}
            @message-back=${(/** @type {CustomEvent} */ event) => focus(this, event.detail.number)}
          >
            ${this.#list(messages)}
          </ol>
        </div>
        ${this.#marker(messages)}
      </div>
      ${this.#composer()}
    `;
  }

  #olderButton() {
    const { words, problem } = this;
    return html`<p class="more">
        <button type="button" class="quiet" aria-disabled=${this.fetching} @click=${() => this.#more()}>
          ${words.say('room.chat.older')}
        </button>
      </p>
      ${problem ? html`<p class="notice" role="alert">${refusal(words, problem)}</p>` : nothing}`;
  }

  /** @param {Message[]} messages */
  #list(messages) {
    const { room, me, active, unseen, door } = this;
    const stop = stopOf(messages, active);
    return guard([room.messages, me, active, unseen, door], () =>
      repeat(
        messages,
        ({ number }) => number,
        (message, index) => [
          this.#headings(message, messages[index - 1]),
          this.#message(message, message.number === stop),
        ],
      ),
    );
  }

  /** The day that a message begins, and the line above what is new. @param {Message} message @param {Message | undefined} before */
  #headings(message, before) {
    const times = /** @type {import('../i18n/times.js').Times} */ (this.times);
    const day = times.day(message.at);
    const opensDay = !before || times.day(before.at) !== day;
    return html`
      ${opensDay ? html`<li class="day"><b>${day}</b></li>` : nothing}
      ${
        message.number === this.unseen
          ? html`<li class="day new"><b>${this.words.say('room.chat.new_from_here')}</b></li>`
          : nothing
      }
    `;
  }

  /** @param {Message} message @param {boolean} reached whether Tab reaches it */
  #message(message, reached) {
    const { room, me, facts, words, send, times } = this;
    return html`
      <li
        id="message-${message.number}"
        class="message ${message.by.id === me.person.id ? 'mine' : ''}"
        data-number=${message.number}
        tabindex=${reached ? 0 : -1}
        @click=${() => (this.active = message.number)}
      >
        <consilium-message
          ${setProperties({
            me,
            facts,
            words,
            send,
            message,
            times,
            active: message.number === this.active,
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
    const count = newAfter(messages, unseen - 1, this.me).length;
    if (count === 0) return nothing;
    return html`<p class="marker">
      <button type="button" @click=${() => this.follow.toEnd()}>${this.words.say('room.chat.new', { count })}</button>
    </p>`;
  }

  #composer() {
    const { room, me, facts, words, send, pending, people, now, replyTo } = this;
    if (!this.may('room.say')) return html`<p class="soft">${words.say('room.chat.read_only')}</p>`;
    return html`<consilium-composer
      ${setProperties({ room, me, facts, words, send, pending, people, now, replyTo, closed: this.#closed() })}
      @reply-dropped=${() => (this.replyTo = undefined)}
      @reply-kept=${(/** @type {CustomEvent} */ { detail }) => (this.replyTo = room.messages.get(detail))}
      @said=${() => this.#said()}
    ></consilium-composer>`;
  }

  #closed() {
    if (this.door === 'open') return '';
    if (this.door === 'before') return this.words.say('room.chat.not_yet');
    return this.words.say(isPaused(this.room.door, this.now) ? 'room.chat.paused' : 'room.chat.over');
  }

  #said() {
    this.replyTo = undefined;
    this.follow.toEnd();
  }

  #followed() {
    if (this.follow.near) this.unseen = undefined;
  }

  /** Older messages are added above: the visible part stays in place. */
  async #more() {
    if (this.fetching) return;
    this.fetching = true;
    this.problem = undefined;
    this.follow.stay();
    try {
      await this.older();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.fetching = false;
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    step(this, event, [...this.room.messages.values()]);
  }

  /**
   * A pressed button does not move before it is released: a message that shows its buttons grows, the list follows, and the
   * button would be somewhere else.
   */
  #pressed() {
    this.pressing = true;
    const released = () => (this.pressing = false);
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, released, { once: true });
  }

  /** @param {Event} event */
  #attend(event) {
    if (!this.pressing) attend(this, event); // the click that follows has the same effect
  }

  /** @param {Message} message */
  async #reply(message) {
    this.replyTo = message;
    await this.updateComplete;
    /** @type {any} */ (this.querySelector('consilium-composer'))?.focusBox();
  }
}

customElements.define('consilium-chat', ConsiliumChat);
