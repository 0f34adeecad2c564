import { html, nothing } from 'lit';
import { refusal } from '../i18n/refusals.js';
import { isMuted, secondsToWait } from '../protocol/me.js';
import { drafts } from '../protocol/drafts.js';
import { identityWarning } from '../shared/identity-warning.js';
import { Island } from '../shared/island.js';
import { mentionOffers } from './mention-offers.js';
import { begunAt, mentionsIn, named, offered } from './mentions.js';
import { isComposing } from '../shared/text-box.js';
import { composerControls, replyNotice, waitNotice } from './composer-view.js';
import { unsentNotice } from '../shared/unsent-notice.js';

/** @typedef {import('../protocol/frames.js').Person} Person */

const SOON = 600; // an answer that comes sooner needs no message

/** Where a message is written. The text is kept until the server has it. */
class ConsiliumComposer extends Island {
  static properties = {
    ...Island.properties,
    closed: {},
    replyTo: { attribute: false },
    pending: { attribute: false },
    people: { attribute: false },
    now: { attribute: false },
    text: { state: true },
    language: { state: true },
    sending: { state: true },
    slow: { state: true },
    problem: { state: true },
    offers: { state: true },
    chosen: { state: true },
  };

  constructor() {
    super();
    /** why nothing can be sent now; empty: it can */
    this.closed = '';
    /** @type {import('../protocol/frames.js').Message | undefined} */
    this.replyTo = undefined;
    /** @type {import('../protocol/command-outbox.js').Pending[]} what was sent before the page was loaded anew */
    this.pending = [];
    /** @type {Person[]} who may be mentioned */
    this.people = [];
    /** the server's time, which ticks */
    this.now = 0;
    this.text = '';
    this.language = '';
    this.sending = false;
    /** whether it takes long */
    this.slow = false;
    /** @type {any} */
    this.problem = undefined;
    /** @type {Person[]} */
    this.offers = [];
    this.chosen = 0;
    /** @type {Person[]} */
    this.mentioned = [];
    /** @type {ReturnType<typeof drafts> | undefined} */
    this.drafts = undefined;
  }

  firstUpdated() {
    this.drafts = drafts(this.facts.exchange.slug, sessionStorage);
    const { text, language, mentions, replyTo } = this.drafts.read();
    this.text = text;
    this.language = language ?? this.facts.language;
    this.mentioned = mentions ?? [];
    const sent = this.pending.findLast(({ command }) => command.type === 'say');
    if (sent) void this.#await(sent.done);
    else if (replyTo !== undefined) this.#tell('reply-kept', replyTo);
  }

  /** @param {Map<string, unknown>} changed the people arrive a moment after the first @ was typed */
  willUpdate(changed) {
    if (changed.has('replyTo') && this.hasUpdated) this.#keep();
    if (changed.has('people') && this.hasUpdated && this.#box === document.activeElement) this.#offer();
  }

  get #box() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  focusBox() {
    this.#box?.focus();
  }

