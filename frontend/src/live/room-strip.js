import { html, nothing } from 'lit';
import { sameLanguage } from '../i18n/text.js';
import { isSettled, speakersOrder, wordings } from '../protocol/questions.js';
import { announced } from '../protocol/room-state.js';
import { steady } from '../protocol/server-clock.js';
import { RoomElement } from '../shared/room-element.js';
import { languageName, typed } from '../shared/typed-text.js';

/** @typedef {{kind: string, key: string, body: unknown, long?: boolean, act?: unknown}} Urgent */

/** A connection that is back sooner is not worth a line. */
const CUT = 2_000;

/** A text of more characters is cut until it is opened. */
const LONG = 90;

/** What is urgent, one line under the header: the most urgent one, and the rest on demand. */
class RoomStrip extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    status: { attribute: false },
    now: { attribute: false },
    allShown: { state: true },
    opened: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../protocol/connection.js').ConnectionStatus} */
    this.status = { state: 'connecting' };
    this.now = 0;
    /** since when the connection is cut, by this computer; 0: it is not */
    this.cutSince = 0;
    this.allShown = false;
    /** the key of the text that is shown in full */
    this.opened = '';
    /** what is shown */
    this.first = '';
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('focusout', this.#left);
    this.addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('focusout', this.#left);
  }

  /** What appears while somebody types lies over the panes and does not move them. */
  #left = () => {
    this.style.blockSize = '';
    this.classList.remove('over');
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || !(this.allShown || this.opened)) return;
    this.allShown = false;
    this.opened = '';
    /** @type {HTMLElement | null} */ (this.querySelector('[aria-expanded]'))?.focus();
  };

  willUpdate() {
    const cut = this.status.state === 'waiting' || this.status.state === 'offline';
    if (!cut) this.cutSince = 0;
    else this.cutSince ||= steady();
  }

  /** @returns {Urgent[]} the most urgent first */
  get urgent() {
    return [this.cut(), this.yours(), this.onScreen(), this.announcement(), this.closed()].filter(
      (it) => it !== undefined,
    );
  }

  cut() {
    if (!this.cutSince || steady() - this.cutSince < CUT) return undefined;
    const key = this.status.state === 'offline' ? 'room.line.offline' : 'room.line.lost';
    const act = html`<button type="button" class="quiet small" @click=${this.reconnect}>
      ${this.say('room.line.reconnect')}
    </button>`;
    return { kind: 'cut', key, body: html`<p>${this.say(key)}</p>`, act };
  }

  reconnect() {
    this.dispatchEvent(new CustomEvent('reconnect', { bubbles: true }));
  }

  yours() {
    const waiting = speakersOrder([...(this.me.assigned ?? [])]).find(
      (it) => !isSettled(it) && it.state !== 'declined',
    );
    if (!waiting) return undefined;
    const { shown } = wordings(waiting, this.me.language);
    const act = html`<button type="button" @click=${this.toQuestion}>${this.say('room.strip.show')}</button>`;
    return { kind: 'yours', key: `yours ${waiting.number}`, body: this.line('room.strip.yours', shown), act };
  }

  toQuestion() {
    this.dispatchEvent(new CustomEvent('to-question', { bubbles: true }));
  }

  onScreen() {
    const question = [...this.room.questions.values()].find(({ state }) => state === 'answering');
    if (!question) return undefined;
    const { shown } = wordings(question, this.me.language);
    const key = `screen ${question.number}`;
    return { kind: 'screen', key, long: shown.text.length > LONG, body: this.line('room.question.now', shown) };
  }

  announcement() {
    const it = announced(this.room, this.now);
    if (!it) return undefined;
    const { shown, translated } = wordings(it, this.facts.language);
    const foreign = !sameLanguage(it.language, this.facts.language);
    const tag = foreign ? html`<span class="tag">${languageName(this.facts, it.language)}</span>` : nothing;
    const body = html`${this.line('room.announcement', shown, tag)}
    ${translated ? html`<div class="small original">${typed(it.text, it.language)}</div>` : nothing}`;
    return { kind: 'announcement', key: `announcement ${it.text}`, long: translated || shown.text.length > LONG, body };
  }

  closed() {
    if (this.paused) {
      const body = html`<h2 id="room-paused">${this.say('room.paused.title')}</h2>
        <p>${this.say('room.paused.text')}</p>`;
      return { kind: 'paused', key: 'paused', long: true, body };
    }
    if (this.door !== 'over') return undefined;
    const page = `/${this.facts.language}/exchanges/${this.exchange.slug}`;
    const body = html`<h2 id="room-over">${this.say('room.over.title')}</h2>
      <p>${this.say('room.over.text')}</p>`;
    const act = html`<a class="button" href="${page}/transcript">${this.say('room.over.transcript')}</a>`;
    return { kind: 'record', key: 'record', long: true, body, act };
  }

  /** @param {string} label @param {{text: string, language: string}} said @param {unknown} [tag] */
  line(label, { text, language }, tag = nothing) {
    return html`<p>
      <b>${this.say(label)}${this.say('sign.colon')}</b>${tag} <span lang=${language} dir="auto">${text}</span>
    </p>`;
  }

  render() {
    const [first, ...rest] = this.urgent;
    this.#keepPlace(first?.key ?? '');
    if (!first) return nothing;
    return html`<div class="strip">
      ${this.banner(first, rest.length)} ${this.allShown ? rest.map((it) => this.banner(it, 0)) : nothing}
    </div>`;
  }

  /** @param {string} first what is shown from now on */
  #keepPlace(first) {
    if (first === this.first) return;
    this.first = first;
    if (!this.hasUpdated || !document.activeElement?.matches('textarea, input')) return;
    this.style.blockSize ||= `${this.offsetHeight}px`;
    this.classList.add('over');
  }

  /** @param {Urgent} urgent @param {number} more */
  banner({ kind, key, body, long, act }, more) {
    const open = this.opened === key;
    return html`<div class="banner ${kind} ${open ? 'open' : ''}">
      <div class="banner-text">${body}</div>
      ${long ? this.toggle(this.say('room.strip.show'), open, () => (this.opened = open ? '' : key)) : nothing}
      ${act ?? nothing}
      ${
        more > 0
          ? this.toggle(
              this.say('room.strip.more', { count: more }),
              this.allShown,
              () => (this.allShown = !this.allShown),
            )
          : nothing
      }
    </div>`;
  }

  /** @param {string} word @param {boolean} open @param {() => unknown} turn */
  toggle(word, open, turn) {
    return html`<button type="button" class="quiet small" aria-expanded=${open} @click=${turn}>${word}</button>`;
  }
}

customElements.define('consilium-room-strip', RoomStrip);