  /** @returns {number} seconds until the next message is allowed */
  get #wait() {
    return this.closed ? 0 : secondsToWait(this.room, this.me, this.now);
  }

  render() {
    const { words, facts, text, closed } = this;
    const held = this.sending || this.contains(document.activeElement);
    // The box stays, with its text.
    if (closed && text === '' && !held) return html`<p class="soft">${closed}</p>`;
    const wait = this.#wait;
    const box = { language: this.language, length: text.length, disabled: this.sending || wait > 0 };
    return html`
      <form class="composer" @submit=${(/** @type {Event} */ event) => this.#submit(event, false)}>
        ${replyNotice(words, this.replyTo, () => this.#drop())}
        <label for="say">${words.say('room.write.label')}</label>
        <div class="say">${this.#textarea()}</div>
        ${closed ? unsentNotice(words, closed) : composerControls(words, facts.languages, box, (tag) => this.#speak(tag))}
        ${waitNotice(words, isMuted(this.me, this.now), wait)} ${this.#state()}
      </form>
    `;
  }

  #textarea() {
    const { words, facts, closed } = this;
    const offering = this.offers.length > 0;
    return html`
      <textarea
        id="say"
        rows="2"
        lang=${this.language || facts.language}
        dir="auto"
        aria-describedby=${closed ? nothing : 'say-hint say-left'}
        aria-autocomplete="list"
        aria-controls=${offering ? 'mention-list' : nothing}
        aria-activedescendant=${offering ? `mention-${this.chosen}` : nothing}
        .value=${this.text}
        ?readonly=${this.sending}
        @input=${() => this.#typed()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}
        @blur=${() => this.#left()}
      ></textarea>
      ${
        offering
          ? mentionOffers(words, this.offers, this.chosen, (event, person) => void this.#mention(event, person))
          : nothing
      }
    `;
  }

  #state() {
    const { words, problem } = this;
    if (problem?.findings && !this.closed) {
      const anyway = () => this.#submit(null, true);
      return identityWarning(words, this.text, problem.findings, anyway, () => this.#back(), this.language);
    }
    if (this.closed) return nothing;
    if (problem) return html`<p class="notice" role="alert">${refusal(words, problem)}</p>`;
    if (!this.slow) return nothing;
    const live = this.room.line.state === 'live';
    return html`<p class="soft" role="status">${words.say(live ? 'room.write.sending' : 'room.write.waits')}</p>`;
  }

  #left() {
    this.offers = [];
    if (this.closed) this.requestUpdate();
  }

  #back() {
    this.problem = undefined;
    this.focusBox();
  }

  #drop() {
    this.#tell('reply-dropped');
    this.focusBox();
  }

  /** @param {string} what tells the chat @param {unknown} [detail] */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }

  /** @param {string} language */
  #speak(language) {
    this.language = language;
    this.#keep();
  }

  #keep() {
    const { text, language, mentioned: mentions } = this;
    this.drafts?.keep({ text, language, mentions, replyTo: this.replyTo?.number });
  }

  #typed() {
    this.text = this.#box.value;
    this.problem = this.problem?.findings ? undefined : this.problem;
    this.#offer();
    this.#keep();
  }

  #offer() {
    const place = begunAt(this.text, this.#box.selectionStart);
    this.offers = place ? offered(this.people, place.begun) : [];
    this.chosen = 0;
    if (place) this.#tell('people-wanted');
  }

  /** @param {KeyboardEvent} event Enter during a composition (pinyin) chooses the word and sends nothing */
  #key(event) {
    if (isComposing(event)) return;
    if (this.offers.length > 0 && this.#chose(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) this.#submit(event, false);
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key acted on the list of people */
  #chose(event) {
    const { length } = this.offers;
    if (event.key === 'ArrowDown') this.chosen = (this.chosen + 1) % length;
    else if (event.key === 'ArrowUp') this.chosen = (this.chosen + length - 1) % length;
    else if (event.key === 'Enter' || event.key === 'Tab') this.#mention(event, this.offers[this.chosen]);
    else if (event.key === 'Escape') this.offers = [];
    else return false;
    return true;
  }

  /** @param {Event} event @param {Person} person */
  async #mention(event, person) {
    event.preventDefault();
    const place = begunAt(this.text, this.#box.selectionStart);
    if (!place) return;
    const { text, caret } = named(this.text, place, person);
    this.text = text;
    this.mentioned = [...this.mentioned, person];
    this.offers = [];
    this.#keep();
    await this.updateComplete;
    this.#box.setSelectionRange(caret, caret);
  }

  /** @param {Event | null} event @param {boolean} checked whether its writer confirms that it identifies no patient */
  #submit(event, checked) {
    event?.preventDefault();
    const { text, language } = this;
    if (this.closed || this.sending || this.#wait > 0 || text.trim() === '') return;
    const mentions = mentionsIn(text, this.mentioned);
    void this.#await(
      this.send({
        type: 'say',
        text,
        language,
        ...(this.replyTo ? { reply_to: this.replyTo.number } : {}),
        ...(mentions.length > 0 ? { mentions } : {}),
        ...(checked ? { checked } : {}),
      }),
    );
  }

  /** @param {Promise<unknown>} done */
  async #await(done) {
    this.sending = true;
    this.problem = undefined;
    const timer = setTimeout(() => (this.slow = true), SOON);
    try {
      await done;
      this.text = '';
      this.mentioned = [];
      this.#tell('said');
      this.drafts?.keep({ text: '' });
    } catch (problem) {
      this.problem = problem;
    } finally {
      clearTimeout(timer);
      this.sending = false;
      this.slow = false;
    }
  }
}

customElements.define('consilium-composer', ConsiliumComposer);
